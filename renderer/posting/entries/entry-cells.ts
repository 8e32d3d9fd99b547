import type { VendorEntryRow } from '../../../shared/contract/posting.ts';
import type { Text } from '../../text/text.ts';

type Words = Pick<Text, 't'>;

const heads = [
  'state', 'no', 'kind', 'vendorNo', 'vendorName', 'vendorDocumentNo', 'date', 'dueDate', 'discountPercent', 'discountDate', 'currency',
  'amount', 'remaining', 'payablesAccount', 'paymentForm', 'closedAt', 'closedAgainst',
] as const; // prettier-ignore

export function entryHeads({ t }: Words): readonly string[] {
  return heads.map((head) => t(`posting:columns.${head}`));
}

/** A vendor entry as a line of a table for a spreadsheet: whole dates, amounts with a point. */
export function entryCells(row: VendorEntryRow, { t }: Words): readonly string[] {
  return [
    t(row.open ? 'posting:state.open' : 'posting:state.closed'),
    row.voucherNo,
    t(`purchases:kind.${row.kind}`),
    row.vendorNo,
    row.vendorName,
    row.vendorDocumentNo,
    row.date,
    row.dueDate ?? '',
    row.discountPercent ?? '',
    row.discountDate ?? '',
    row.currency,
    row.amount,
    row.remaining,
    row.payablesAccount,
    row.paymentForm,
    row.closedAt?.slice(0, 10) ?? '',
    row.closedAgainst,
  ];
}
