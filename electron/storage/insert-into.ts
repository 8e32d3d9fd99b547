import type { Insertable } from 'kysely';
import { queries, statements, type WritableStore } from './handles.ts';
import type { Tables } from './tables.ts';

const compiled = new Map<string, string>();

/**
 * Inserts one row and answers with its row id. For the tables thousands of rows arrive in: the statement is built once
 * for each table and list of columns, because building it costs as much as running it.
 */
export async function insertInto<Table extends keyof Tables>(
  tx: WritableStore,
  table: Table,
  row: Insertable<Tables[Table]>,
): Promise<number> {
  const columns = Object.keys(row);
  const shape = `${table} ${columns.join(' ')}`;
  let sql = compiled.get(shape);
  if (sql === undefined) {
    ({ sql } = queries(tx).insertInto(table).values(row).compile());
    compiled.set(shape, sql);
  }
  return Number(statements(tx).prepare(sql).run(Object.values(row)).lastInsertRowid);
}
