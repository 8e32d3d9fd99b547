import { sql, type RawBuilder } from 'kysely';
import type { Ranges } from '../documents/lists/condition-ranges.ts';
import type { ColumnTest } from '../documents/lists/conditions.ts';
import { filterOf, testingSql, type ViewScope } from '../documents/lists/view-filter.ts';
import { queries, statements, type ReadableStore } from '../connection/handles.ts';
import type { DocumentsTable } from '../tables.ts';
import type { FullText } from '../search/full-text.ts';
import { flagIds } from './id-lists.ts';
import { isNumberColumn, isWordColumn, numberOf, type NumberColumn, type WordColumn } from './kept-columns.ts';
import { codesOf, numbersOf } from './held-columns.ts';
import { extentOf, rowsPerSegment, type Codes, type Extent } from './segments.ts';
import { orderOf, placesAmong, type Word } from './words.ts';

/** The documents a view shows. */
export interface Matches {
  /** By id: 1 when it is shown. */
  readonly flags: Uint8Array;
  readonly total: number;
  readonly pending: number;
  /** Asked of the rows because the columns do not know them (as they are now): the ids, ascending. */
  readonly live: readonly number[];
  readonly extent: Extent;
}

/**
 * Finds what a view shows by walking columns instead of rows (PLT-6): a condition on a column of few values is asked of
 * these values once, one on a number is arithmetic, words are the full-text index's, and what no column keeps is asked in
 * SQL. Documents that have arrived or changed since their columns were written are asked of their rows. Answers at once.
 */
export function matchDocuments(db: ReadableStore, scope: ViewScope): Matches {
  const store = statements(db);
  const extent = extentOf(store);
  const size = extent.last + 1;
  // Before anything else: what is settled meanwhile by another process is then asked twice instead of never.
  const behind = behindOf(db, extent);
  const { fullText, tests } = filterOf(scope);
  const flags = new Uint8Array(size);
  if (extent.sealed > 0) {
    keepWords(db, flags, 'inbox', sql`"columnWords".word = ${scope.inbox}`, true);
    if (scope.ledgerId !== null) keepWords(db, flags, 'ledgerId', sql`"columnWords".word = ${scope.ledgerId}`);
    for (const test of tests) keep(db, flags, scope, test);
    for (const id of behind) flags[id] = 0;
    flags.fill(0, Math.min(size, extent.sealed));
  }
  const live = liveOf(db, scope, extent);
  for (const id of live) flags[id] = 1;
  const shown = fullText === null ? flags : withWords(db, flags, fullText);
  const asked = live.filter((id) => shown[id] === 1);
  const { total, pending } = countShown(db, shown, behind, extent);
  return { flags: shown, total, pending: pending + pendingAmong(db, asked), live: asked, extent };
}

/** Those of the flagged the full-text index finds. */
function withWords(db: ReadableStore, flags: Uint8Array, { expression }: FullText): Uint8Array {
  const found = new Uint8Array(flags.length);
  const ids = idsOf(db, sql`select group_concat(rowid) from documentSearch where documentSearch match ${expression}`);
  flagIds(found, ids);
  both(found, flags);
  return found;
}

/** All, and how many are pending of those whose columns are as their rows. */
function countShown(
  db: ReadableStore,
  flags: Uint8Array,
  behind: readonly number[],
  { sealed }: Extent,
): { total: number; pending: number } {
  const code = codeOf(db, 'status', 'pending');
  const statuses = codesOf(statements(db), 'status');
  const end = Math.min(sealed, flags.length, statuses.length);
  let total = 0;
  let pending = 0;
  for (let id = 0; id < end; id += 1) {
    if (flags[id] !== 1) continue;
    total += 1;
    if (statuses[id] === code) pending += 1;
  }
  for (let id = end; id < flags.length; id += 1) total += flags[id] ?? 0;
  for (const id of behind) if (flags[id] === 1 && statuses[id] === code) pending -= 1;
  return { total, pending };
}

/** Ids of documents in segments whose columns are not as their rows are now. */
function behindOf(db: ReadableStore, { sealed }: Extent): number[] {
  const rows = statements(db)
    .prepare('SELECT documentId AS id FROM columnsBehind WHERE documentId < ?')
    .all(sealed) as { id: number }[];
  return rows.map(({ id }) => id);
}

/** Documents the columns do not know as they are, tested on their rows; without the words. */
function liveOf(db: ReadableStore, scope: ViewScope, { sealed }: Extent): number[] {
  const asked = testingSql(scope);
  const changed = rowsOf<[number]>(
    db,
    sql`select documents.id from documents where documents.id in (select documentId from columnsBehind where documentId < ${sealed}) and ${asked} order by documents.id`,
  );
  const arrived = rowsOf<[number]>(
    db,
    sql`select documents.id from documents where documents.id >= ${sealed} and ${asked} order by documents.id`,
  );
  return [...changed, ...arrived].map(([id]) => id);
}

