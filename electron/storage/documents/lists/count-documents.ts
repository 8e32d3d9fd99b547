import { sql } from 'kysely';
import type { DocumentStatus } from '../../../../shared/domain/status.ts';
import { queries, type ReadableStore } from '../../connection/handles.ts';
import { matchDocuments, rowsOf, type Matches } from '../../columns/match-documents.ts';
import { filterOf, type ViewScope } from './view-filter.ts';

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

/** How many documents a view shows. */
export async function countView(db: ReadableStore, scope: ViewScope): Promise<ViewCount> {
  return filterOf(scope).everything ? countInbox(db, scope) : matchesOf(db, scope);
}

/** The documents a view shows, found once for each state of the store: scrolling asks the same again and again. */
export function matchesOf(db: ReadableStore, scope: ViewScope): Matches {
  const state = stateOf(db);
  const name = JSON.stringify([scope.inbox, scope.ledgerId, scope.conditions, scope.search]);
  const known = remembered.get(db);
  if (known?.state === state && known.name === name) return known.matches;
  const matches = matchDocuments(db, scope);
  remembered.set(db, { state, name, matches });
  return matches;
}

/** One for each handle: an array of a byte for every document is not kept for more. */
const remembered = new WeakMap<
  ReadableStore,
  { readonly state: string; readonly name: string; readonly matches: Matches }
>();

/** Changes with every commit, of this connection or of any other, in this process or another. */
function stateOf(db: ReadableStore): string {
  const [others] = rowsOf<[number]>(db, sql`pragma data_version`);
  const [own] = rowsOf<[number]>(db, sql`select total_changes()`);
  return `${others?.[0] ?? 0} ${own?.[0] ?? 0}`;
}
