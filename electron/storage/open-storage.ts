import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { settleColumns } from './columns/settle-columns.ts';
import { settleLogTexts } from './evidence/settle-log-texts.ts';
import { readableStore, writableStore, type ReadableStore, type WritableStore } from './connection/handles.ts';
import { migrations } from './migrations/index.ts';
import { migrate } from './migrations/migrate.ts';
import { watched } from './connection/told.ts';
import { withStatementCache } from './connection/statement-cache.ts';
import { walSync } from './connection/wal-sync.ts';
import type { Tables } from './tables.ts';

export type { ReadableStore, WritableStore } from './connection/handles.ts';

export interface StorageOptions {
  /** The store's file, made when missing, or `:memory:`. */
  readonly file: string;
  /** Where a copy goes before a store is migrated. */
  readonly backupFolder: string;
  readonly now: () => Date;
}

/** The embedded store (PLT-5): readers read beside the one writer, who writes one transaction after the other. */
export interface Storage {
  /** The store's file, or `:memory:`. */
  readonly file: string;
  readonly read: ReadableStore;
  /**
   * One transaction: everything `work` writes, or, when it throws, nothing. Transactions queue; nothing but calls of this
   * folder may be awaited inside (style §2.18). Do not call `write` inside `work`: it would wait for itself.
   */
  readonly write: <Value>(work: (tx: WritableStore) => Promise<Value>) => Promise<Value>;
  /**
   * Like {@link write}, but survives a power cut only once {@link settled} has answered (a crash of the program it always
   * survives). For arrivals, whose files stay where they are until then: the disk is not waited for on the event loop.
   */
  readonly writeSoon: <Value>(work: (tx: WritableStore) => Promise<Value>) => Promise<Value>;
  /**
   * Several transactions on one way to the disk, like {@link writeSoon}: each `part` writes everything or nothing by itself
   * and sees those before it; what they wrote becomes true together when `work` is through, and not at all when it throws.
   * For many small ones: what a transaction costs beside its rows is paid once. Others wait meanwhile, so that it must be
   * short.
   */
  readonly writeTogether: <Value>(work: (part: Part) => Promise<Value>) => Promise<Value>;
  /** Resolves when everything committed before the call is on the disk. */
  readonly settled: () => Promise<void>;
  /** A number that is another one when another process has committed meanwhile, and only then; cheap to ask. */
  readonly versionElsewhere: () => number;
  /** Refreshes what the query planner knows; cheap, worth doing after many arrivals. */
  readonly optimise: () => void;
  readonly close: () => Promise<void>;
}

/** One of several transactions that reach the disk together. */
export type Part = <Value>(one: (tx: WritableStore) => Promise<Value>) => Promise<Value>;

/** Opens, and where needed makes or migrates, the store. Refuses a store of a newer program and one that stays locked. */
export async function openStorage(options: StorageOptions): Promise<Result<Storage>> {
  const { file } = options;
  const inMemory = file === ':memory:';
  if (!inMemory) mkdirSync(dirname(file), { recursive: true });
  const writer = new Sqlite(file, { timeout: openingPatience });
  try {
    configure(writer);
    const migrated = migrate(writer, migrations, (from) => backUp(writer, options, from));
    if (!migrated.ok) {
      writer.close();
      return migrated;
    }
    // From here on waiting for another process happens in the queue, where the event loop keeps turning.
    writer.pragma('busy_timeout = 20');
    const reader = inMemory ? writer : openReader(file);
    return ok(storageOver(file, writer, reader, inMemory ? async () => undefined : walSync(file)));
  } catch (error) {
    writer.close();
    if (isBusy(error)) return refuse(problem('store.locked', { file }));
    throw error;
  }
}

/** How long opening waits for another process that migrates, in milliseconds. */
const openingPatience = 10_000;
/** How long a transaction waits for another process before it gives up, in milliseconds. */
const writingPatience = 30_000;

function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  // A promise not to lose anything needs the write-ahead log on the disk at every commit (stack, trap 10).
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Pages that many transactions touch reach the store's file once for all of them: 32 MB of log before they are moved.
  database.pragma('wal_autocheckpoint = 8000');
  tune(database);
}

function tune(database: Database): void {
  database.pragma('cache_size = -64000');
  database.pragma('temp_store = MEMORY');
}

function openReader(file: string): Database {
  const reader = new Sqlite(file, { readonly: true, timeout: 5000 });
  tune(reader);
  // Long walks over indexes read from the system's own cache; the writer would only count it twice.
  reader.pragma('mmap_size = 268435456');
  return reader;
}

function storageOver(file: string, writer: Database, reader: Database, settled: () => Promise<void>): Storage {
  const writing = withStatementCache(writer);
  const handle = writableStore(kyselyOver(writing), writing);
  const reading = withStatementCache(reader);
  let last: Promise<unknown> = Promise.resolve();
  let careful: 'FULL' | 'NORMAL' = 'FULL';

  /** Transactions run one after the other, each with its own care for the disk. */
  function queue<Value>(synchronous: 'FULL' | 'NORMAL', work: (tx: WritableStore) => Promise<Value>): Promise<Value> {
    const result = last.then(() => {
      if (synchronous !== careful) writer.pragma(`synchronous = ${synchronous}`);
      careful = synchronous;
      return transaction(writer, async () => {
        const told = watched.getStore();
        const before = told === undefined ? 0 : changesOf(writer);
        const value = await work(handle);
        if (told !== undefined) told.rows += changesOf(writer) - before;
        settleColumns(writing);
        settleLogTexts(writing);
        return value;
      });
    });
    last = result.catch(() => undefined);
    return result;
  }

  return {
    file,
    read: reader === writer ? handle : readableStore(kyselyOver(reading), reading),
    write: (work) => queue('FULL', work),
    writeSoon: (work) => queue('NORMAL', work),
    writeTogether: (work) => queue('NORMAL', (tx) => work((one) => part(writer, () => one(tx)))),
    settled,
    // Asked of the writer: every commit of this process is its own, and SQLite counts only those of other connections.
    versionElsewhere: () => Number(writer.pragma('data_version', { simple: true })),
    optimise: () => {
      writer.pragma('optimize = 0x10002');
    },
    async close() {
      await last;
      if (reader !== writer) reader.close();
      writer.pragma('optimize');
      writer.close();
    },
  };
}

/** Rows this connection has changed since it was opened. */
function changesOf(writer: Database): number {
  return Number(writer.prepare('select total_changes()').pluck().get());
}

function kyselyOver(database: ReturnType<typeof withStatementCache>): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

async function transaction<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  await begin(database);
  try {
    const value = await work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** A transaction inside the one that is open. */
async function part<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  database.exec('SAVEPOINT part');
  try {
    const value = await work();
    database.exec('RELEASE part');
    return value;
  } catch (error) {
    // A full disk may have ended everything already.
    if (database.inTransaction) database.exec('ROLLBACK TO part; RELEASE part');
    throw error;
  }
}

/** Takes the write lock; while another process holds it, waits without holding up the event loop. */
async function begin(database: Database): Promise<void> {
  const giveUpAt = performance.now() + writingPatience;
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** A whole and compact copy beside the store, named by the version it has. */
function backUp(database: Database, { backupFolder, now }: StorageOptions, fromVersion: number): void {
  mkdirSync(backupFolder, { recursive: true });
  const stamp = now().toISOString().replace(/[:.]/gu, '-');
  database.prepare('VACUUM INTO ?').run(join(backupFolder, `ebilag-v${fromVersion}-${stamp}.sqlite`));
}
