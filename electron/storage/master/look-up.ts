import { sql, type RawBuilder } from 'kysely';
import { keyText, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { containsPattern, fold } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { ofLedger, wordsOf, type MasterPlace } from './master-rows.ts';

export interface LookedUp {
  readonly key: string;
  readonly name: string;
  readonly blocked: boolean;
}

/**
 * What can be picked while somebody types (COD-8): rows that contain every word, those whose key begins with what was
 * typed first, blocked ones last. `scope` is the first part of a key of two: the dimension of a value.
 */
export async function lookUpMaster(
  db: ReadableStore,
  place: MasterPlace,
  scope: string,
  search: string,
  limit: number,
): Promise<LookedUp[]> {
  const { key, name, fields } = tableDefinition(place.table);
  const [first = 'id', second] = key;
  const scoped = second !== undefined && scope !== '';
  const stops = ['blocked', 'sold'].filter((field) => field in fields).map((field) => sql`${sql.ref(field)} = ''`);
  return looked(db, limit, {
    from: sql.table(place.table),
    key: sql.ref(scoped ? second : first),
    name: name === null ? sql`''` : sql.ref(name),
    open: stops.length === 0 ? sql`true` : sql`(${sql.join(stops, sql` and `)})`,
    // Keys of two parts begin with the first and a separator.
    within: scoped ? sql`${ofLedger(place)} and ${begins('keyText', keyText([scope, '']))}` : ofLedger(place),
    begins: begins('keyText', keyText(scoped ? [scope, search] : [search])),
    contains: wordsOf(search).map((word) => sql`searchText glob ${containsPattern(word)}`),
    order: 'keyText',
  });
}

/** The same over vendor cards, by number, name and company number; cards that are blocked for everything are last. */
export async function lookUpVendors(db: ReadableStore, search: string, limit: number): Promise<LookedUp[]> {
  return looked(db, limit, {
    from: sql.table('vendors'),
    key: sql.ref('no'),
    name: sql.ref('name'),
    open: sql`blocked <> 'all'`,
    within: sql`true`,
    begins: begins('noKey', fold(search)),
    contains: wordsOf(search).map((word) => {
      const pattern = containsPattern(word);
      return sql`(noKey glob ${pattern} or nameKey glob ${pattern} or legalId glob ${pattern})`;
    }),
    order: 'noKey',
  });
}

interface LookUp {
  readonly from: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly name: RawBuilder<unknown>;
  /** Not blocked. */
  readonly open: RawBuilder<unknown>;
  readonly within: RawBuilder<unknown>;
  readonly begins: RawBuilder<unknown>;
  readonly contains: readonly RawBuilder<unknown>[];
  readonly order: string;
}

/** In three looks, each in the order of an index and no longer than needed: a table of 50,000 rows is not sorted for ten. */
async function looked(db: ReadableStore, limit: number, look: LookUp): Promise<LookedUp[]> {
  const contains = look.contains.length === 0 ? sql`true` : sql.join([...look.contains], sql` and `);
  const looks = [
    { condition: sql`${look.open} and ${look.begins}`, blocked: false },
    { condition: sql`${look.open} and not (${look.begins}) and ${contains}`, blocked: false },
    { condition: sql`not ${look.open} and ((${look.begins}) or (${contains}))`, blocked: true },
  ];
  const found: LookedUp[] = [];
  for (const { condition, blocked } of looks) {
    if (found.length >= limit) break;
    const { rows } = await sql<{ key: string; name: string }>`
      select ${look.key} as key, ${look.name} as name from ${look.from}
      where ${look.within} and ${condition} order by ${sql.ref(look.order)} limit ${limit - found.length}`.execute(
      queries(db),
    );
    found.push(...rows.map((row) => ({ ...row, blocked })));
  }
  return found;
}

/** The column begins with the text; said as a range, so that an index answers it. */
function begins(column: string, text: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} >= ${text} and ${sql.ref(column)} < ${`${text}\u{10FFFF}`}`;
}
