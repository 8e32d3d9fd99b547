import { fold } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';

/** Pending purchase documents after an id, of one ledger or of all: for a walk in portions. */
export async function pendingAfter(
  db: ReadableStore,
  after: number,
  ledgerId: number | null,
  limit: number,
): Promise<number[]> {
  let query = queries(db)
    .selectFrom('documents')
    .select('id')
    .where('inbox', '=', 'purchase')
    .where('status', '=', 'pending')
    .where('id', '>', after);
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const rows = await query.orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** Pending purchase documents that name an order: what becomes of them depends on it (ACC-4). */
export async function pendingNamingOrder(db: ReadableStore, orderNo: string, limit = 500): Promise<number[]> {
  if (orderNo === '') return [];
  const rows = await queries(db)
    .selectFrom('documents')
    .select('id')
    .where('inbox', '=', 'purchase')
    .where('orderNoKey', '=', fold(orderNo))
    .where('status', '=', 'pending')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
