import type { PurchaseLineDraft, Reconciliation, VendorEntry } from '../../../shared/domain/purchase/draft.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { addOrderLines, insertOrderUpdates } from './orders.ts';

/** The header of an invoice accepted into an order, with the entry it posts. */
export interface StoredOrderInvoice {
  readonly documentId: number;
  readonly vendorDocumentNo: string;
  readonly postingDate: string | null;
  readonly postingGroup: string;
  readonly currency: string;
  readonly total: string;
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation | null;
}

/** The invoices of an order, the newest first. */
export async function orderInvoicesOf(db: ReadableStore, orderId: number): Promise<StoredOrderInvoice[]> {
  const rows = await queries(db)
    .selectFrom('orderInvoices')
    .select([
      'documentId',
      'vendorDocumentNo',
      'postingDate',
      'postingGroup',
      'currency',
      'total',
      'vendorEntry',
      'reconciliation',
    ])
    .where('orderId', '=', orderId)
    .orderBy('createdAt', 'desc')
    .orderBy('documentId', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    postingDate: row.postingDate === '' ? null : row.postingDate,
    vendorEntry: row.vendorEntry === null ? null : (JSON.parse(row.vendorEntry) as VendorEntry),
    reconciliation: row.reconciliation === null ? null : (JSON.parse(row.reconciliation) as Reconciliation),
  }));
}

/** What may change of an invoice accepted into an order while it is not posted. */
export interface ChangedOrderInvoice extends Pick<StoredOrderInvoice, 'total' | 'vendorEntry' | 'reconciliation'> {
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly net: string;
  readonly vat: string;
  readonly deductibleVat: string;
  readonly lines: readonly PurchaseLineDraft[];
}

/** Writes it anew, and the lines it brought along to the order with the same coding. */
export async function replaceOrderInvoice(
  tx: WritableStore,
  orderId: number,
  documentId: number,
  { lines, ...invoice }: ChangedOrderInvoice,
): Promise<void> {
  const store = queries(tx);
  await store
    .updateTable('orderInvoices')
    .set({
      ...invoice,
      postingDate: invoice.postingDate ?? '',
      dueDate: invoice.dueDate ?? '',
      vendorEntry: invoice.vendorEntry === null ? null : JSON.stringify(invoice.vendorEntry),
      reconciliation: invoice.reconciliation === null ? null : JSON.stringify(invoice.reconciliation),
    })
    .where('documentId', '=', documentId)
    .execute();
  await store.deleteFrom('orderUpdates').where('documentId', '=', documentId).execute();
  await insertOrderUpdates(tx, orderId, documentId, lines);
  const brought = await store
    .deleteFrom('purchaseLines')
    .where('purchaseId', '=', orderId)
    .where('addedBy', '=', documentId)
    .returning('lineNo')
    .execute();
  const own = new Set(brought.map(({ lineNo }) => lineNo));
  const added = lines.flatMap((line) =>
    line.orderLineNo !== null && own.has(line.orderLineNo) ? [{ ...line, lineNo: line.orderLineNo }] : [],
  );
  await addOrderLines(tx, orderId, documentId, added);
}
