import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import { noteOutgoingDelay } from './outgoing-exchange.ts';

/**
 * Its file lies, synced, beside the outgoing folder, and a rename is all that is left to do. Noted before the rename, so
 * that after a crash a file that is gone is known to have been handed over. Answers with those that still were to leave:
 * one that was given up meanwhile is not handed over.
 */
export async function markResponsesStaged(tx: WritableStore, ids: readonly number[], at: string): Promise<number[]> {
  if (ids.length === 0) return [];
  const staged = await queries(tx)
    .updateTable('outbox')
    .set({ writtenAt: at, problem: null })
    .where('id', 'in', ids)
    .where('status', '=', 'awaitingSending')
    .returning('id')
    .execute();
  return staged.map(({ id }) => id);
}

/** The outgoing folder could not be written; the answer waits for the next try, and its rows say why (IN-2). */
export async function noteResponseDelay(tx: WritableStore, id: number, because: Problem, at: string): Promise<void> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('outbox')
    .set({ problem: JSON.stringify(because) })
    .where('id', '=', id)
    .where('status', '=', 'awaitingSending')
    .executeTakeFirst();
  if (numUpdatedRows === 1n) await noteOutgoingDelay(tx, id, because, at);
}
