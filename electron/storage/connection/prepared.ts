import type { Statement } from 'better-sqlite3';
import type { CompiledQuery, Kysely } from 'kysely';
import { queries, statements, type ReadableStore } from './handles.ts';
import type { Statements } from './statement-cache.ts';
import type { Tables } from '../tables.ts';

/** Stands in a query being built for a value that is given each time it is asked. */
class Given {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A query as SQLite is given it, and the names of its values in their order. */
interface Plan {
  readonly sql: string;
  readonly names: readonly string[];
}

/**
 * A query that is built once and asked with other values each time: for those every document asks several of, because
 * building one costs many times what SQLite takes to answer it. `build` uses the values only as values, never to choose
 * what to build; lists go in as one text for `json_each`. Answers with the rows, at once.
 */
export function prepared<Values extends Readonly<Record<string, string | number | null>>, Row>(
  build: (store: Kysely<Tables>, given: Values) => { readonly compile: (store: Kysely<Tables>) => CompiledQuery<Row> },
): (db: ReadableStore, given: Values) => Row[] {
  let plan: Plan | null = null;
  const compiled = new WeakMap<Statements, Statement>();
  return (db, given) => {
    const own = statements(db);
    let statement = compiled.get(own);
    if (plan === null || statement === undefined) {
      const names = new Proxy({}, { get: (_target, name) => new Given(String(name)) }) as Values;
      plan ??= planOf(build(queries(db), names).compile(queries(db)));
      statement = own.prepare(plan.sql);
      compiled.set(own, statement);
    }
    const values = plan.names.map((name) => given[name]);
    if (statement.reader) return statement.all(values) as Row[];
    statement.run(values);
    return [];
  };
}

/** Quoted text and names, which are left alone, or the place of a value. */
const places = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/gu;

/**
 * SQLite compiles a statement anew each time another value is bound that could have chosen another way to the rows: one
 * compared with a column of an index, or a limit. That costs many times the answer of a small query. `+?` is the same value,
 * and none the planner looks at; what is always the same stands in the text, where the planner does look at it.
 */
function planOf({ sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>): Plan {
  const left = [...parameters];
  const names: string[] = [];
  const text = sql.replace(places, (place) => {
    if (place !== '?') return place;
    const parameter = left.shift();
    if (!(parameter instanceof Given)) return literal(parameter);
    names.push(parameter.name);
    return '+?';
  });
  return { sql: text, names };
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && !value.includes('\0')) return `'${value.replaceAll("'", "''")}'`;
  throw new TypeError('A value no prepared query can have in its text');
}
