import type { Migration } from './migration.ts';

/**
 * What the log is searched by is written once for all entries of a transaction, at its end: within the transactions of a run
 * the full-text index would be brought to its tables after every document (MASS-3).
 */
export const logTexts: Migration = (database) => {
  database.exec(`
    DROP TRIGGER logTextIsKept;
    CREATE TABLE logTextsTo (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      lastId INTEGER NOT NULL
    ) STRICT;
    INSERT INTO logTextsTo (one, lastId) SELECT 1, coalesce(max(id), 0) FROM log;
  `);
};
