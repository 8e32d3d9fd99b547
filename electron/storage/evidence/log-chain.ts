import { queries, type ReadableStore } from '../connection/handles.ts';
import { logHash } from '../log.ts';
import { turn, unwatched, type Watching } from './watching.ts';

/** The newest entry of a log: with its hash, all entries before it are named. */
export interface LogHead {
  readonly lastId: number;
  readonly hash: string;
}

export interface ChainProof {
  readonly entries: number;
  readonly head: LogHead;
  /** The first entry whose hash does not follow from what it says and from the entry before it. */
  readonly brokenAt: number | null;
  /** Which of the heads that were kept elsewhere are not in the chain any more: what stood after them, or they, was cut off. */
  readonly missing: readonly LogHead[];
}

const atOnce = 2000;

/** Walks the whole log from its first entry and proves that every entry follows from the one before (PLT-5). */
export async function proveChain(
  db: ReadableStore,
  kept: readonly LogHead[],
  watching: Watching = unwatched,
): Promise<ChainProof> {
  const total = (await newestEntry(db)).lastId;
  const awaited = new Map(kept.filter(({ lastId }) => lastId > 0).map((head) => [`${head.lastId} ${head.hash}`, head]));
  let head: LogHead = { lastId: 0, hash: '' };
  let entries = 0;
  let brokenAt: number | null = null;
  while (brokenAt === null && !watching.isStopped()) {
    const rows = await queries(db)
      .selectFrom('log')
      .selectAll()
      .where('id', '>', head.lastId)
      .orderBy('id')
      .limit(atOnce)
      .execute();
    for (const row of rows) {
      if (row.previousHash !== head.hash || row.hash !== logHash(row)) {
        brokenAt = row.id;
        break;
      }
      head = { lastId: row.id, hash: row.hash };
      entries += 1;
      awaited.delete(`${row.id} ${row.hash}`);
    }
    watching.reached('log', head.lastId, total);
    if (rows.length < atOnce) break;
    await turn();
  }
  // Behind a broken entry nothing can be said of the heads: the break is named, and the rest hangs on it.
  const isWhole = brokenAt === null && !watching.isStopped();
  return { entries, head, brokenAt, missing: isWhole ? [...awaited.values()] : [] };
}

export async function newestEntry(db: ReadableStore): Promise<LogHead> {
  const row = await queries(db)
    .selectFrom('log')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? { lastId: 0, hash: '' } : { lastId: row.id, hash: row.hash };
}

/** The head the log had after its last entry, as it was kept beside it. */
export async function keptHead(db: ReadableStore): Promise<LogHead> {
  const row = await queries(db).selectFrom('logHead').select(['lastId', 'hash']).executeTakeFirst();
  return row ?? { lastId: 0, hash: '' };
}
