import { sql, type Insertable, type RawBuilder, type SqlBool } from 'kysely';
import { keyText, tableDefinition, type MasterTable } from '../../../shared/domain/master/tables.ts';
import { containsPattern, fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { Tables } from '../tables.ts';

/** A table of the set-up as one ledger sees it; `ledgerId` does not matter for a table of the store. */
export interface MasterPlace {
  readonly table: MasterTable;
  readonly ledgerId: number | null;
}

export type MasterValues = Readonly<Record<string, string>>;
export interface StoredMaster {
  readonly id: number;
  readonly values: MasterValues;
}

/** The fields of the row that are its key, as keys compare. */
export function keyTextOf(table: MasterTable, values: MasterValues): string {
  return keyText(tableDefinition(table).key.map((field) => values[field] ?? ''));
}

/** One condition on the rows of the ledger; the tables of the store have no such column. */
export function ofLedger({ table, ledgerId }: MasterPlace): RawBuilder<SqlBool> {
  if (tableDefinition(table).scope === 'store') return sql<SqlBool>`true`;
  return sql<SqlBool>`ledgerId = ${ledgerId ?? 0}`;
}

export async function findMaster(db: ReadableStore, place: MasterPlace, id: number): Promise<StoredMaster | null> {
  return (await read(db, place, sql`id = ${id}`))[0] ?? null;
}

/** The row with this key, whatever its case. */
export async function findMasterByKey(
  db: ReadableStore,
  place: MasterPlace,
  key: readonly string[],
): Promise<StoredMaster | null> {
  return (await read(db, place, sql`keyText = ${keyText(key)}`))[0] ?? null;
}

/** Every row, by key: for snapshots, exports and checks. */
export async function allMaster(db: ReadableStore, place: MasterPlace): Promise<StoredMaster[]> {
  return read(db, place, sql`true`);
}

const rowsWithOne = new Map<string, (db: ReadableStore, given: { given: string }) => RawMaster[]>();

/** Rows of a store's table for some values of a field: the partners or bank accounts of a few vendors. */
export async function masterWhere(
  db: ReadableStore,
  place: MasterPlace,
  field: string,
  values: readonly string[],
): Promise<StoredMaster[]> {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return withOne(db, place, field, only);
  const rows: StoredMaster[] = [];
  for (let from = 0; from < values.length; from += 500)
    rows.push(...(await read(db, place, sql`${sql.ref(field)} in (${sql.join(values.slice(from, from + 500))})`)));
  return rows;
}

/** The same for one value, as every document asks; sorted here, so that the database looks for the value and nothing else. */
function withOne(db: ReadableStore, place: MasterPlace, field: string, value: string): StoredMaster[] {
  const name = `${place.table} ${place.ledgerId ?? ''} ${field}`;
  let rows = rowsWithOne.get(name);
  if (rows === undefined) {
    rows = prepared((_store, { given }: { given: string }) =>
      selection(place, sql`${sql.ref(field)} = ${given}`, sql`id`),
    );
    rowsWithOne.set(name, rows);
  }
  const found = rows(db, { given: value }).map(toStored);
  if (found.length < 2) return found;
  const keys = new Map(found.map((row) => [row, keyTextOf(place.table, row.values)]));
  return found.sort((one, other) => ((keys.get(one) ?? '') < (keys.get(other) ?? '') ? -1 : 1));
}

export interface MasterQuery {
  readonly search: string;
  /** Field → value it must have. */
  readonly where: MasterValues;
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly offset: number;
  readonly limit: number;
}

/** A window of a table and how many rows there are; every word of the search stands somewhere in the row. */
export async function listMaster(
  db: ReadableStore,
  place: MasterPlace,
  { search, where, sort, offset, limit }: MasterQuery,
): Promise<{ rows: StoredMaster[]; total: number }> {
  const { fields } = tableDefinition(place.table);
  const conditions = [
    ...wordsOf(search).map((word) => sql`searchText glob ${containsPattern(word)}`),
    ...Object.entries(where)
      .filter(([field]) => field in fields)
      .map(([field, value]) => sql`${sql.ref(field)} = ${value}`),
  ];
  const condition = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  const counted = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(place.table)} where ${ofLedger(place)} and ${condition}`.execute(
    queries(db),
  );
  const rows = await read(db, place, condition, sortedBy(place.table, sort), sql`limit ${limit} offset ${offset}`);
  return { rows, total: counted.rows[0]?.count ?? 0 };
}

export function wordsOf(search: string): string[] {
  return search.split(/\s+/u).filter((word) => word !== '');
}

function sortedBy(table: MasterTable, sort: MasterQuery['sort']): RawBuilder<unknown> {
  const { fields, key } = tableDefinition(table);
  const field = sort === null ? undefined : fields[sort.field];
  if (sort === null || field === undefined || sort.field === key[0])
    return sort?.descending === true ? sql`keyText desc` : sql`keyText`;
  const isNumber = field.is.kind === 'percent' || field.is.kind === 'integer' || field.is.kind === 'amount';
  const column = sql.ref(sort.field);
  const value = isNumber ? sql`cast(${column} as real)` : sql`lower(${column})`;
  return sort.descending ? sql`${value} desc, keyText desc` : sql`${value}, keyText`;
}

async function read(
  db: ReadableStore,
  place: MasterPlace,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`keyText`,
  window: RawBuilder<unknown> = sql``,
): Promise<StoredMaster[]> {
  const { rows } = await selection(place, condition, order, window).execute(queries(db));
  return rows.map(toStored);
}

type RawMaster = Record<string, string> & { id: number };

function selection(
  place: MasterPlace,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`keyText`,
  window: RawBuilder<unknown> = sql``,
): RawBuilder<RawMaster> {
  const columns = ['id', ...Object.keys(tableDefinition(place.table).fields)].map((name) => sql.ref(name));
  return sql<RawMaster>`
    select ${sql.join(columns)} from ${sql.table(place.table)}
    where ${ofLedger(place)} and ${condition} order by ${order} ${window}`;
}

function toStored({ id, ...values }: RawMaster): StoredMaster {
  return { id, values: values as MasterValues };
}

/** Adds a row whose key must be free; `id` only where a row that was deleted comes back. */
export async function insertMaster(
  tx: WritableStore,
  place: MasterPlace,
  values: MasterValues,
  id: number | null = null,
): Promise<number> {
  return (await insertMasters(tx, place, [values], id))[0] ?? 0;
}

/** Adds many rows; answers with their ids in order. */
export async function insertMasters(
  tx: WritableStore,
  place: MasterPlace,
  rows: readonly MasterValues[],
  id: number | null = null,
): Promise<number[]> {
  const own = {
    ...(tableDefinition(place.table).scope === 'ledger' ? { ledgerId: place.ledgerId ?? 0 } : {}),
    ...(id === null ? {} : { id }),
  };
  const ids: number[] = [];
  for (const values of rows) {
    // The columns are those of the table by its description; the compiler cannot follow a table that is a value.
    const row = { ...storedForm(place.table, values), ...own } as Insertable<Tables['budgets']>;
    ids.push(await insertInto(tx, place.table as 'budgets', row));
  }
  return ids;
}

export async function updateMaster(
  tx: WritableStore,
  table: MasterTable,
  id: number,
  values: MasterValues,
): Promise<void> {
  const changes = Object.entries(storedForm(table, values)).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  await sql`update ${sql.table(table)} set ${sql.join(changes)} where id = ${id}`.execute(queries(tx));
}

export async function deleteMaster(tx: WritableStore, table: MasterTable, id: number): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(queries(tx));
}

function storedForm(table: MasterTable, values: MasterValues): Record<string, string> {
  const fields = Object.entries(tableDefinition(table).fields);
  return {
    ...Object.fromEntries(fields.map(([name]) => [name, values[name] ?? ''])),
    keyText: keyTextOf(table, values),
    searchText: fields
      .filter(([, field]) => field.personal !== true)
      .map(([name]) => fold(values[name] ?? ''))
      .join('\n'),
  };
}
