import type { Migration } from './migration.ts';

/** Runs that send (OUT-5, UI-32): a run's item is a document, or a sales document. */
export const sendingRuns: Migration = (database) => {
  database.exec(`
    ALTER TABLE runs ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE widenedRunItems (
      runId INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      documentId INTEGER REFERENCES documents (id) ON DELETE CASCADE,
      salesDocumentId INTEGER REFERENCES salesDocuments (id) ON DELETE CASCADE,
      outcome TEXT NOT NULL DEFAULT 'waiting',
      step TEXT NOT NULL DEFAULT '',
      problem TEXT NOT NULL DEFAULT '',
      stops TEXT NOT NULL DEFAULT '[]',
      made TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      at TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (runId, position),
      CHECK ((documentId IS NULL) <> (salesDocumentId IS NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO widenedRunItems
      SELECT runId, position, documentId, NULL, outcome, step, problem, stops, made, reason, at FROM runItems;
    DROP TABLE runItems;
    ALTER TABLE widenedRunItems RENAME TO runItems;
    CREATE INDEX runItemsByDocument ON runItems (documentId, runId);
    CREATE INDEX runItemsBySalesDocument ON runItems (salesDocumentId, runId) WHERE salesDocumentId IS NOT NULL;
    CREATE INDEX runItemsByOutcome ON runItems (runId, outcome, position);
    CREATE INDEX runItemsByProblem ON runItems (runId, problem, position) WHERE problem <> '';
  `);
};
