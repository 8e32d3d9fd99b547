import Sqlite from 'better-sqlite3';

/** Runs statements on a store's file behind the program's back, for tests of what notices it. */
export function tamperWith(file: string, statements: string): void {
  const database = new Sqlite(file);
  try {
    database.exec(statements);
  } finally {
    database.close();
  }
}
