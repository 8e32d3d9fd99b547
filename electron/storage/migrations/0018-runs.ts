import type { Migration } from './migration.ts';

/** Runs over many documents with every document's outcome (MASS-2…MASS-6), and what they sum up to (MASS-3b). */
export const runs: Migration = (database) => {
  database.exec(`
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      dryRun INTEGER NOT NULL,
      state TEXT NOT NULL,
      scope TEXT NOT NULL,
      options TEXT NOT NULL,
      startedAt TEXT NOT NULL,
      startedBy TEXT NOT NULL,
      endedAt TEXT NOT NULL DEFAULT '',
      leftOut INTEGER NOT NULL DEFAULT 0,
      takenIn INTEGER NOT NULL DEFAULT 0,
      done INTEGER NOT NULL DEFAULT 0,
      accepted INTEGER NOT NULL DEFAULT 0,
      posted INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL DEFAULT 0,
      undone INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0,
      fromRunId INTEGER REFERENCES runs (id) ON DELETE SET NULL,
      undoneByRunId INTEGER REFERENCES runs (id) ON DELETE SET NULL,
      worker TEXT NOT NULL DEFAULT '',
      touchedAt TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX runsUnderWay ON runs (state) WHERE state IN ('waiting', 'running', 'stopping');
    CREATE INDEX runsByKind ON runs (kind, id);
    CREATE INDEX dryRunsByEnd ON runs (endedAt) WHERE dryRun = 1;
    CREATE INDEX runsFrom ON runs (fromRunId) WHERE fromRunId IS NOT NULL;
    CREATE INDEX runsUndone ON runs (undoneByRunId) WHERE undoneByRunId IS NOT NULL;

    CREATE TABLE runItems (
      runId INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      outcome TEXT NOT NULL DEFAULT 'waiting',
      step TEXT NOT NULL DEFAULT '',
      problem TEXT NOT NULL DEFAULT '',
      stops TEXT NOT NULL DEFAULT '[]',
      made TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      at TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (runId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX runItemsByDocument ON runItems (documentId, runId);
    CREATE INDEX runItemsByOutcome ON runItems (runId, outcome, position);
    CREATE INDEX runItemsByProblem ON runItems (runId, problem, position) WHERE problem <> '';

    CREATE TABLE runSums (
      runId INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      currency TEXT NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      first INTEGER NOT NULL,
      second INTEGER NOT NULL,
      PRIMARY KEY (runId, kind, key, currency, position)
    ) STRICT, WITHOUT ROWID;
  `);
};
