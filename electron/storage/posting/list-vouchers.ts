import type { voucherColumns } from '../../../shared/contract/posting.ts';
import type { VoucherKind } from '../../../shared/domain/posting/voucher.ts';
import { sql } from 'kysely';
import { containsText } from '../query/contains-text.ts';
import { notIndexed } from '../query/not-indexed.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { VouchersTable } from '../tables.ts';
import { headColumns, toVoucherHead, type VoucherHead } from './voucher-row.ts';

export type VoucherColumn = (typeof voucherColumns)[number];

export const voucherSortKeys: Readonly<Record<VoucherColumn, keyof VouchersTable>> = {
  no: 'no',
  kind: 'kind',
  date: 'date',
  vendorName: 'vendorNameKey',
  vendorDocumentNo: 'vendorDocumentNo',
  purchaseNo: 'purchaseNo',
  total: 'totalMinor',
  postedAt: 'postedAt',
  postedBy: 'postedBy',
};

export interface VoucherFilter {
  /** Part of a number or of a name. */
  readonly search: string;
  /** Empty: both. */
  readonly kinds: readonly VoucherKind[];
  readonly ledgerId: number | null;
  readonly vendorId: number | null;
  /** Posting dates, both included; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The vouchers a filter leaves. `walked`: for a window of them, which walks the index of its order; what few values are
 * told apart by must not lead the planner to sort all of them instead.
 */
export function filteredVouchers(db: ReadableStore, filter: VoucherFilter, walked: boolean) {
  let query = queries(db).selectFrom('vouchers');
  const column = (name: 'kind' | 'ledgerId' | 'date') => (walked ? notIndexed(name) : sql.ref<string | number>(name));
  const [kind, ...others] = new Set(filter.kinds);
  if (kind !== undefined && others.length === 0) query = query.where(column('kind'), '=', kind);
  if (filter.ledgerId !== null) query = query.where(column('ledgerId'), '=', filter.ledgerId);
  if (filter.vendorId !== null) query = query.where('vendorId', '=', filter.vendorId);
  if (filter.from !== null) query = query.where(column('date'), '>=', filter.from);
  if (filter.to !== null) query = query.where(column('date'), '<=', filter.to);
  if (filter.search.trim() !== '')
    query = query.where(
      containsText(['no', 'purchaseNo', 'vendorDocumentNo', 'vendorOrderNo', 'vendorName', 'vendorNo'], filter.search),
    );
  return query;
}

/** A window of the register of vouchers, with its size. */
export async function listVouchers(
  db: ReadableStore,
  filter: VoucherFilter,
  sort: { readonly column: VoucherColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: VoucherHead[]; total: number }> {
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await filteredVouchers(db, filter, false)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  const rows = await filteredVouchers(db, filter, true)
    .select(headColumns)
    .orderBy(voucherSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toVoucherHead), total: Number(total?.count ?? 0) };
}
