import { fromMinorUnits, negate } from '../../../shared/domain/amount/amount.ts';
import type { Selectable } from 'kysely';
import type { DecidedPayment } from '../../../shared/domain/payment/payment.ts';
import type { Voucher, VoucherKind } from '../../../shared/domain/posting/voucher.ts';
import { fold } from '../query/folding.ts';
import type { ReadableStore, WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { VendorEntriesTable } from '../tables.ts';
import { minor } from './vouchers.ts';

/** What a vendor is owed for one voucher; negative of a credit memo. */
export interface StoredVendorEntry {
  readonly id: number;
  readonly voucherId: number;
  readonly voucherNo: string;
  readonly kind: VoucherKind;
  readonly ledgerId: number;
  readonly documentId: number;
  readonly vendorId: number;
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly vendorDocumentNo: string;
  readonly date: string;
  readonly dueDate: string | null;
  readonly discountPercent: string | null;
  readonly discountDate: string | null;
  readonly currency: string;
  readonly amount: string;
  readonly remaining: string;
  readonly payablesAccount: string;
  readonly paymentForm: string;
  readonly payment: DecidedPayment | null;
  readonly open: boolean;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly closedAgainst: string;
}

/**
 * Writes the vendor's entry of a voucher (POST-1): open, or closed at once against the balancing account of a payment that
 * was made already (PAY-5), or because nothing is owed.
 */
export async function insertVendorEntry(
  tx: WritableStore,
  voucherId: number,
  voucher: Omit<Voucher, 'id'>,
  owedTo: number,
): Promise<void> {
  const { vendorEntry: entry } = voucher;
  const amount = voucher.kind === 'purchaseCreditMemo' ? negate(voucher.total) : voucher.total;
  const amountMinor = minor(amount);
  const against = entry.payment?.balancingAccount ?? '';
  const open = against === '' && amountMinor !== 0;
  await insertInto(tx, 'vendorEntries', {
    voucherId,
    voucherNo: voucher.no,
    kind: voucher.kind,
    ledgerId: voucher.ledgerId,
    documentId: voucher.documentId,
    vendorId: owedTo,
    vendorNo: entry.vendorNo,
    vendorName: entry.vendorName,
    vendorNameKey: fold(entry.vendorName),
    vendorDocumentNo: voucher.vendorDocumentNo,
    date: voucher.date,
    dueDate: entry.dueDate ?? '',
    discountPercent: entry.discountPercent ?? '',
    discountDate: entry.discountDate ?? '',
    currency: entry.currency,
    amount: fromMinorUnits(amountMinor),
    amountMinor,
    remainingMinor: open ? amountMinor : 0,
    payablesAccount: entry.payablesAccount,
    paymentForm: entry.payment?.form ?? '',
    payment: entry.payment === null ? null : JSON.stringify(entry.payment),
    open: open ? 1 : 0,
    closedAt: open ? '' : voucher.postedAt,
    closedBy: open ? '' : voucher.postedBy,
    closedAgainst: open ? '' : against,
  });
}

export function toVendorEntry({
  amountMinor: _amount,
  vendorNameKey: _name,
  remainingMinor,
  ...row
}: Selectable<VendorEntriesTable>): StoredVendorEntry {
  return {
    ...row,
    kind: row.kind as VoucherKind,
    dueDate: orNull(row.dueDate),
    discountPercent: orNull(row.discountPercent),
    discountDate: orNull(row.discountDate),
    remaining: fromMinorUnits(remainingMinor),
    payment: row.payment === null ? null : (JSON.parse(row.payment) as DecidedPayment),
    open: row.open === 1,
    closedAt: orNull(row.closedAt),
    closedBy: orNull(row.closedBy),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

const entryOfVoucher = prepared((store, { voucherId }: { voucherId: number }) =>
  store.selectFrom('vendorEntries').selectAll().where('voucherId', '=', voucherId),
);

/** The vendor's entry of a voucher. */
export async function vendorEntryOf(db: ReadableStore, voucherId: number): Promise<StoredVendorEntry | null> {
  const [row] = entryOfVoucher(db, { voucherId });
  return row === undefined ? null : toVendorEntry(row);
}

const entryById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('vendorEntries').selectAll().where('id', '=', id),
);

export async function findVendorEntry(db: ReadableStore, id: number): Promise<StoredVendorEntry | null> {
  const [row] = entryById(db, { id });
  return row === undefined ? null : toVendorEntry(row);
}
