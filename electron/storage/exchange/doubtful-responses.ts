import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type WritableStore } from '../connection/handles.ts';
import { openOutgoing } from './outgoing-exchange.ts';
import { failResponse } from './outbox.ts';

/**
 * Answers that had not left when a backup was made may have left since: after it was restored a person decides about them.
 * Answers how many.
 */
export async function holdDoubtfulResponses(tx: WritableStore, because: Problem, at: string): Promise<number> {
  const held = await queries(tx)
    .updateTable('outbox')
    .set({ status: 'awaitingSending' })
    .where('status', '=', 'held')
    .returning('id')
    .execute();
  await openOutgoing(
    tx,
    held.map(({ id }) => id),
    at,
  );
  const waiting = await queries(tx).selectFrom('outbox').select('id').where('status', '=', 'awaitingSending').execute();
  for (const { id } of waiting) await failResponse(tx, id, { problem: because, transportError: null, at });
  return waiting.length;
}
