import type { Migration } from './migration.ts';

/**
 * What the log is asked by as a whole (who, when, which step, which words), the head it had last, and the proofs that were
 * made. The head stands apart from the entries, so that a tail that was cut off is missed (PLT-5).
 */
export const evidence: Migration = (database) => {
  database.exec(`
    CREATE INDEX logByTime ON log (at);
    CREATE INDEX logByStep ON log (step, at);
    CREATE INDEX logByCode ON log (code, at);
    CREATE INDEX logByPerson ON log (by, at);
    CREATE INDEX logByProblem ON log (at) WHERE problem IS NOT NULL;

    CREATE VIRTUAL TABLE logTexts USING fts5 (
      text, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE TRIGGER logTextIsKept AFTER INSERT ON log BEGIN
      INSERT INTO logTexts (rowid, text) VALUES (
        new.id,
        coalesce((SELECT group_concat(value, ' ') FROM json_each(new."values")), '') || ' ' ||
        coalesce((SELECT group_concat(value, ' ') FROM json_each(new.problem, '$.values')), '')
      );
    END;
    INSERT INTO logTexts (rowid, text)
      SELECT id,
        coalesce((SELECT group_concat(value, ' ') FROM json_each(log."values")), '') || ' ' ||
        coalesce((SELECT group_concat(value, ' ') FROM json_each(log.problem, '$.values')), '')
      FROM log;

    CREATE TABLE logHead (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      lastId INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO logHead (one, lastId, hash)
      SELECT 1, coalesce(max(id), 0), coalesce((SELECT hash FROM log ORDER BY id DESC LIMIT 1), '') FROM log;

    CREATE TABLE verifications (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      seconds INTEGER NOT NULL,
      documents INTEGER NOT NULL,
      entries INTEGER NOT NULL,
      originals INTEGER NOT NULL,
      problems TEXT NOT NULL
    ) STRICT;
  `);
};
