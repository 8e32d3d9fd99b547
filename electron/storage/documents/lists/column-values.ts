import { sql } from 'kysely';
import type { InboxColumn } from '../../../../shared/contract/documents.ts';
import { fromMinorUnits } from '../../../../shared/domain/amount/amount.ts';
import type { Inbox } from '../../../../shared/domain/document/document.ts';
import { countNumbers, countWords, type CountedWord } from '../../columns/count-values.ts';
import { isWordColumn } from '../../columns/kept-columns.ts';
import { rowsOf } from '../../columns/match-documents.ts';
import { fold } from '../../query/folding.ts';
import { queries, type ReadableStore } from '../../connection/handles.ts';
import { matchesOf } from './count-documents.ts';
import { noAmount, rankRanges } from '../keys.ts';
import { listColumns, type ListColumn } from './list-columns.ts';

/** The most values a filter menu offers; typing the beginning narrows them. */
const mostValues = 100;

export interface ColumnValue {
  readonly value: string;
  readonly count: number;
}

interface Scope {
  readonly inbox: Inbox;
  readonly ledgerId: number | null;
}

/** Distinct values of a column in an inbox, most frequent first; those that begin with the given text. */
export async function listColumnValues(
  db: ReadableStore,
  scope: Scope,
  column: InboxColumn,
  startsWith: string,
): Promise<ColumnValue[]> {
  const definition = listColumns[column];
  const { kind, key } = definition;
  const all = { ...scope, conditions: [], search: '' };
  if (isWordColumn(key)) {
    const counted = countWords(db, matchesOf(db, all), key);
    if (kind === 'findings') return severities(counted);
    const beginning = kind === 'text' ? fold(startsWith) : startsWith.trim();
    const offered = counted.filter(({ word }) => word !== '' && String(word).startsWith(beginning));
    return written(db, definition, mostFrequent(offered));
  }
  if (key === 'amountInclVatMinor' || key === 'amountMinor') {
    const amounts = countNumbers(db, matchesOf(db, all), key)
      .filter(({ number }) => number > noAmount)
      .map(({ number, count }) => ({ word: fromMinorUnits(number), count }))
      .filter(({ word }) => word.startsWith(startsWith.trim()));
    return mostFrequent(amounts).map(({ word, count }) => ({ value: word, count }));
  }
  if (key === 'receivedAt') {
    const days = countNumbers(db, matchesOf(db, all), key, millisecondsOfDay)
      .map(({ number, count }) => ({ word: new Date(number * millisecondsOfDay).toISOString().slice(0, 10), count }))
      .filter(({ word }) => word.startsWith(startsWith.trim()));
    return mostFrequent(days).map(({ word, count }) => ({ value: word, count }));
  }
  return written(db, definition, countRows(db, scope, key, fold(startsWith)));
}

// Days are what a person means by the moment of arrival.
const millisecondsOfDay = 86_400_000;

/** The values a menu offers; among equally frequent ones in the order they were counted in. */
function mostFrequent<Counted extends { readonly word: string | number; readonly count: number }>(
  counted: readonly Counted[],
): Counted[] {
  return [...counted]
    .sort((one, other) => other.count - one.count || (one.word < other.word ? -1 : 1))
    .slice(0, mostValues);
}

/** Of a column nearly every document has a value of its own in: counted in its index. */
function countRows(
  db: ReadableStore,
  { inbox, ledgerId }: Scope,
  key: ListColumn['key'],
  beginning: string,
): CountedWord[] {
  const value = sql.ref(`documents.${key}`);
  const where = [sql`documents.inbox = ${inbox}`, sql`${value} > ''`];
  if (ledgerId !== null) where.push(sql`+documents.ledgerId = ${ledgerId}`);
  if (beginning !== '') where.push(sql`(${value} >= ${beginning} and ${value} < ${`${beginning}\u{10ffff}`})`);
  return rowsOf<[string, number, number]>(
    db,
    sql`select ${value}, count(*), min(documents.id) from documents where ${sql.join(where, sql` and `)}
      group by ${value} order by count(*) desc, ${value} limit ${mostValues}`,
  ).map(([word, count, example]) => ({ word, count, example }));
}

/** How the values are written: as in one of their documents. */
async function written(
  db: ReadableStore,
  { shown }: ListColumn,
  found: readonly CountedWord[],
): Promise<ColumnValue[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ example }) => example);
  const examples = await queries(db).selectFrom('documents').select(['id', shown]).where('id', 'in', ids).execute();
  const wording = new Map(examples.map((row) => [row.id, String(row[shown])]));
  return found.map(({ word, count, example }) => ({ value: wording.get(example) ?? String(word), count }));
}

function severities(ranks: readonly CountedWord[]): ColumnValue[] {
  return Object.entries(rankRanges)
    .map(([value, [from, to]]) => {
      const within = ranks.filter(({ word }) => Number(word) >= from && Number(word) <= to);
      return { value, count: within.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
