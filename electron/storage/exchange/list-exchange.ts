import type { SelectQueryBuilder } from 'kysely';
import type { ExchangeRow } from '../../../shared/contract/exchange.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import type { Direction, ExchangeStatus } from '../../../shared/domain/status.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { Tables } from '../tables.ts';
import { toStoredExchange } from './exchange.ts';

export interface ExchangeFilter {
  /** None: all but the discarded ones. */
  readonly statuses: readonly ExchangeStatus[];
  readonly direction: Direction | null;
  readonly inbox: Inbox | 'none' | null;
  /** Part of a file's name, a partner or an error. */
  readonly search: string;
}

/** A window of the exchange table, newest first, with its size (IN-2). */
export async function listExchange(
  db: ReadableStore,
  filter: ExchangeFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ExchangeRow[]; total: number }> {
  const query = filtered(queries(db).selectFrom('exchange'), filter);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query.selectAll().orderBy('sequence', 'desc').limit(limit).offset(offset).execute();
  return { rows: rows.map((row) => toExchangeRow(toStoredExchange(row))), total: Number(total?.count ?? 0) };
}

type ExchangeQuery = SelectQueryBuilder<Tables, 'exchange', object>;

function filtered(all: ExchangeQuery, { statuses, direction, inbox, search }: ExchangeFilter): ExchangeQuery {
  let query = all.where('status', 'in', statuses.length === 0 ? ['processing', 'failed', 'stranded'] : statuses);
  if (direction !== null) query = query.where('direction', '=', direction);
  if (inbox !== null) query = query.where('inbox', '=', inbox === 'none' ? '' : inbox);
  if (search.trim() === '') return query;
  return query.where(containsText(['file', 'partner', 'transportError', 'problem'], search));
}

/** Exchange-status report (IN-2): how many of what, the oldest that has not come through, and how many are stranded. */
export async function reportExchange(db: ReadableStore): Promise<{
  counts: { direction: Direction; type: string | null; status: ExchangeStatus; count: number }[];
  oldest: ExchangeRow | null;
  stranded: number;
}> {
  const rows = await queries(db)
    .selectFrom('exchange')
    .select((select) => ['direction', 'type', 'status', select.fn.countAll<number>().as('count')])
    .groupBy(['direction', 'type', 'status'])
    .orderBy('direction')
    .orderBy('type')
    .orderBy('status')
    .execute();
  const counts = rows.map((row) => ({
    direction: row.direction as Direction,
    type: row.type === '' ? null : row.type,
    status: row.status as ExchangeStatus,
    count: Number(row.count),
  }));
  const oldest = await queries(db)
    .selectFrom('exchange')
    .selectAll()
    .where('status', '<>', 'discarded')
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return {
    counts,
    oldest: oldest === undefined ? null : toExchangeRow(toStoredExchange(oldest)),
    stranded: counts.filter(({ status }) => status === 'stranded').reduce((sum, { count }) => sum + count, 0),
  };
}

function toExchangeRow({
  claimedPath: _path,
  source: _source,
  outboxId: _outbox,
  ...row
}: ReturnType<typeof toStoredExchange>): ExchangeRow {
  return row;
}
