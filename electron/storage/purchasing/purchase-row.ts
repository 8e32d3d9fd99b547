import type { Selectable } from 'kysely';
import type { PurchaseRow } from '../../../shared/contract/purchases.ts';
import type { PurchaseDocumentsTable } from '../tables.ts';

export function toPurchaseRow(row: Selectable<PurchaseDocumentsTable>): PurchaseRow {
  return {
    id: row.id,
    no: row.no,
    kind: row.kind as PurchaseRow['kind'],
    documentId: row.documentId,
    vendorId: row.vendorId,
    vendorNo: row.vendorNo,
    vendorName: row.vendorName,
    vendorDocumentNo: row.vendorDocumentNo,
    documentDate: orNull(row.documentDate),
    postingDate: orNull(row.postingDate),
    dueDate: orNull(row.dueDate),
    currency: row.currency,
    net: row.net,
    vat: row.vat,
    total: row.total,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    lines: row.lines,
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
