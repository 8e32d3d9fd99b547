import type { voucherColumns } from '../../../shared/contract/posting.ts';
import type { VoucherKind } from '../../../shared/domain/posting/voucher.ts';
import { containsText } from '../contains-text.ts';
import { queries, type ReadableStore } from '../handles.ts';
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

/** The vouchers a filter leaves, to be counted or taken a window of. */
export function filteredVouchers(db: ReadableStore, filter: VoucherFilter) {
  let query = queries(db).selectFrom('vouchers');
  const [kind, ...others] = new Set(filter.kinds);
  if (kind !== undefined && others.length === 0) query = query.where('kind', '=', kind);
  if (filter.ledgerId !== null) query = query.where('ledgerId', '=', filter.ledgerId);
  if (filter.vendorId !== null) query = query.where('vendorId', '=', filter.vendorId);
  if (filter.from !== null) query = query.where('date', '>=', filter.from);
  if (filter.to !== null) query = query.where('date', '<=', filter.to);
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
  const query = filteredVouchers(db, filter);
  const direction = sort.descending ? 'desc' : 'asc';
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .select(headColumns)
    .orderBy(voucherSortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toVoucherHead), total: Number(total?.count ?? 0) };
}