function pendingAmong(db: ReadableStore, ids: readonly number[]): number {
  if (ids.length === 0) return 0;
  const [row] = rowsOf<[number]>(
    db,
    sql`select count(*) from documents where +documents.status = 'pending' and documents.id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  return row?.[0] ?? 0;
}

/** Leaves the flags of those a test holds for. */
function keep(db: ReadableStore, flags: Uint8Array, scope: ViewScope, test: ColumnTest): void {
  const { column, where, ranges, opposite } = test;
  if (isWordColumn(column))
    keepWords(
      db,
      flags,
      column,
      where(() => sql`"columnWords".word`),
    );
  else if (isNumberColumn(column) && ranges !== null) keepNumbers(db, flags, column, ranges);
  else {
    const found = new Uint8Array(flags.length);
    const asked = (opposite ?? where)((name) => sql.ref(`documents.${name}`));
    flagIds(
      found,
      idsOf(
        db,
        sql`select group_concat(documents.id) from documents where documents.inbox = ${scope.inbox} and ${asked}`,
      ),
    );
    if (opposite !== null) for (let id = 0; id < found.length; id += 1) found[id] = 1 - (found[id] ?? 0);
    both(flags, found);
  }
}

function keepWords(
  db: ReadableStore,
  flags: Uint8Array,
  column: WordColumn,
  where: RawBuilder<unknown> | ReturnType<ColumnTest['where']>,
  first = false,
): void {
  const { ranks } = sizeOf(db, column);
  const wanted = new Uint8Array(ranks);
  flagIds(
    wanted,
    idsOf(db, sql`select group_concat(code) from "columnWords" where "columnWords"."column" = ${column} and ${where}`),
  );
  keepCodes(flags, codesOf(statements(db), column), wanted, first);
}

function sizeOf(db: ReadableStore, column: WordColumn): { ranks: number } {
  const row = statements(db).prepare('SELECT max(code) AS most FROM columnWords WHERE "column" = ?').get(column) as {
    most: number | null;
  };
  return { ranks: (row.most ?? 0) + 1 };
}

function keepCodes(flags: Uint8Array, codes: Codes, wanted: Uint8Array, first: boolean): void {
  const end = Math.min(flags.length, codes.length);
  if (first) for (let id = 0; id < end; id += 1) flags[id] = wanted[codes[id] ?? 0] ?? 0;
  else for (let id = 0; id < end; id += 1) flags[id] = (flags[id] ?? 0) & (wanted[codes[id] ?? 0] ?? 0);
}

function keepNumbers(db: ReadableStore, flags: Uint8Array, column: NumberColumn, { within, outside }: Ranges): void {
  const numbers = numbersOf(statements(db), column);
  const [inside, beyond] = outside ? [0, 1] : [1, 0];
  const [only, ...others] = within;
  if (only !== undefined && others.length === 0) {
    const [least, most] = only;
    for (let id = 0; id < flags.length; id += 1) {
      const number = numbers[id] ?? 0;
      if ((number >= least && number <= most ? inside : beyond) === 0) flags[id] = 0;
    }
    return;
  }
  for (let id = 0; id < flags.length; id += 1) {
    if (flags[id] === 0) continue;
    const number = numbers[id] ?? 0;
    flags[id] = within.some(([least, most]) => number >= least && number <= most) ? inside : beyond;
  }
}

function both(flags: Uint8Array, others: Uint8Array): void {
  for (let id = 0; id < flags.length; id += 1) flags[id] = (flags[id] ?? 0) & (others[id] ?? 0);
}

/** What documents are sorted by, as numbers in the same order, by id. Good until it is asked again. */
export function sortValues(db: ReadableStore, { flags, live }: Matches, column: keyof DocumentsTable): Float64Array {
  const store = statements(db);
  const values = scratch(flags.length);
  if (isNumberColumn(column)) {
    const numbers = numbersOf(store, column);
    values.set(numbers.length > values.length ? numbers.subarray(0, values.length) : numbers);
    for (const [id, value] of liveValues(db, live, column)) values[id] = numberOf(column, value);
    return values;
  }
  if (!isWordColumn(column)) throw new TypeError(`${column} is kept in no column`);
  const order = orderOf(store, column);
  const codes = codesOf(store, column);
  const end = Math.min(codes.length, values.length);
  for (let id = 0; id < end; id += 1) values[id] = order.ranks[codes[id] ?? 0] ?? 0;
  const words = liveValues(db, live, column);
  const places = placesAmong(
    words.map(([, word]) => word),
    order,
  );
  for (const [id, word] of words) values[id] = places.get(word) ?? 0;
  return values;
}

let space = new Float64Array();

/** Room for the values of one question, used again by the next. */
function scratch(size: number): Float64Array {
  if (space.length < size) space = new Float64Array(size + rowsPerSegment);
  return space.subarray(0, size);
}

/** The value a document has now, in the same measure as {@link sortValues} has it; its own row is asked. */
export function liveValues(
  db: ReadableStore,
  ids: readonly number[],
  column: keyof DocumentsTable,
): [id: number, word: Word][] {
  if (ids.length === 0) return [];
  return rowsOf(
    db,
    sql`select documents.id, documents.${sql.ref(column)} from documents where documents.id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
}

function codeOf(db: ReadableStore, column: WordColumn, word: Word): number {
  const row = statements(db)
    .prepare('SELECT code FROM columnWords WHERE "column" = ? AND word = ?')
    .get(column, word) as { code: number } | undefined;
  return row?.code ?? -1;
}

function idsOf(db: ReadableStore, query: RawBuilder<unknown>): string | null {
  const [row] = rowsOf<[string | number | null]>(db, query);
  const text = row?.[0] ?? null;
  return text === null ? null : String(text);
}

/** Rows as lists, at once. */
export function rowsOf<Row extends readonly unknown[]>(db: ReadableStore, query: RawBuilder<unknown>): Row[] {
  const compiled = query.compile(queries(db));
  return statements(db)
    .prepare(compiled.sql)
    .raw()
    .all(...compiled.parameters) as unknown as Row[];
}
