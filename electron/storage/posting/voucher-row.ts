import type { Selectable } from 'kysely';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { Voucher, VoucherDimension, VoucherLine } from '../../../shared/domain/posting/voucher.ts';
import type { VatGroupSum, VendorEntry } from '../../../shared/domain/purchase/draft.ts';
import type { VoucherLinesTable, VouchersTable } from '../tables.ts';

/** A voucher as it is listed: without what only its page shows. */
export type VoucherHead = Omit<Voucher, 'lines' | 'vatGroups' | 'vendorEntry'> & { readonly lines: number };

type StoredHead = Omit<Selectable<VouchersTable>, 'vatGroups' | 'vendorEntry'>;

/** The columns of a head, in SQL. */
export const headColumns = [
  'id', 'no', 'kind', 'ledgerId', 'date', 'documentDate', 'text', 'currency', 'deviatingVat', 'vendorId', 'vendorNo', 'vendorName',
  'vendorNameKey', 'vendorDocumentNo', 'vendorOrderNo', 'purchaseId', 'purchaseNo', 'documentId', 'net', 'vat', 'total', 'totalMinor',
  'lines', 'postedAt', 'postedBy',
] as const satisfies readonly (keyof StoredHead)[]; // prettier-ignore

export function toVoucherHead({ vendorNameKey: _name, totalMinor: _minor, ...row }: StoredHead): VoucherHead {
  return {
    ...row,
    kind: row.kind as Voucher['kind'],
    documentDate: row.documentDate === '' ? null : row.documentDate,
    deviatingVat: row.deviatingVat === 1,
  };
}

export function toVoucher(
  { vatGroups, vendorEntry, ...head }: Selectable<VouchersTable>,
  lines: readonly Selectable<VoucherLinesTable>[],
): Voucher {
  return {
    ...toVoucherHead(head),
    lines: lines.map(toVoucherLine),
    vatGroups: JSON.parse(vatGroups) as VatGroupSum[],
    vendorEntry: JSON.parse(vendorEntry) as VendorEntry,
  };
}

function toVoucherLine({
  voucherId: _voucher,
  debitMinor,
  creditMinor,
  ...line
}: Selectable<VoucherLinesTable>): VoucherLine {
  return {
    ...line,
    kind: line.kind as VoucherLine['kind'],
    debit: fromMinorUnits(debitMinor),
    credit: fromMinorUnits(creditMinor),
    dimensions: JSON.parse(line.dimensions) as VoucherDimension[],
  };
}
