import { orderNoOf } from '../../../../shared/domain/orders/order-number.ts';
import { pendingNamingOrder } from '../../../storage/documents/pending-documents.ts';
import { findRows } from '../../../storage/documents/stored-document.ts';
import { instantOf, type Context } from '../../context.ts';
import { programItself } from '../../log-entry.ts';
import { identifyAllAnew } from '../../vendors/identify-anew.ts';

/** After orders were accepted, changed, cancelled or taken back: what waits for them may be ready now, or no longer (IN-12, ACC-4). */
export async function lookAgainAtOrders(context: Context, ids: readonly number[]): Promise<void> {
  const { read } = context.storage;
  const orders = new Set<string>();
  for (let from = 0; from < ids.length; from += 200) {
    for (const row of await findRows(read, ids.slice(from, from + 200))) orders.add(orderNoOf(row));
  }
  const waiting = new Set<number>();
  for (const orderNo of orders) for (const id of await pendingNamingOrder(read, orderNo)) waiting.add(id);
  if (waiting.size === 0) return;
  await identifyAllAnew(context, { at: instantOf(context), by: programItself }, [...waiting]);
}
