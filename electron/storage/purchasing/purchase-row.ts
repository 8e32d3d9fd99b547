import type { Selectable } from 'kysely';
import type { PurchaseRow } from '../../../shared/contract/purchases.ts';
import type { LineDimension, PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import type { PurchaseDocumentsTable, PurchaseLinesTable } from '../tables.ts';

export function toPurchaseRow(row: Selectable<PurchaseDocumentsTable>): PurchaseRow {
  return {
    id: row.id,
    no: row.no,
    kind: row.kind as PurchaseRow['kind'],
    status: row.status as PurchaseRow['status'],
    ledgerId: row.ledgerId,
    documentId: row.documentId,
    vendorId: row.vendorId,
    vendorNo: row.vendorNo,
    vendorName: row.vendorName,
    payToVendorId: row.payToVendorId,
    vendorDocumentNo: row.vendorDocumentNo,
    vendorOrderNo: row.vendorOrderNo,
    documentDate: orNull(row.documentDate),
    postingDate: orNull(row.postingDate),
    dueDate: orNull(row.dueDate),
    currency: row.currency,
    net: row.net,
    vat: row.vat,
    total: row.total,
    deviatingVat: row.deviatingVat === 1,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    lines: row.lines,
  };
}

export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A line as the domain knows it, and who added it to an order. */
export type StoredPurchaseLine = Omit<PurchaseLineDraft, 'orderLineNo'> & { readonly addedBy: number | null };

export function toPurchaseLine({ purchaseId: _purchase, ...line }: Selectable<PurchaseLinesTable>): StoredPurchaseLine {
  return {
    ...line,
    kind: line.kind as PurchaseLineDraft['kind'],
    accountKind: line.accountKind as PurchaseLineDraft['accountKind'],
    dimensions: JSON.parse(line.dimensions) as LineDimension[],
  };
}

export function lineColumns(
  purchaseId: number,
  { orderLineNo: _order, dimensions, ...line }: PurchaseLineDraft,
  addedBy: number | null,
): PurchaseLinesTable {
  return { purchaseId, ...line, dimensions: JSON.stringify(dimensions), addedBy };
}
