import { toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { Voucher, VoucherLine } from '../../../shared/domain/posting/voucher.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import { toVoucher } from './voucher-row.ts';

/** Writes a voucher with all its lines; from then on the store refuses every change of it. */
export async function insertVoucher(tx: WritableStore, voucher: Omit<Voucher, 'id'>): Promise<number> {
  const { lines, vatGroups, vendorEntry, ...head } = voucher;
  const id = await insertInto(tx, 'vouchers', {
    ...head,
    documentDate: head.documentDate ?? '',
    deviatingVat: head.deviatingVat ? 1 : 0,
    vendorNameKey: fold(head.vendorName),
    totalMinor: minor(head.total),
    lines: lines.length,
    vatGroups: JSON.stringify(vatGroups),
    vendorEntry: JSON.stringify(vendorEntry),
  });
  for (const line of lines) await insertInto(tx, 'voucherLines', lineColumns(id, line));
  return id;
}

function lineColumns(voucherId: number, { debit, credit, dimensions, ...line }: VoucherLine) {
  return {
    voucherId,
    ...line,
    debitMinor: minor(debit),
    creditMinor: minor(credit),
    dimensions: JSON.stringify(dimensions),
  };
}

/** Exact, or a bug: amounts of a voucher have two decimals and are of everyday size. */
export function minor(amount: string): number {
  const units = toMinorUnits(amount);
  if (units === null) throw new RangeError('An amount that cannot be posted');
  return units;
}

const linesOf = prepared((store, { voucherId }: { voucherId: number }) =>
  store.selectFrom('voucherLines').selectAll().where('voucherId', '=', voucherId).orderBy('lineNo'),
);
const voucherById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('vouchers').selectAll().where('id', '=', id),
);
const postedOf = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('vouchers').select(['id', 'no']).where('documentId', '=', documentId),
);

export async function findVoucher(db: ReadableStore, id: number): Promise<Voucher | null> {
  const [row] = voucherById(db, { id });
  return row === undefined ? null : toVoucher(row, linesOf(db, { voucherId: id }));
}

/** The voucher a document was posted with, or null. */
export async function voucherOfDocument(
  db: ReadableStore,
  documentId: number,
): Promise<{ readonly id: number; readonly no: string } | null> {
  return postedOf(db, { documentId })[0] ?? null;
}

/** The vouchers a purchase document was posted with: one, or of an order one for each of its invoices. */
export async function vouchersOfPurchase(
  db: ReadableStore,
  purchaseId: number,
): Promise<{ readonly id: number; readonly no: string; readonly documentId: number; readonly postedAt: string }[]> {
  return queries(db)
    .selectFrom('vouchers')
    .select(['id', 'no', 'documentId', 'postedAt'])
    .where('purchaseId', '=', purchaseId)
    .orderBy('id')
    .execute();
}

/** Vouchers of a ledger after one that is known, in the order they were posted: for the hand-over to accounting (ACT-1). */
export async function vouchersAfter(
  db: ReadableStore,
  ledgerId: number,
  afterId: number,
  limit: number,
): Promise<Voucher[]> {
  const rows = await queries(db)
    .selectFrom('vouchers')
    .selectAll()
    .where('ledgerId', '=', ledgerId)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => toVoucher(row, linesOf(db, { voucherId: row.id })));
}
