import type { PurchaseRow } from '../../shared/contract/purchases.ts';

/** The words a copied register is written with, so that it stays free of any language. */
export interface RegisterWords {
  readonly heads: readonly string[];
  readonly status: (status: PurchaseRow['status']) => string;
  readonly kind: (kind: PurchaseRow['kind']) => string;
}

/** Rows of a register as text for a spreadsheet: whole dates, amounts with a point, the currency in a column of its own. */
export function registerTable(rows: readonly PurchaseRow[], words: RegisterWords): readonly (readonly string[])[] {
  return [
    words.heads,
    ...rows.map((row) => [
      words.status(row.status),
      row.no,
      words.kind(row.kind),
      row.vendorNo,
      row.vendorName,
      row.vendorDocumentNo,
      row.vendorOrderNo,
      row.documentDate ?? '',
      row.postingDate ?? '',
      row.dueDate ?? '',
      row.currency,
      row.net,
      row.vat,
      row.total,
      row.createdAt.slice(0, 10),
      row.createdBy,
    ]),
  ];
}
