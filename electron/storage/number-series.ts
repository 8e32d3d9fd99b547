import { sql } from 'kysely';
import { queries, type ReadableStore, type WritableStore } from './handles.ts';
import { prepared } from './prepared.ts';

export type NumberSeries =
  | 'vendor'
  | 'purchaseInvoice'
  | 'purchaseCreditMemo'
  | 'purchaseOrder'
  | 'applicationResponse'
  | 'customer'
  | 'salesInvoice'
  | 'salesCreditNote'
  | 'reminder'
  | 'statement'
  | 'voucher';

const seriesState = prepared((store, { series }: { series: NumberSeries }) =>
  store
    .selectFrom('numberSeries')
    .select((select) => [
      'prefix',
      'width',
      'next',
      select
        .selectFrom('releasedNumbers')
        .select((given) => given.fn.min<number | null>('number').as('number'))
        .where('series', '=', series)
        .as('released'),
    ])
    .where('series', '=', series),
);
const setNext = prepared((store, { series, next }: { series: NumberSeries; next: number }) =>
  store.updateTable('numberSeries').set({ next }).where('series', '=', series),
);

/**
 * Takes the next number of a series, with its prefix and leading zeros. Without gaps: a number is only used up when the
 * transaction it was taken in commits, and one given back by an undo is taken again first.
 */
export async function nextNumber(tx: WritableStore, series: NumberSeries): Promise<string> {
  const [state] = seriesState(tx, { series });
  if (state === undefined) throw new Error(`No number series ${series}`);
  const { prefix, width, next, released } = state;
  if (released === null) setNext(tx, { series, next: next + 1 });
  else
    await queries(tx)
      .deleteFrom('releasedNumbers')
      .where('series', '=', series)
      .where('number', '=', released)
      .execute();
  return `${prefix}${String(released ?? next).padStart(width, '0')}`;
}

/** Gives a number back whose document was undone, so that the series stays whole. */
export async function releaseNumber(tx: WritableStore, series: NumberSeries, no: string): Promise<void> {
  const store = queries(tx);
  const { prefix, next } = await store
    .selectFrom('numberSeries')
    .selectAll()
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  // Given under another prefix, before the series was changed: it stays unused.
  if (!no.startsWith(prefix)) return;
  const number = Number(no.slice(prefix.length));
  if (!Number.isSafeInteger(number) || number >= next) throw new RangeError(`No number of the series ${series}: ${no}`);
  if (number === next - 1)
    await store.updateTable('numberSeries').set({ next: number }).where('series', '=', series).execute();
  else await store.insertInto('releasedNumbers').values({ series, number }).execute();
}

export interface NumberSeriesRow {
  readonly series: string;
  readonly prefix: string;
  readonly width: number;
  readonly next: number;
}

/** Every series with the number its next document gets: one given back by an undo comes first. */
export async function listNumberSeries(db: ReadableStore): Promise<(NumberSeriesRow & { readonly sample: string })[]> {
  const store = queries(db);
  const rows = await store.selectFrom('numberSeries').selectAll().orderBy('series').execute();
  const released = await store
    .selectFrom('releasedNumbers')
    .select((select) => ['series', select.fn.min('number').as('number')])
    .groupBy('series')
    .execute();
  return rows.map((row) => {
    const number = released.find(({ series }) => series === row.series)?.number ?? row.next;
    return { ...row, sample: `${row.prefix}${String(number).padStart(row.width, '0')}` };
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
export async function highestGiven(db: ReadableStore, series: NumberSeries, prefix: string): Promise<number> {
  const { table, column } = givenIn[series];
  const rest = sql`substr(${sql.ref(column)}, ${prefix.length + 1})`;
  const { rows } = await sql<{ highest: number | null }>`
    select max(cast(${rest} as integer)) as highest from ${sql.table(table)}
    where substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix}
      and ${rest} <> '' and ${rest} not glob '*[^0-9]*' and length(${rest}) <= 15`.execute(queries(db));
  return rows[0]?.highest ?? 0;
}

/** Changes a series. Under another prefix the numbers an undo gave back are no longer its own. */
export async function saveNumberSeries(tx: WritableStore, row: NumberSeriesRow): Promise<void> {
  const store = queries(tx);
  const before = await store
    .selectFrom('numberSeries')
    .select('prefix')
    .where('series', '=', row.series)
    .executeTakeFirstOrThrow();
  if (before.prefix !== row.prefix)
    await store.deleteFrom('releasedNumbers').where('series', '=', row.series).execute();
  await store.updateTable('numberSeries').set(row).where('series', '=', row.series).execute();
}
