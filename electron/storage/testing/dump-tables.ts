import Sqlite from 'better-sqlite3';

/** The rows of a store's file under names of one's own, for tests that compare a store with itself. `queries`: name → SQL. */
export function dumpTables(file: string, queries: Readonly<Record<string, string>>): Record<string, unknown[]> {
  const database = new Sqlite(file, { readonly: true });
  try {
    return Object.fromEntries(Object.entries(queries).map(([name, sql]) => [name, database.prepare(sql).all()]));
  } finally {
    database.close();
  }
}
