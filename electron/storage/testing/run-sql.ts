import Sqlite from 'better-sqlite3';

/** Runs SQL on a store behind the program's back: a test's way to make what only a crash or a fault of the disk makes. */
export function runSql(file: string, sql: string): void {
  const store = new Sqlite(file);
  try {
    store.exec(sql);
  } finally {
    store.close();
  }
}
