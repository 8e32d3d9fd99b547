import type { CompiledQuery, Insertable } from 'kysely';
import { queries, type WritableStore } from './handles.ts';
import type { Tables } from './tables.ts';

const compiled = new Map<string, CompiledQuery>();

/**
 * Inserts one row and answers with its row id. For the tables thousands of rows arrive in: the statement is built once
 * for each table and list of columns, because building it costs as much as running it.
 */
export async function insertInto<Table extends keyof Tables>(
  tx: WritableStore,
  table: Table,
  row: Insertable<Tables[Table]>,
): Promise<number> {
  const store = queries(tx);
  const columns = Object.keys(row);
  const shape = `${table} ${columns.join(' ')}`;
  let query = compiled.get(shape);
  if (query === undefined) {
    query = store.insertInto(table).values(row).compile();
    compiled.set(shape, query);
  }
  const { insertId } = await store.executeQuery({ ...query, parameters: Object.values(row) });
  return Number(insertId ?? 0);
}
