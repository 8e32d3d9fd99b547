import type { Database, Statement } from 'better-sqlite3';

/** Statements kept compiled; enough for every query of the program and its common variants. */
const capacity = 400;

/** Statements by their text, compiled once. */
export interface Statements {
  readonly prepare: (sql: string) => Statement;
}

/**
 * The part of a database Kysely's driver uses, with compiled statements kept: preparing costs more than running for the
 * small queries the backend asks again and again.
 */
export function withStatementCache(database: Database): Statements & { close: () => void } {
  const statements = new Map<string, Statement>();
  return {
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) {
        // Last used moves to the end; the first is the one to forget.
        statements.delete(sql);
        statements.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      if (statements.size > capacity) {
        const oldest = statements.keys().next().value;
        if (oldest !== undefined) statements.delete(oldest);
      }
      return statement;
    },
    close: () => database.close(),
  };
}
