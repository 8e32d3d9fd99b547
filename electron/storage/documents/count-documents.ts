import { sql } from 'kysely';
import type { DocumentStatus } from '../../../shared/domain/status.ts';
import { queries, type ReadableStore } from '../handles.ts';
import { fromMatches } from '../search/full-text.ts';
import { filterOf, type ViewFilter, type ViewScope } from './view-filter.ts';

/** Exact numbers of a view. */
export interface ViewCount {
  readonly total: number;
  readonly pending: number;
}

/** How many documents an inbox (of a ledger) holds, by status; read from the counters. */
export async function countByStatus(
  db: ReadableStore,
  scope: Pick<ViewScope, 'inbox' | 'ledgerId'>,
): Promise<ReadonlyMap<DocumentStatus, number>> {
  let query = queries(db)
    .selectFrom('documentCounts')
    .select((select) => ['status', select.fn.sum<number>('documents').as('documents')])
    .where('inbox', '=', scope.inbox)
    .groupBy('status');
  if (scope.ledgerId !== null) query = query.where('ledgerId', '=', scope.ledgerId);
  return new Map((await query.execute()).map(({ status, documents }) => [status as DocumentStatus, Number(documents)]));
}

/** All of an inbox, whatever a view hides. */
export async function countInbox(db: ReadableStore, scope: Pick<ViewScope, 'inbox' | 'ledgerId'>): Promise<ViewCount> {
  const counts = await countByStatus(db, scope);
  return { total: [...counts.values()].reduce((sum, count) => sum + count, 0), pending: counts.get('pending') ?? 0 };
}

/** How many documents a view shows. Counted once for each state of the store: scrolling asks the same again and again. */
export async function countView(
  db: ReadableStore,
  scope: ViewScope,
  filter: ViewFilter = filterOf(scope),
): Promise<ViewCount> {
  if (filter.everything) return countInbox(db, scope);
  const state = await stateOf(db);
  const known = counted.get(db);
  const counts = known?.state === state ? known.counts : new Map<string, ViewCount>();
  if (known?.state !== state) counted.set(db, { state, counts });
  const name = JSON.stringify([scope.inbox, scope.ledgerId, scope.conditions, scope.search]);
  const before = counts.get(name);
  if (before !== undefined) return before;
  const { rows } = await countQuery(filter).execute(queries(db));
  const count = { total: rows[0]?.total ?? 0, pending: rows[0]?.pending ?? 0 };
  if (counts.size >= mostRemembered) counts.clear();
  counts.set(name, count);
  return count;
}

export function countQuery(filter: ViewFilter) {
  const source =
    filter.fullText === null
      ? sql`from documents where ${filter.indexed}`
      : fromMatches(filter.fullText, filter.withoutWords);
  return sql<ViewCount>`select count(*) as total, count(*) filter (where documents.status = 'pending') as pending ${source}`;
}

const mostRemembered = 100;
const counted = new WeakMap<ReadableStore, { readonly state: string; readonly counts: Map<string, ViewCount> }>();

/** Changes with every commit, of this connection or of any other, in this process or another. */
async function stateOf(db: ReadableStore): Promise<string> {
  const store = queries(db);
  const others = await sql<{ data_version: number }>`pragma data_version`.execute(store);
  const own = await sql<{ changes: number }>`select total_changes() as changes`.execute(store);
  return `${others.rows[0]?.data_version ?? 0} ${own.rows[0]?.changes ?? 0}`;
}
