import { sql, type RawBuilder } from 'kysely';
import type { LogFilter } from '../../../shared/contract/evidence-log.ts';
import { logKinds } from '../../../shared/domain/evidence/log-kinds.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { wordsOf } from '../search/matched-piece.ts';

/** Of entries that hold the words asked for, only so many of the newest are looked at. */
export const mostFound = 5000;
/** Documents of one number whose entries are found by it. */
const mostDocuments = 50;

/** One walk over an index of the log; several of them are merged in the order of time. */
interface Walk {
  readonly index: string;
  readonly condition: RawBuilder<unknown>;
}

/**
 * The log as a whole, newest first (SET-13, PLT-5). Each filter walks an index that ends in the time, so that a page of a
 * log of millions sorts nothing; only what is found by words is sorted, and that is bounded.
 */
export function logPageQuery(filter: LogFilter, offset: number, limit: number): RawBuilder<{ id: number }> {
  const found = foundBy(filter);
  if (found !== null)
    return sql`select id, at from log where id in (${found}) and ${rest(filter, null)} order by at desc, id desc limit ${limit} offset ${offset}`;
  const walks = walksOf(filter).map(
    ({ index, condition }) =>
      sql`select id, at from log indexed by ${sql.ref(index)} where ${condition} and ${rest(filter, index)}`,
  );
  return sql`${sql.join(walks, sql` union all `)} order by at desc, id desc limit ${limit} offset ${offset}`;
}

export function logCountQuery(filter: LogFilter): RawBuilder<{ count: number }> {
  const found = foundBy(filter);
  if (found !== null) return sql`select count(*) as count from log where id in (${found}) and ${rest(filter, null)}`;
  // Entries are only ever added, one number after the other: the last number is how many there are.
  if (isEverything(filter)) return sql`select coalesce(max(id), 0) as count from log`;
  const counts = walksOf(filter).map(
    ({ index, condition }) =>
      sql`(select count(*) from log indexed by ${sql.ref(index)} where ${condition} and ${rest(filter, index)})`,
  );
  return sql`select ${sql.join(counts, sql` + `)} as count`;
}

export interface ListedLog {
  readonly ids: readonly number[];
  readonly total: number;
  readonly isCut: boolean;
}

export async function listLog(
  db: ReadableStore,
  filter: LogFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ListedLog> {
  if (filter.search.trim() !== '' && wordsOf(filter.search).length === 0) return { ids: [], total: 0, isCut: false };
  const store = queries(db);
  const { rows } = await logPageQuery(filter, offset, limit).execute(store);
  const [count] = (await logCountQuery(filter).execute(store)).rows;
  const total = Number(count?.count ?? 0);
  return { ids: rows.map(({ id }) => id), total, isCut: filter.search.trim() !== '' && total >= mostFound };
}

/** Everybody in the log: one step over the index for each, however many entries they have. */
export async function peopleOfLog(db: ReadableStore): Promise<string[]> {
  const { rows } = await sql<{ by: string }>`
    with recursive people ("by") as (
      select min("by") from log indexed by "logByPerson"
      union all
      select (select min("by") from log indexed by "logByPerson" where "by" > people."by") from people where people."by" is not null
    ) select "by" from people where "by" is not null limit 500`.execute(queries(db));
  return rows.map((row) => row.by);
}

function isEverything({ from, to, by, step, kind, documentId, onlyProblems }: LogFilter): boolean {
  return (
    from === null &&
    to === null &&
    by === null &&
    step === null &&
    kind === null &&
    documentId === null &&
    !onlyProblems
  );
}

function walksOf({ by, step, kind, documentId, onlyProblems }: LogFilter): readonly Walk[] {
  if (documentId !== null) return [{ index: 'logByDocument', condition: sql`"documentId" = ${documentId}` }];
  // Those with a problem are the fewer ones.
  if (onlyProblems) return [{ index: 'logByProblem', condition: sql`problem is not null` }];
  if (kind !== null) return logKinds[kind].map((code) => ({ index: 'logByCode', condition: sql`code = ${code}` }));
  if (step !== null) return [{ index: 'logByStep', condition: sql`step = ${step}` }];
  if (by !== null) return [{ index: 'logByPerson', condition: sql`"by" = ${by}` }];
  return [{ index: 'logByTime', condition: sql`true` }];
}

/** What the index of a walk does not answer; the plus keeps the planner from looking for another one. */
function rest(
  { from, to, by, step, kind, documentId, onlyProblems }: LogFilter,
  index: string | null,
): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (from !== null) conditions.push(sql`at >= ${from}`);
  if (to !== null) conditions.push(sql`at < ${`${to}T99`}`);
  if (by !== null && index !== 'logByPerson') conditions.push(sql`+"by" = ${by}`);
  if (step !== null && index !== 'logByStep') conditions.push(sql`+step = ${step}`);
  if (kind !== null && index !== 'logByCode') conditions.push(sql`+code in (${sql.join(logKinds[kind])})`);
  if (documentId !== null && index !== 'logByDocument') conditions.push(sql`+"documentId" = ${documentId}`);
  if (onlyProblems && index !== 'logByProblem') conditions.push(sql`+problem is not null`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** The newest entries that hold all words, and those of documents of this number; null when no words are asked for. */
function foundBy({ search }: LogFilter): RawBuilder<unknown> | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  // A single letter begins half of all words: it is looked for as a word of its own.
  const expression = words
    .map((word, position) => `"${word}"${position === words.length - 1 && word.length > 1 ? ' *' : ''}`)
    .join(' AND ');
  const number = `{numbers} : "${words.join(' ')}"`;
  return sql`
    select rowid from (select rowid from "logTexts" where "logTexts" match ${expression} order by rowid desc limit ${mostFound})
    union
    select id from log indexed by "logByDocument" where "documentId" in (
      select rowid from "documentSearch" where "documentSearch" match ${number} limit ${mostDocuments})`;
}
