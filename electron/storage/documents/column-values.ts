import { sql } from 'kysely';
import type { InboxColumn } from '../../../shared/contract/documents.ts';
import type { Inbox } from '../../../shared/domain/document.ts';
import { fold } from '../folding.ts';
import { queries, type ReadableStore } from '../handles.ts';
import { noAmount, rankRanges } from './keys.ts';
import { listColumns } from './list-columns.ts';

/** The most values a filter menu offers; typing the beginning narrows them. */
const mostValues = 100;

export interface ColumnValue {
  readonly value: string;
  readonly count: number;
}

/** Distinct values of a column in an inbox, most frequent first; those that begin with the given text. */
export async function listColumnValues(
  db: ReadableStore,
  scope: { readonly inbox: Inbox; readonly ledgerId: number | null },
  column: InboxColumn,
  startsWith: string,
): Promise<ColumnValue[]> {
  const { kind, key, shown } = listColumns[column];
  const grouped = sql.ref(`documents.${key}`);
  const where = [sql`documents.inbox = ${scope.inbox}`];
  if (scope.ledgerId !== null) where.push(sql`+documents.ledgerId = ${scope.ledgerId}`);
  if (kind === 'findings') return severities(db, sql`(${sql.join(where, sql` and `)})`);
  const beginning = kind === 'text' ? fold(startsWith) : startsWith.trim();
  if (kind === 'amount') where.push(sql`${grouped} > ${noAmount}`);
  else if (kind !== 'count') where.push(sql`${grouped} > ''`);
  if (beginning !== '') {
    where.push(
      kind === 'amount' || kind === 'count'
        ? sql`cast(documents.${sql.ref(shown)} as text) glob ${`${beginning.replace(/[*?[]/gu, '')}*`}`
        : sql`(${grouped} >= ${beginning} and ${grouped} < ${`${beginning}\u{10ffff}`})`,
    );
  }
  // Days are what a person means by the moment of arrival.
  const value = kind === 'instant' ? sql`substr(${grouped}, 1, 10)` : grouped;
  const { rows } = await sql<{ value: string | number; count: number; example: number }>`
    select ${value} as value, count(*) as count, min(documents.id) as example
    from documents where ${sql.join(where, sql` and `)}
    group by ${value} order by count(*) desc, ${value} limit ${mostValues}`.execute(queries(db));
  if (kind === 'instant' || rows.length === 0)
    return rows.map((row) => ({ value: String(row.value), count: row.count }));
  const examples = await queries(db)
    .selectFrom('documents')
    .select(['id', shown])
    .where(
      'id',
      'in',
      rows.map(({ example }) => example),
    )
    .execute();
  const wording = new Map(examples.map((row) => [row.id, String(row[shown])]));
  return rows.map((row) => ({ value: wording.get(row.example) ?? String(row.value), count: row.count }));
}

async function severities(db: ReadableStore, where: ReturnType<typeof sql>): Promise<ColumnValue[]> {
  const values: ColumnValue[] = [];
  for (const [value, [from, to]] of Object.entries(rankRanges)) {
    const { rows } = await sql<{
      count: number;
    }>`select count(*) as count from documents where ${where} and documents.findingsRank between ${from} and ${to}`.execute(
      queries(db),
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0) values.push({ value, count });
  }
  return values.sort((one, other) => other.count - one.count);
}
