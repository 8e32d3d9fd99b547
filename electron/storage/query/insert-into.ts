import type { Insertable } from 'kysely';
import { queries, statements, type WritableStore } from '../connection/handles.ts';
import type { Tables } from '../tables.ts';

interface Shape {
  readonly columns: readonly string[];
  readonly sql: string;
}

/** Few for each table: rows are written by code, which names its columns in one order. */
const shapes = new Map<string, Shape[]>();

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
  const known = shapes.get(table) ?? [];
  let shape = known.find((other) => isSame(other.columns, columns));
  if (shape === undefined) {
    shape = { columns, sql: queries(tx).insertInto(table).values(row).compile().sql };
    shapes.set(table, [...known, shape]);
  }
  return Number(statements(tx).prepare(shape.sql).run(Object.values(row)).lastInsertRowid);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((column, index) => column === other[index]);
}
