import type { Migration } from './migration.ts';

/**
 * Scheduled jobs and their runs. A job runs once at a time whatever programs work on the store: the index holds that.
 * The daily refresh of the settings becomes the first job (IN-4).
 */
export const jobs: Migration = (database) => {
  database.exec(`
    CREATE TABLE jobs (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      nameKey TEXT NOT NULL,
      kind TEXT NOT NULL,
      ledgerId INTEGER REFERENCES ledgers (id),
      options TEXT NOT NULL,
      rhythm TEXT NOT NULL,
      enabled INTEGER NOT NULL,
      since TEXT NOT NULL,
      removedAt TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX jobsByName ON jobs (nameKey) WHERE removedAt = '';

    CREATE TABLE jobRuns (
      id INTEGER PRIMARY KEY,
      jobId INTEGER NOT NULL REFERENCES jobs (id),
      startedAt TEXT NOT NULL,
      endedAt TEXT NOT NULL DEFAULT '',
      by TEXT NOT NULL,
      cause TEXT NOT NULL,
      state TEXT NOT NULL,
      facts TEXT NOT NULL DEFAULT '{}',
      problem TEXT NOT NULL DEFAULT '',
      runner TEXT NOT NULL,
      aliveAt TEXT NOT NULL
    ) STRICT;
    CREATE INDEX jobRunsOfJob ON jobRuns (jobId, id);
    CREATE UNIQUE INDEX jobRunsRunning ON jobRuns (jobId) WHERE state = 'running';
  `);
  const saved = database.prepare("SELECT value FROM settings WHERE name = 'program'").pluck().get();
  if (typeof saved !== 'string') return;
  const { dailyRefresh, ...settings } = JSON.parse(saved) as Record<string, unknown>;
  database.prepare("UPDATE settings SET value = ? WHERE name = 'program'").run(JSON.stringify(settings));
  if (typeof dailyRefresh !== 'string' || !/^\d{2}:\d{2}$/u.test(dailyRefresh)) return;
  const rhythm = JSON.stringify({ kind: 'daily', at: dailyRefresh, weekdays: [1, 2, 3, 4, 5, 6, 7] });
  database
    .prepare(
      `INSERT INTO jobs (name, nameKey, kind, ledgerId, options, rhythm, enabled, since)
       VALUES ('Refresh', 'refresh', 'refresh', NULL, '{}', ?, 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
    )
    .run(rhythm);
};
