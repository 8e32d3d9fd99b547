import type { CompiledQuery, Kysely } from 'kysely';
import { queries, statements, type ReadableStore } from './handles.ts';
import type { Tables } from './tables.ts';

/** Stands in a query being built for a value that is given each time it is asked. */
class Given {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is built once and asked with other values each time: for those every document asks several of, because
 * building one costs many times what SQLite takes to answer it. `build` uses the values only as values, never to choose
 * what to build; lists go in as one text for `json_each`. Answers with the rows, at once.
 */
export function prepared<Values extends Readonly<Record<string, string | number | null>>, Row>(
  build: (store: Kysely<Tables>, given: Values) => { readonly compile: (store: Kysely<Tables>) => CompiledQuery<Row> },
): (db: ReadableStore, given: Values) => Row[] {
  let sql: string | null = null;
  let parameters: readonly unknown[] = [];
  return (db, given) => {
    if (sql === null) {
      const names = new Proxy({}, { get: (_target, name) => new Given(String(name)) }) as Values;
      ({ sql, parameters } = build(queries(db), names).compile(queries(db)));
    }
    const statement = statements(db).prepare(sql);
    const values = parameters.map((parameter) => (parameter instanceof Given ? given[parameter.name] : parameter));
    if (statement.reader) return statement.all(values) as Row[];
    statement.run(values);
    return [];
  };
}
