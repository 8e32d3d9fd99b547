import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import { toResponse, type StoredResponse } from './outbox.ts';
import { openOutgoing } from './outgoing-exchange.ts';

/** Held answers whose grace period is over become *awaiting sending*: from here no undo reaches them. Answers how many. */
export async function releaseDueResponses(tx: WritableStore, now: string): Promise<number> {
  const released = await queries(tx)
    .updateTable('outbox')
    .set({ status: 'awaitingSending' })
    .where('status', '=', 'held')
    .where('releaseAt', '<=', now)
    .returning('id')
    .execute();
  await openOutgoing(
    tx,
    released.map(({ id }) => id),
    now,
  );
  return released.length;
}

/** The same by hand, before the time. Answers how many. */
export async function releaseResponses(tx: WritableStore, ids: readonly number[], now: string): Promise<number> {
  if (ids.length === 0) return 0;
  const released = await queries(tx)
    .updateTable('outbox')
    .set({ status: 'awaitingSending', releaseAt: now })
    .where('id', 'in', ids)
    .where('status', '=', 'held')
    .returning('id')
    .execute();
  await openOutgoing(
    tx,
    released.map(({ id }) => id),
    now,
  );
  return released.length;
}

/** When the next held answer is due, or null. */
export async function nextRelease(db: ReadableStore): Promise<string | null> {
  const row = await queries(db)
    .selectFrom('outbox')
    .select('releaseAt')
    .where('status', '=', 'held')
    .orderBy('releaseAt')
    .limit(1)
    .executeTakeFirst();
  return row?.releaseAt ?? null;
}

const cancelHeld = prepared((store, { documentId, at }: { documentId: number; at: string }) =>
  store
    .updateTable('outbox')
    .set({ status: 'cancelled', settledAt: at })
    .where('documentId', '=', documentId)
    .where('status', '=', 'held')
    .returningAll(),
);

/** Takes back the held answer of a document (ACC-9). Answers with it, or null when none is held any more. */
export async function cancelHeldResponse(
  tx: WritableStore,
  documentId: number,
  at: string,
): Promise<StoredResponse | null> {
  const [row] = cancelHeld(tx, { documentId, at });
  return row === undefined ? null : toResponse(row);
}
