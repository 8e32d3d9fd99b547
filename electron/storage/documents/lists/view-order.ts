import { sql, type RawBuilder } from 'kysely';
import type { InboxView } from '../../../../shared/contract/documents.ts';
import { flagIds, idsIn } from '../../columns/id-lists.ts';
import { isSortedByIndex } from '../../columns/kept-columns.ts';
import { rowsOf, sortValues, type Matches } from '../../columns/match-documents.ts';
import { around, flagged, pick } from '../../columns/pick.ts';
import type { Word } from '../../columns/words.ts';
import type { ReadableStore } from '../../connection/handles.ts';
import type { DocumentsTable } from '../../tables.ts';
import { matchesOf } from './count-documents.ts';
import { sortKey } from './list-columns.ts';
import { filterOf } from './view-filter.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
  /** How many the view shows. */
  readonly total: number;
}

/** The ids of a page, in the order of the view; every order is made total by the id. */
export function pageOf(db: ReadableStore, view: InboxView, { offset, limit, total }: Page): number[] {
  const size = Math.min(limit, total - offset);
  if (size <= 0) return [];
  const column = sortKey(view.sort.column);
  // The place in ascending order.
  const from = view.sort.descending ? total - offset - size : offset;
  const ids = ascending(db, view, column, { from, to: from + size, total });
  return view.sort.descending ? ids.reverse() : ids;
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

function ascending(db: ReadableStore, view: InboxView, column: keyof DocumentsTable, range: Range): number[] {
  const { everything } = filterOf(view);
  // An index that has the order holds the page of a whole inbox ready.
  if (everything && (column === 'receivedAt' || isSortedByIndex(column))) return walkAll(db, view, column, range);
  const matches = matchesOf(db, view);
  const visited = (Math.min(range.to, range.total - range.from) * matches.flags.length) / range.total;
  // The usual order: the first pages of a list are at hand.
  if (column === 'receivedAt' && visited <= soonWalked) return walkAmong(db, view, matches, column, range);
  if (!isSortedByIndex(column)) return pick(matches.flags, sortValues(db, matches, column), range.from, range.to);
  return range.total <= sortedByThemselves
    ? sortFew(db, matches, column).slice(range.from, range.to)
    : walkAmong(db, view, matches, column, range);
}

/** A page of a whole inbox; the second half of a list is walked from its end. */
function walkAll(
  db: ReadableStore,
  view: InboxView,
  column: keyof DocumentsTable,
  { from, to, total }: Range,
): number[] {
  const fromEnd = total - to;
  const backwards = fromEnd < from;
  const ids = rowsOf<[number]>(
    db,
    walkQuery(view, column, backwards, { offset: backwards ? fromEnd : from, limit: to - from }),
  ).map(([id]) => id);
  return backwards ? ids.reverse() : ids;
}

/** The documents of an inbox (of a ledger) in the order of an indexed column. */
export function walkQuery(
  { inbox, ledgerId }: Pick<InboxView, 'inbox' | 'ledgerId'>,
  column: keyof DocumentsTable,
  backwards: boolean,
  window: { readonly offset: number; readonly limit: number } | null,
): RawBuilder<unknown> {
  const direction = backwards ? sql`desc` : sql`asc`;
  const ledger = ledgerId === null ? sql`` : sql` and +documents."ledgerId" = ${ledgerId}`;
  const limit = window === null ? sql`` : sql` limit ${window.limit} offset ${window.offset}`;
  return sql`select documents.id from documents where documents.inbox = ${inbox}${ledger} order by ${sql.ref(`documents.${column}`)} ${direction}, documents.id ${direction}${limit}`;
}

/** Entries of an index that are walked sooner than a page is picked from all values. */
const soonWalked = 50_000;

/** So few are looked up and sorted; of more a page is found sooner by walking the index. */
const sortedByThemselves = 10_000;

function sortFew(db: ReadableStore, { flags }: Matches, column: keyof DocumentsTable): number[] {
  const ids = [...flagged(flags)];
  return rowsOf<[number]>(
    db,
    sql`select documents.id from documents where documents.id in (select value from json_each(${JSON.stringify(ids)})) order by +${sql.ref(`documents.${column}`)}, documents.id`,
  ).map(([id]) => id);
}

function walkAmong(
  db: ReadableStore,
  view: InboxView,
  { flags }: Matches,
  column: keyof DocumentsTable,
  { from, to, total }: Range,
): number[] {
  const fromEnd = total - to;
  const backwards = fromEnd < from;
  const ids: number[] = [];
  let skipped = backwards ? fromEnd : from;
  for (const id of walk(db, walkQuery(view, column, backwards, null))) {
    if (flags[id] !== 1) continue;
    if (skipped > 0) skipped -= 1;
    else if (ids.push(id) === to - from) break;
  }
  return backwards ? ids.reverse() : ids;
}

/** The ids of an ordered query one after the other, for as long as they are asked for: in portions, each twice the one before. */
function* walk(db: ReadableStore, query: RawBuilder<unknown>): Generator<number> {
  for (let offset = 0, portion = 500; ; offset += portion, portion = Math.min(2 * portion, 100_000)) {
    const [row] = rowsOf<[string | number | null]>(
      db,
      sql`select group_concat(id) from (${query} limit ${portion} offset ${offset})`,
    );
    const list = row?.[0] ?? null;
    const ids = list === null ? [] : idsIn(String(list));
    yield* ids;
    if (ids.length < portion) return;
  }
}

interface Place {
  /** How many documents of the view stand before it. */
  readonly before: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/** Where a document stands, or would stand, among those of a view; null when it is in another inbox or there is none. */
export function placeOf(db: ReadableStore, view: InboxView, id: number): Place | null {
  const column = sortKey(view.sort.column);
  const matches = matchesOf(db, view);
  const [own] = rowsOf<[Word]>(
    db,
    sql`select ${sql.ref(`documents.${column}`)} from documents where documents.id = ${id} and +documents.inbox = ${view.inbox}`,
  );
  if (own === undefined) return null;
  const { descending } = view.sort;
  const place = isSortedByIndex(column)
    ? placeByIndex(db, view, matches, column, own[0], id)
    : around(matches.flags, sortValues(db, { ...matches, live: [...matches.live, id] }, column), id);
  if (!descending) return place;
  const itself = matches.flags[id] ?? 0;
  return { before: matches.total - itself - place.before, previous: place.next, next: place.previous };
}

function placeByIndex(
  db: ReadableStore,
  view: InboxView,
  { flags }: Matches,
  column: keyof DocumentsTable,
  own: Word,
  id: number,
): Place {
  const position = sql`(${sql.ref(`documents.${column}`)}, documents.id)`;
  const beyond = (sign: RawBuilder<unknown>) =>
    sql`documents.inbox = ${view.inbox} and ${position} ${sign} (${own}, ${id})`;
  const [list] = rowsOf<[string | number | null]>(
    db,
    sql`select group_concat(documents.id) from documents where ${beyond(sql`<`)}`,
  );
  const preceding = new Uint8Array(flags.length);
  const text = list?.[0] ?? null;
  flagIds(preceding, text === null ? null : String(text));
  let before = 0;
  for (let each = 0; each < flags.length; each += 1) before += (flags[each] ?? 0) & (preceding[each] ?? 0);
  const nearest = (sign: RawBuilder<unknown>, direction: RawBuilder<unknown>): number | null => {
    const order = sql`order by ${sql.ref(`documents.${column}`)} ${direction}, documents.id ${direction}`;
    for (const each of walk(db, sql`select documents.id from documents where ${beyond(sign)} ${order}`))
      if (flags[each] === 1) return each;
    return null;
  };
  return { before, previous: nearest(sql`<`, sql`desc`), next: nearest(sql`>`, sql`asc`) };
}
