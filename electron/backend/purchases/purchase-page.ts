import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { findPurchase } from '../../storage/purchasing/purchases.ts';
import type { ReadableStore } from '../../storage/handles.ts';

/** A purchase document with everything its page shows; null when there is none. */
export async function purchasePage(db: ReadableStore, id: number): Promise<PurchasePage | null> {
  const found = await findPurchase(db, id);
  if (found === null) return null;
  const { purchase, header, lines } = found;
  const { reconciliation } = header;
  return {
    purchase,
    lines: lines.map(({ addedBy: _added, dimensions, ...line }) => ({
      ...line,
      dimensions: [...dimensions],
      invoicedQuantity: null,
      remainingQuantity: null,
      orderLineNo: null,
    })),
    vendorEntry: header.vendorEntry,
    reconciliation: reconciliation === null ? null : { ...reconciliation, causes: [...reconciliation.causes] },
    editable: purchase.status !== 'posted',
    documents: [],
    log: [],
  };
}
