import { sql, type SqlBool } from 'kysely';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { AttemptChannel } from '../../../shared/domain/sending/attempt-channel.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import { toAttempt, type StoredAttempt } from './attempts.ts';

/** An attempt with what leaves. */
export interface AttemptWithContent extends StoredAttempt {
  readonly content: string;
}

/** Attempts that are to leave by these channels, oldest first. */
export async function attemptsToDeliver(
  db: ReadableStore,
  channels: readonly AttemptChannel[],
  limit: number,
  afterId = 0,
): Promise<AttemptWithContent[]> {
  const rows = await queries(db)
    .selectFrom('attempts')
    .innerJoin('attemptContents', 'attemptContents.attemptId', 'attempts.id')
    .selectAll('attempts')
    .select('content')
    .where('status', '=', sql.lit('awaitingSending'))
    .where('channel', 'in', channels)
    .where('attempts.id', '>', afterId)
    .orderBy('attempts.id')
    .limit(limit)
    .execute();
  return rows.map(({ content, ...row }) => ({ ...toAttempt(row), content }));
}

/**
 * Handing these over begins: noted before it, so that after a crash what may have left is known. Answers with those that
 * still were to leave: one that was cancelled meanwhile is not handed over.
 */
export async function markAttemptsStaged(tx: WritableStore, ids: readonly number[], at: string): Promise<number[]> {
  if (ids.length === 0) return [];
  const staged = await queries(tx)
    .updateTable('attempts')
    .set({ stagedAt: at, delay: null })
    .where('id', 'in', ids)
    .where('status', '=', sql.lit('awaitingSending'))
    .returning('id')
    .execute();
  return staged.map(({ id }) => id);
}

/** It could not be handed over now; it waits for the next try and says why. `begun`: something of it may have left. */
export async function noteAttemptDelay(tx: WritableStore, id: number, because: Problem, begun: boolean): Promise<void> {
  await queries(tx)
    .updateTable('attempts')
    .set({ delay: JSON.stringify(because), ...(begun ? {} : { stagedAt: '' }) })
    .where('id', '=', id)
    .where('status', '=', sql.lit('awaitingSending'))
    .execute();
}

/** When it left, and from when on silence is something to say. */
export async function markAttemptLeft(tx: WritableStore, id: number, at: string, silentAt: string): Promise<void> {
  attemptLeft(tx, { id, at, silentAt });
}

const attemptLeft = prepared((store, { id, at, silentAt }: { id: number; at: string; silentAt: string }) =>
  store.updateTable('attempts').set({ sentAt: at, silentAt }).where('id', '=', id),
);

/** Attempts nobody has answered in time. */
export async function attemptsFallenSilent(db: ReadableStore, now: string, limit: number): Promise<StoredAttempt[]> {
  const rows = await queries(db)
    .selectFrom('attempts')
    .selectAll()
    .where('status', '=', sql.lit('awaitingResponse'))
    .where('silentAt', '<=', now)
    .where('silentAt', '<>', sql.lit(''))
    .orderBy('silentAt')
    .limit(limit)
    .execute();
  return rows.map(toAttempt);
}

/** Attempts of a channel that have left and have had no answer, for its news. */
export async function attemptsAwaitingNews(
  db: ReadableStore,
  channel: AttemptChannel,
  afterId: number,
  limit: number,
): Promise<AttemptWithContent[]> {
  const rows = await queries(db)
    .selectFrom('attempts')
    .innerJoin('attemptContents', 'attemptContents.attemptId', 'attempts.id')
    .selectAll('attempts')
    .select('content')
    .where('channel', '=', channel)
    .where(sql<SqlBool>`status in ('awaitingResponse', 'noAnswer')`)
    .where('attempts.id', '>', afterId)
    .orderBy('attempts.id')
    .limit(limit)
    .execute();
  return rows.map(({ content, ...row }) => ({ ...toAttempt(row), content }));
}
