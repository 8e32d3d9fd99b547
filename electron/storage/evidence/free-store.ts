import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';
import { newestEntry, type LogHead } from './log-chain.ts';
import { openSnapshot } from './open-copy.ts';

/** The newest version of a store this program knows. */
export const knownVersion = migrations.length;

/**
 * Gathers a store that nobody uses into its one file, so that it can be moved. False: another program has it open. A store
 * too damaged to be opened is free as well: it is moved as it lies.
 */
export function freeStore(file: string): boolean {
  if (!existsSync(file)) return true;
  try {
    const database = new Sqlite(file, { timeout: 2000 });
    try {
      // Leaving the write-ahead log behind is only granted to the last connection.
      database.pragma('journal_mode = DELETE');
      return true;
    } finally {
      database.close();
    }
  } catch (error) {
    return !(error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'));
  }
}

/** The newest entry of the log of a store nobody uses; nothing where it cannot be read. */
export async function headOfFile(file: string): Promise<LogHead> {
  try {
    const snapshot = openSnapshot(file);
    try {
      return await newestEntry(snapshot.db);
    } finally {
      snapshot.close();
    }
  } catch {
    return { lastId: 0, hash: '' };
  }
}
