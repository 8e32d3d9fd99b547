import { sql } from 'kysely';
import {
  allSeries,
  isLedgerSeries,
  ledgerSeries,
  seriesBeginnings,
  seriesNumber,
  type LedgerSeries,
  type NumberSeries,
  type SeriesState,
  type StoreSeries,
} from '../../shared/domain/number-series.ts';
import { queries, type ReadableStore, type WritableStore } from './connection/handles.ts';
import { prepared } from './connection/prepared.ts';

/** A series as it stands; `released`: the lowest number an undo gave back. */
const seriesState = prepared((store, { series, ledgerId }: { series: NumberSeries; ledgerId: number | null }) =>
  store
    .selectFrom('numberSeries')
    .select((select) => [
      'id',
      'prefix',
      'width',
      'next',
      select
        .selectFrom('releasedNumbers')
        .select((given) => given.fn.min<number | null>('number').as('number'))
        .whereRef('seriesId', '=', 'numberSeries.id')
        .as('released'),
    ])
    .where('series', '=', series)
    .where('ledgerId', 'is', ledgerId),
);
const setNext = prepared((store, { id, next }: { id: number; next: number }) =>
  store.updateTable('numberSeries').set({ next }).where('id', '=', id),
);

function stateOf(db: ReadableStore, series: NumberSeries, ledgerId: number | null) {
  const [state] = seriesState(db, { series, ledgerId });
  if (state === undefined) throw new Error(`No number series ${series} of ledger ${ledgerId}`);
  return state;
}

/**
 * Takes the next number of a series, with its prefix and leading zeros. Without gaps: a number is only used up when the
 * transaction it was taken in commits, and one given back by an undo is taken again first.
 */
export async function nextNumber(tx: WritableStore, series: StoreSeries): Promise<string>;
export async function nextNumber(tx: WritableStore, series: LedgerSeries, ledgerId: number): Promise<string>;
export async function nextNumber(
  tx: WritableStore,
  series: NumberSeries,
  ledgerId: number | null = null,
): Promise<string> {
  const { id, next, released, ...look } = stateOf(tx, series, ledgerId);
  if (released === null) setNext(tx, { id, next: next + 1 });
  else
    await queries(tx).deleteFrom('releasedNumbers').where('seriesId', '=', id).where('number', '=', released).execute();
  return seriesNumber(look, released ?? next);
}

/** Gives a number back whose document was undone, so that the series stays whole. */
export async function releaseNumber(tx: WritableStore, series: StoreSeries, no: string): Promise<void> {
  const { id, prefix, next } = stateOf(tx, series, null);
  // Given under another prefix, before the series was changed: it stays unused.
  if (!no.startsWith(prefix)) return;
  const number = Number(no.slice(prefix.length));
  if (!Number.isSafeInteger(number) || number >= next) throw new RangeError(`No number of the series ${series}: ${no}`);
  if (number === next - 1) setNext(tx, { id, next: number });
  else await queries(tx).insertInto('releasedNumbers').values({ seriesId: id, number }).execute();
}

/** How a series of a ledger stands, for what shows a number before it is given. */
export async function readSeries(db: ReadableStore, series: LedgerSeries, ledgerId: number): Promise<SeriesState> {
  const { prefix, width, next } = stateOf(db, series, ledgerId);
  return { prefix, width, next };
}

/** Gives a new ledger its own series, from their beginnings. */
export async function beginSeries(tx: WritableStore, ledgerId: number): Promise<void> {
  await queries(tx)
    .insertInto('numberSeries')
    .values(ledgerSeries.map((series) => ({ series, ledgerId, ...seriesBeginnings[series] })))
    .execute();
}

export interface NumberSeriesRow extends SeriesState {
  readonly series: string;
  /** Null: all ledgers share it. */
  readonly ledgerId: number | null;
}

/** The series of a ledger and those all share, each with the number its next document gets: a released one comes first. */
export async function listNumberSeries(
  db: ReadableStore,
  ledgerId: number | null,
): Promise<(NumberSeriesRow & { readonly sample: string })[]> {
  const store = queries(db);
  const rows = await store
    .selectFrom('numberSeries')
    .selectAll()
    .where((row) => row.or([row('ledgerId', 'is', null), row('ledgerId', 'is', ledgerId)]))
    .execute();
  const released = await store
    .selectFrom('releasedNumbers')
    .select((select) => ['seriesId', select.fn.min('number').as('number')])
    .groupBy('seriesId')
    .execute();
  const place = ({ series }: { readonly series: string }) => allSeries.findIndex((each) => each === series);
  return rows
    .toSorted((one, other) => place(one) - place(other))
    .map(({ id, ...row }) => {
      const number = released.find(({ seriesId }) => seriesId === id)?.number ?? row.next;
      return { ...row, sample: seriesNumber(row, number) };
    });
}

/** Where the numbers of a series stand once they are given. */
const givenIn: Readonly<Record<NumberSeries, { readonly table: string; readonly column: string }>> = {
  vendor: { table: 'vendors', column: 'no' },
  purchaseInvoice: { table: 'purchaseDocuments', column: 'no' },
  purchaseCreditMemo: { table: 'purchaseDocuments', column: 'no' },
  purchaseOrder: { table: 'purchaseDocuments', column: 'no' },
  applicationResponse: { table: 'outbox', column: 'documentNo' },
  customer: { table: 'customers', column: 'no' },
  salesInvoice: { table: 'salesDocuments', column: 'no' },
  salesCreditNote: { table: 'salesDocuments', column: 'no' },
  reminder: { table: 'salesDocuments', column: 'no' },
  statement: { table: 'salesDocuments', column: 'no' },
  voucher: { table: 'vouchers', column: 'no' },
};

/** The highest number that was given under this prefix, 0 if none: what a series may not go back behind. */
export async function highestGiven(
  db: ReadableStore,
  series: NumberSeries,
  ledgerId: number | null,
  prefix: string,
): Promise<number> {
  const { table, column } = givenIn[series];
  const rest = sql`substr(${sql.ref(column)}, ${prefix.length + 1})`;
  const own = isLedgerSeries(series) ? sql`and ledgerId = ${ledgerId}` : sql``;
  const { rows } = await sql<{ highest: number | null }>`
    select max(cast(${rest} as integer)) as highest from ${sql.table(table)}
    where substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix} ${own}
      and ${rest} <> '' and ${rest} not glob '*[^0-9]*' and length(${rest}) <= 15`.execute(queries(db));
  return rows[0]?.highest ?? 0;
}

/** Changes a series. Under another prefix the numbers an undo gave back are no longer its own. */
export async function saveNumberSeries(
  tx: WritableStore,
  { series, ledgerId, ...row }: Omit<NumberSeriesRow, 'series'> & { readonly series: NumberSeries },
): Promise<void> {
  const store = queries(tx);
  const { id, prefix } = stateOf(tx, series, ledgerId);
  if (prefix !== row.prefix) await store.deleteFrom('releasedNumbers').where('seriesId', '=', id).execute();
  await store.updateTable('numberSeries').set(row).where('id', '=', id).execute();
}
