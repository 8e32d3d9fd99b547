import { sql, type Expression, type SqlBool } from 'kysely';
import type { SendingFilter, SendingRow, sendingColumns } from '../../../shared/contract/sending.ts';
import { toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { sendingAreas, type SendingArea } from '../../../shared/domain/sending/attempt-channel.ts';
import type { SendStatus } from '../../../shared/domain/sending/verdict.ts';
import { containsPattern } from '../query/folding.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { SendingsTable } from '../tables.ts';
import { sendingSelection, toSendingRow } from './sending-row.ts';

export type SendingColumn = (typeof sendingColumns)[number];

export const sendingSortKeys: Readonly<Record<SendingColumn, keyof SendingsTable>> = {
  attention: 'attention',
  no: 'no',
  customerName: 'customerNameKey',
  issueDate: 'issueDate',
  total: 'totalMinor',
  since: 'since',
  status: 'status',
};

type Window = { readonly offset: number; readonly limit: number };
type Sort = { readonly column: SendingColumn; readonly descending: boolean };

/** The documents of a filter that are in the list, without their order. */
export function sendingsOf(db: ReadableStore, filter: SendingFilter) {
  let query = queries(db)
    .selectFrom('sendings')
    .innerJoin('salesDocuments', 'salesDocuments.id', 'sendings.salesDocumentId')
    .where('sendings.area', '=', filter.area);
  if (filter.ledgerId !== null) query = query.where('sendings.ledgerId', '=', filter.ledgerId);
  // What was taken out here is shown when it is asked for (NS p. 119).
  query =
    filter.statuses.length > 0
      ? query.where('sendings.status', 'in', filter.statuses)
      : query.where('sendings.status', '<>', 'cancelledInternally');
  if (filter.kinds.length > 0) query = query.where('sendings.kind', 'in', filter.kinds);
  if (filter.customerId !== null) query = query.where('sendings.customerId', '=', filter.customerId);
  if (filter.from !== null) query = query.where('sendings.issueDate', '>=', filter.from);
  if (filter.to !== null) query = query.where('sendings.issueDate', '<=', filter.to);
  if (filter.least !== null) query = query.where('sendings.totalMinor', '>=', minor(filter.least));
  if (filter.most !== null) query = query.where('sendings.totalMinor', '<=', minor(filter.most));
  return words(filter.search).reduce((narrowed, pattern) => narrowed.where(found(pattern)), query);
}

function minor(amount: string): number {
  return toMinorUnits(amount) ?? 0;
}

function words(search: string): string[] {
  return search
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(containsPattern);
}

function found(pattern: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref('salesDocuments.searchText')} glob ${pattern}`;
}

/** A window of the sent documents with their latest attempt, with its size (OUT-6). */
export async function listSendings(
  db: ReadableStore,
  filter: SendingFilter,
  sort: Sort,
  { offset, limit }: Window,
): Promise<{ rows: SendingRow[]; total: number }> {
  const query = sendingsOf(db, filter);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await pageOf(query, sort).limit(limit).offset(offset).execute();
  return { rows: rows.map(toSendingRow), total: Number(total?.count ?? 0) };
}

/** As an index goes, so that nothing is sorted: by attention, the newest of each first. */
export function pageOf(query: ReturnType<typeof sendingsOf>, { column, descending }: Sort) {
  const forth = descending ? 'desc' : 'asc';
  const back = descending ? 'asc' : 'desc';
  const page = query.leftJoin('attempts', 'attempts.id', 'sendings.attemptId').select(sendingSelection);
  return column === 'attention'
    ? page
        .orderBy('sendings.attention', forth)
        .orderBy('sendings.issueDate', back)
        .orderBy('sendings.salesDocumentId', back)
    : page.orderBy(`sendings.${sendingSortKeys[column]}`, forth).orderBy('sendings.salesDocumentId', forth);
}

/** The same with every attempt a row of its own, the newest first (*show history*). */
export async function listAttempts(
  db: ReadableStore,
  filter: SendingFilter,
  { offset, limit }: Window,
): Promise<{ rows: SendingRow[]; total: number }> {
  const query = attemptsQuery(db, filter);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .select(sendingSelection)
    .orderBy('attempts.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(toSendingRow), total: Number(total?.count ?? 0) };
}

export function attemptsQuery(db: ReadableStore, filter: SendingFilter) {
  let query = queries(db)
    .selectFrom('attempts')
    .innerJoin('sendings', 'sendings.salesDocumentId', 'attempts.salesDocumentId')
    .innerJoin('salesDocuments', 'salesDocuments.id', 'sendings.salesDocumentId')
    .where('attempts.area', '=', filter.area);
  if (filter.ledgerId !== null) query = query.where('attempts.ledgerId', '=', filter.ledgerId);
  if (filter.statuses.length > 0) query = query.where('attempts.status', 'in', filter.statuses);
  if (filter.kinds.length > 0) query = query.where('sendings.kind', 'in', filter.kinds);
  if (filter.customerId !== null) query = query.where('sendings.customerId', '=', filter.customerId);
  if (filter.from !== null) query = query.where('sendings.issueDate', '>=', filter.from);
  if (filter.to !== null) query = query.where('sendings.issueDate', '<=', filter.to);
  if (filter.least !== null) query = query.where('sendings.totalMinor', '>=', minor(filter.least));
  if (filter.most !== null) query = query.where('sendings.totalMinor', '<=', minor(filter.most));
  return words(filter.search).reduce((narrowed, pattern) => narrowed.where(found(pattern)), query);
}

/** How many documents have come how far, by list. */
export async function countSendings(
  db: ReadableStore,
  ledgerId: number | null,
): Promise<{ area: SendingArea; status: SendStatus; count: number }[]> {
  const rows = await queries(db)
    .selectFrom('sendings')
    .select((select) => ['area', 'status', select.fn.countAll<number>().as('count')])
    .where('area', 'in', sendingAreas)
    .$if(ledgerId !== null, (query) => query.where('ledgerId', '=', ledgerId ?? 0))
    .groupBy(['status', 'area'])
    .execute();
  return rows.map((row) => ({
    area: row.area as SendingArea,
    status: row.status as SendStatus,
    count: Number(row.count),
  }));
}
