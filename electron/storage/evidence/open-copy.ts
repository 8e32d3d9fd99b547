import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { readableStore, type ReadableStore } from '../connection/handles.ts';
import { withStatementCache } from '../connection/statement-cache.ts';
import type { Tables } from '../tables.ts';

/** A store's file seen at one moment, through a connection of its own that can only read. */
export interface Snapshot {
  readonly db: ReadableStore;
  readonly version: number;
  /** Copies what is seen into a file; SQLite's own online backup, so that the program goes on writing meanwhile. */
  readonly copyTo: (file: string, reached: (done: number, total: number) => void) => Promise<void>;
  readonly close: () => void;
}

/** Pages between two looks at the world. */
const pagesAtOnce = 1000;

/** Throws when the file is no store. */
export function openSnapshot(file: string): Snapshot {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
  const cache = withStatementCache(database);
  try {
    // One transaction from here on: everything is seen as it was at this moment, whatever is written meanwhile.
    database.exec('BEGIN');
    const version = Number(database.pragma('user_version', { simple: true }));
    return {
      db: readableStore(new Kysely<Tables>({ dialect: new SqliteDialect({ database: cache }) }), cache),
      version,
      async copyTo(target, reached) {
        await database.backup(target, {
          progress({ totalPages, remainingPages }) {
            reached(totalPages - remainingPages, totalPages);
            return pagesAtOnce;
          },
        });
        asOneFile(target);
      },
      close: () => {
        if (database.inTransaction) database.exec('COMMIT');
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Without a write-ahead log beside it, so that the file can be moved and kept by itself. */
function asOneFile(file: string): void {
  const database = new Sqlite(file);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}
