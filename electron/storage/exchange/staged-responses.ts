import { queries, type WritableStore } from '../handles.ts';

/**
 * Its file lies, synced, beside the outgoing folder, and a rename is all that is left to do. Noted before the rename, so
 * that after a crash a file that is gone is known to have been handed over.
 */
export async function markResponsesStaged(tx: WritableStore, ids: readonly number[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await queries(tx).updateTable('outbox').set({ writtenAt: at, problem: null }).where('id', 'in', ids).where('status', '=', 'awaitingSending').execute();
}

/** The outgoing folder could not be written; the answer waits for the next try, and its row says why. */
export async function noteResponseDelay(tx: WritableStore, id: number, problem: string): Promise<void> {
  await queries(tx).updateTable('outbox').set({ problem }).where('id', '=', id).where('status', '=', 'awaitingSending').execute();
}
