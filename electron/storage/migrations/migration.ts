import type { Database } from 'better-sqlite3';

/** One step forward. Runs inside the transaction that also sets the version; shipped steps are never changed. */
export type Migration = (database: Database) => void;
