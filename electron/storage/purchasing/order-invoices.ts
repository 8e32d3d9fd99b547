import type { Reconciliation, VendorEntry } from '../../../shared/domain/purchase/draft.ts';
import { queries, type ReadableStore } from '../handles.ts';

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
