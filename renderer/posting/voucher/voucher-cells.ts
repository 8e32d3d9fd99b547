import type { VoucherRow } from '../../../shared/contract/posting.ts';
import type { Text } from '../../text/text.ts';

type Words = Pick<Text, 't'>;

const heads = [
  'no', 'date', 'kind', 'purchaseNo', 'vendorNo', 'vendorName', 'vendorDocumentNo', 'documentDate', 'currency', 'net', 'vat', 'total',
  'postedAt', 'postedBy',
] as const; // prettier-ignore

export function voucherHeads({ t }: Words): readonly string[] {
  return heads.map((head) => t(`posting:columns.${head}`));
}

/** A voucher as a line of a table for a spreadsheet: whole dates, amounts with a point, a credit memo's negative. */
export function voucherCells(row: VoucherRow, { t }: Words): readonly string[] {
  const signed = (amount: string): string => (row.kind === 'purchaseCreditMemo' ? `-${amount}` : amount);
  return [
    row.no,
    row.date,
    t(`purchases:kind.${row.kind}`),
    row.purchaseNo,
    row.vendorNo,
    row.vendorName,
    row.vendorDocumentNo,
    row.documentDate ?? '',
    row.currency,
    signed(row.net),
    signed(row.vat),
    signed(row.total),
    row.postedAt.slice(0, 10),
    row.postedBy,
  ];
}
