import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { InboxView } from '../../../shared/contract/documents.ts';
import { fromMinorUnits } from '../../../shared/domain/amount.ts';
import type { Inbox } from '../../../shared/domain/document.ts';
import { queries, type ReadableStore, type WritableStore } from '../handles.ts';
import { noAmount } from './keys.ts';
import { filterOf } from './view-filter.ts';

/** Which documents to mark: some, all a view shows (not only those loaded), or a whole inbox (IN-23). */
export type MarkTarget = { readonly ids: readonly number[] } | { readonly view: InboxView } | { readonly allOf: Inbox };

/** How many rows one statement changes, so that the program answers in between. */
const rowsPerStatement = 2000;

/** Sets or clears marks; answers how many changed. */
export async function setMarks(tx: WritableStore, target: MarkTarget, marked: boolean): Promise<number> {
  const store = queries(tx);
  const flag = marked ? 1 : 0;
  let changed = 0;
  for (let after = 0; ;) {
    const { rows } = await sql<{ id: number }>`
      select documents.id as id from documents
      where ${targetCondition(target)} and documents.marked = ${1 - flag} and documents.id > ${after}
      order by documents.id limit ${rowsPerStatement}`.execute(store);
    const last = rows.at(-1);
    if (last === undefined) return changed;
    await store
      .updateTable('documents')
      .set({ marked: flag })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    changed += rows.length;
    after = last.id;
    if (rows.length < rowsPerStatement) return changed;
    await setImmediate();
  }
}

function targetCondition(target: MarkTarget) {
  if ('ids' in target) return target.ids.length === 0 ? sql`0 = 1` : sql`documents.id in (${sql.join(target.ids)})`;
  if ('view' in target) return filterOf(target.view).indexed;
  return sql`documents.inbox = ${target.allOf}`;
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
