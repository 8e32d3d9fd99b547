import type { PurchaseRow } from '../../shared/contract/purchases.ts';

/** The number the vendor knows it by: of an order, the order's own. */
export function theirNo({ vendorDocumentNo, vendorOrderNo }: PurchaseRow): string {
  return vendorDocumentNo === '' ? vendorOrderNo : vendorDocumentNo;
}
