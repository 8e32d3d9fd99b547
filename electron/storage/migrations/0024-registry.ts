import type { Migration } from './migration.ts';

/** What registries answered, with its time (OUT-9), and what lies in the folders of intermediaries (OUT-7). */
export const registry: Migration = (database) => {
  database.exec(`
    CREATE TABLE registryFindings (
      id INTEGER PRIMARY KEY,
      network TEXT NOT NULL,
      participant TEXT NOT NULL,
      foundAt TEXT NOT NULL,
      finding TEXT NOT NULL,
      triedAt TEXT NOT NULL,
      problem TEXT NOT NULL,
      UNIQUE (participant, network)
    ) STRICT;

    CREATE TABLE queueFiles (
      id INTEGER PRIMARY KEY,
      attemptId INTEGER NOT NULL,
      folder TEXT NOT NULL,
      fileName TEXT NOT NULL,
      placedAt TEXT NOT NULL,
      takenAt TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX queueFilesByAttempt ON queueFiles (attemptId);
    CREATE INDEX queueFilesWaiting ON queueFiles (id) WHERE takenAt = '';
  `);
};
