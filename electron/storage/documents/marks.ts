import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { InboxView } from '../../../shared/contract/documents.ts';
import { fromMinorUnits } from '../../../shared/domain/amount/amount.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import { rowsOf } from '../columns/match-documents.ts';
import { flagged } from '../columns/pick.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { noAmount } from './keys.ts';
import { matchesOf } from './lists/count-documents.ts';

/** Which documents to mark: some, all a view shows (not only those loaded), or a whole inbox (IN-23). */
export type MarkTarget = { readonly ids: readonly number[] } | { readonly view: InboxView } | { readonly allOf: Inbox };

/** How many rows one statement changes, so that the program answers in between. */
const rowsPerStatement = 2000;

/** Sets or clears marks; answers how many changed. */
export async function setMarks(tx: WritableStore, target: MarkTarget, marked: boolean): Promise<number> {
  const flag = marked ? 1 : 0;
  let changed = 0;
  for (const portion of portionsOf(tx, target, 1 - flag)) {
    const result = await queries(tx)
      .updateTable('documents')
      .set({ marked: flag })
      .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(portion)}))`)
      .where(sql<number>`+marked`, '=', 1 - flag)
      .executeTakeFirst();
    changed += Number(result.numUpdatedRows);
    await setImmediate();
  }
  return changed;
}

function* portionsOf(tx: WritableStore, target: MarkTarget, before: number): Generator<readonly number[]> {
  if ('allOf' in target) {
    for (let after = 0; ;) {
      const rows = rowsOf<[number]>(
        tx,
        sql`select documents.id from documents where documents.inbox = ${target.allOf} and documents.marked = ${before}
          and documents.id > ${after} order by documents.id limit ${rowsPerStatement}`,
      );
      yield rows.map(([id]) => id);
      after = rows.at(-1)?.[0] ?? 0;
      if (rows.length < rowsPerStatement) return;
    }
  }
  const ids = 'ids' in target ? target.ids : [...flagged(matchesOf(tx, target.view).flags)];
  for (let from = 0; from < ids.length; from += rowsPerStatement) yield ids.slice(from, from + rowsPerStatement);
}

/** The marked documents of an inbox: how many, 200 of them from `offset`, and their sums by currency; credit notes count against. */
export async function readMarks(
  db: ReadableStore,
  inbox: Inbox,
  ledgerId: number | null,
  offset = 0,
): Promise<{ count: number; ids: number[]; sums: { currency: string; amount: string }[]; postable: number }> {
  let query = queries(db).selectFrom('documents').where('inbox', '=', inbox).where('marked', '=', 1);
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const ids = await query.select('id').orderBy('id').limit(200).offset(offset).execute();
  const sums = await query
    .select((select) => [
      'currency',
      select.fn.countAll<number>().as('count'),
      sql<number>`sum("status" = 'accepted' and "type" in ('invoice', 'creditNote'))`.as('postable'),
      sql<number>`sum(iif("amountInclVatMinor" = ${noAmount}, 0, iif("type" = 'creditNote', -"amountInclVatMinor", "amountInclVatMinor")))`.as(
        'minor',
      ),
    ])
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  return {
    count: sums.reduce((total, { count }) => total + Number(count), 0),
    ids: ids.map(({ id }) => id),
    postable: sums.reduce((total, { postable }) => total + Number(postable), 0),
    sums: sums.map(({ currency, minor }) => ({ currency, amount: fromMinorUnits(minor) })),
  };
}
