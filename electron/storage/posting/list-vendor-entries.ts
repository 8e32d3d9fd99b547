import type { vendorEntryColumns } from '../../../shared/contract/posting.ts';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { VoucherKind } from '../../../shared/domain/posting/voucher.ts';
import { sql } from 'kysely';
import { containsText } from '../query/contains-text.ts';
import { notIndexed } from '../query/not-indexed.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { VendorEntriesTable } from '../tables.ts';
import { toVendorEntry, type StoredVendorEntry } from './vendor-entries.ts';

export type VendorEntryColumn = (typeof vendorEntryColumns)[number];

export const vendorEntrySortKeys: Readonly<Record<VendorEntryColumn, keyof VendorEntriesTable>> = {
  voucherNo: 'voucherNo',
  kind: 'kind',
  vendorName: 'vendorNameKey',
  vendorDocumentNo: 'vendorDocumentNo',
  date: 'date',
  dueDate: 'dueDate',
  amount: 'amountMinor',
  remaining: 'remainingMinor',
  paymentForm: 'paymentForm',
};

export interface VendorEntryFilter {
  readonly search: string;
  readonly state: 'all' | 'open' | 'closed';
  readonly kinds: readonly VoucherKind[];
  readonly ledgerId: number | null;
  readonly vendorId: number | null;
  /** Due by this day, included; what has no due date is always due. */
  readonly dueTo: string | null;
}

/** The entries a filter leaves; `walked` as for vouchers: a window of them walks the index of its order. */
export function filteredEntries(db: ReadableStore, filter: VendorEntryFilter, walked: boolean) {
  let query = queries(db).selectFrom('vendorEntries');
  const column = (name: 'kind' | 'open' | 'ledgerId' | 'dueDate') =>
    walked ? notIndexed(name) : sql.ref<string | number>(name);
  const [kind, ...others] = new Set(filter.kinds);
  if (kind !== undefined && others.length === 0) query = query.where(column('kind'), '=', kind);
  if (filter.state !== 'all') query = query.where(column('open'), '=', filter.state === 'open' ? 1 : 0);
  if (filter.ledgerId !== null) query = query.where(column('ledgerId'), '=', filter.ledgerId);
  if (filter.vendorId !== null) query = query.where('vendorId', '=', filter.vendorId);
  if (filter.dueTo !== null) query = query.where(column('dueDate'), '<=', filter.dueTo);
  if (filter.search.trim() !== '')
    query = query.where(
      containsText(['voucherNo', 'vendorDocumentNo', 'vendorName', 'vendorNo', 'paymentForm'], filter.search),
    );
  return query;
}

export interface EntrySum {
  readonly currency: string;
  readonly amount: string;
  readonly remaining: string;
}

/** A window of the vendor entries, their number, and what all of them come to in each currency. */
export async function listVendorEntries(
  db: ReadableStore,
  filter: VendorEntryFilter,
  sort: { readonly column: VendorEntryColumn; readonly descending: boolean },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: StoredVendorEntry[]; total: number; sums: EntrySum[] }> {
  const direction = sort.descending ? 'desc' : 'asc';
  const sums = await filteredEntries(db, filter, false)
    .select((select) => [
      'currency',
      select.fn.countAll<number>().as('count'),
      select.fn.sum<number>('amountMinor').as('amount'),
      select.fn.sum<number>('remainingMinor').as('remaining'),
    ])
    .groupBy('currency')
    .orderBy('count', 'desc')
    .execute();
  const rows = await filteredEntries(db, filter, true)
    .selectAll()
    .orderBy(vendorEntrySortKeys[sort.column], direction)
    .orderBy('id', direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    rows: rows.map(toVendorEntry),
    total: sums.reduce((total, { count }) => total + Number(count), 0),
    sums: sums.map(({ currency, amount, remaining }) => ({
      currency,
      amount: fromMinorUnits(Number(amount)),
      remaining: fromMinorUnits(Number(remaining)),
    })),
  };
}
