import { sql } from 'kysely';
import { keyText, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { containsPattern, fold } from '../folding.ts';
import { queries, type ReadableStore } from '../handles.ts';
import { ofLedger, wordsOf, type MasterPlace } from './master-rows.ts';

export interface LookedUp {
  readonly key: string;
  readonly name: string;
  readonly blocked: boolean;
}

/**
 * What can be picked while somebody types (COD-2): rows that contain every word, those whose key is or begins with what
 * was typed first, blocked ones last. `scope` is the first part of a key of two: the dimension of a value.
 */
export async function lookUpMaster(
  db: ReadableStore,
  place: MasterPlace,
  scope: string,
  search: string,
  limit: number,
): Promise<LookedUp[]> {
  const { key, name, fields } = tableDefinition(place.table);
  const [first, second] = key;
  const picked = second !== undefined && scope !== '' ? second : (first ?? 'id');
  const blocked = ['blocked', 'sold'].filter((field) => field in fields).map((field) => sql`${sql.ref(field)} <> ''`);
  const conditions = [
    ofLedger(place),
    // Keys of two parts begin with the first and a separator; the next sign after that one ends their range.
    ...(picked === second ? [sql`keyText >= ${keyText([scope, ''])} and keyText < ${`${keyText([scope])} `}`] : []),
    ...wordsOf(search).map((word) => sql`searchText glob ${containsPattern(word)}`),
  ];
  const { rows } = await sql<{ key: string; name: string; blocked: number }>`
    select ${sql.ref(picked)} as key, ${name === null ? sql`''` : sql.ref(name)} as name,
      ${blocked.length === 0 ? sql`0` : sql.join(blocked, sql` or `)} as blocked
    from ${sql.table(place.table)} where ${sql.join(conditions, sql` and `)}
    order by blocked, ${closeness(picked, search)}, keyText limit ${limit}`.execute(queries(db));
  return rows.map((row) => ({ ...row, blocked: row.blocked === 1 }));
}

/** The same over vendor cards, by number and name; a card that is blocked for everything is last. */
export async function lookUpVendors(db: ReadableStore, search: string, limit: number): Promise<LookedUp[]> {
  const conditions = wordsOf(search).map((word) => {
    const pattern = containsPattern(word);
    return sql`(noKey glob ${pattern} or nameKey glob ${pattern} or legalId glob ${pattern})`;
  });
  const { rows } = await sql<{ key: string; name: string; blocked: number }>`
    select no as key, name, blocked = 'all' as blocked from vendors
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by 3, ${closeness('noKey', fold(search))}, noKey limit ${limit}`.execute(queries(db));
  return rows.map((row) => ({ ...row, blocked: row.blocked === 1 }));
}

function closeness(column: string, search: string) {
  const typed = search.trim().toLowerCase();
  const value = sql`lower(${sql.ref(column)})`;
  return sql`case when ${value} = ${typed} then 0 when substr(${value}, 1, ${typed.length}) = ${typed} then 1 else 2 end`;
}
