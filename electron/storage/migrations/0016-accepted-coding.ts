import type { Migration } from './migration.ts';

/**
 * What a document was coded on when it was accepted, as JSON: the set-up, and the purchase document, may have become others
 * since. Documents that were accepted before have none.
 */
export const acceptedCoding: Migration = (database) => {
  database.exec(`
    CREATE TABLE acceptedCodings (
      documentId INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
      coding TEXT NOT NULL
    ) STRICT;
  `);
};
