import type { PurchaseRow } from '../../shared/contract/purchases.ts';
import type { Text } from '../text/text.ts';

type Words = Pick<Text, 't'>;

const heads = [
  'status', 'no', 'kind', 'vendorNo', 'vendorName', 'vendorDocumentNo', 'vendorOrderNo', 'documentDate', 'postingDate', 'dueDate',
  'currency', 'net', 'vat', 'total', 'createdAt', 'createdBy',
] as const; // prettier-ignore

export function purchaseHeads({ t }: Words): readonly string[] {
  return heads.map((head) => t(`purchases:columns.${head}`));
}

/** A purchase document as a line of a table for a spreadsheet: whole dates, amounts with a point, the currency on its own. */
export function purchaseCells(row: PurchaseRow, { t }: Words): readonly string[] {
  return [
    t(`purchases:status.${row.status}`),
    row.no,
    t(`purchases:kind.${row.kind}`),
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
  ];
}
