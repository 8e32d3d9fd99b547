import { queries, type WritableStore } from './handles.ts';

export type NumberSeries =
  'vendor' | 'purchaseInvoice' | 'purchaseCreditMemo' | 'purchaseOrder' | 'applicationResponse';

/**
 * Takes the next number of a series, with its prefix and leading zeros. Without gaps: a number is only used up when the
 * transaction it was taken in commits, and one given back by an undo is taken again first.
 */
export async function nextNumber(tx: WritableStore, series: NumberSeries): Promise<string> {
  const store = queries(tx);
  const { prefix, width, next } = await store
    .selectFrom('numberSeries')
    .selectAll()
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  const released = await store
    .selectFrom('releasedNumbers')
    .select('number')
    .where('series', '=', series)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (released === undefined)
    await store
      .updateTable('numberSeries')
      .set({ next: next + 1 })
      .where('series', '=', series)
      .execute();
  else
    await store
      .deleteFrom('releasedNumbers')
      .where('series', '=', series)
      .where('number', '=', released.number)
      .execute();
  return `${prefix}${String(released?.number ?? next).padStart(width, '0')}`;
}

/** Gives a number back whose document was undone, so that the series stays whole. */
export async function releaseNumber(tx: WritableStore, series: NumberSeries, no: string): Promise<void> {
  const store = queries(tx);
  const { prefix, next } = await store
    .selectFrom('numberSeries')
    .selectAll()
    .where('series', '=', series)
    .executeTakeFirstOrThrow();
  const number = Number(no.slice(prefix.length));
  if (!no.startsWith(prefix) || !Number.isSafeInteger(number) || number >= next)
    throw new RangeError(`No number of the series ${series}: ${no}`);
  if (number === next - 1)
    await store.updateTable('numberSeries').set({ next: number }).where('series', '=', series).execute();
  else await store.insertInto('releasedNumbers').values({ series, number }).execute();
}
