import { sql } from 'kysely';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** A file for an intermediary; `takenAt` null: it lies in the folder still. */
export interface QueueFile {
  readonly id: number;
  readonly attemptId: number;
  readonly folder: string;
  readonly fileName: string;
  readonly placedAt: string;
  readonly takenAt: string | null;
}

interface QueueFileRow extends Omit<QueueFile, 'takenAt'> {
  readonly takenAt: string;
}

export async function findQueueFile(db: ReadableStore, attemptId: number): Promise<QueueFile | null> {
  const row = await queries(db)
    .selectFrom('queueFiles')
    .selectAll()
    .where('attemptId', '=', attemptId)
    .executeTakeFirst();
  return row === undefined ? null : toQueueFile(row);
}

/** Notes a file before it is put where the intermediary sees it: from here on it is never written a second time. */
export async function noteQueueFile(
  tx: WritableStore,
  file: Pick<QueueFile, 'attemptId' | 'folder' | 'fileName' | 'placedAt'>,
): Promise<void> {
  await queries(tx)
    .insertInto('queueFiles')
    .values({ ...file, takenAt: '' })
    .onConflict((conflict) => conflict.column('attemptId').doNothing())
    .execute();
}

export async function noteTaken(tx: WritableStore, attemptId: number, at: string): Promise<void> {
  await queries(tx)
    .updateTable('queueFiles')
    .set({ takenAt: at })
    .where('attemptId', '=', attemptId)
    .where('takenAt', '=', sql.lit(''))
    .execute();
}

/** How much lies in the queue and since when, and how much was ever taken. */
export async function queueSummary(
  db: ReadableStore,
): Promise<{ readonly waiting: number; readonly oldest: string | null; readonly lastTaken: string | null }> {
  const { waiting, oldest } = await queries(db)
    .selectFrom('queueFiles')
    .select(({ fn }) => [fn.countAll<number>().as('waiting'), fn.min('placedAt').as('oldest')])
    .where('takenAt', '=', sql.lit(''))
    .executeTakeFirstOrThrow();
  const { lastTaken } = await queries(db)
    .selectFrom('queueFiles')
    .select(({ fn }) => fn.max('takenAt').as('lastTaken'))
    .executeTakeFirstOrThrow();
  return { waiting, oldest: oldest ?? null, lastTaken: lastTaken === null || lastTaken === '' ? null : lastTaken };
}

function toQueueFile(row: QueueFileRow): QueueFile {
  return { ...row, takenAt: row.takenAt === '' ? null : row.takenAt };
}
