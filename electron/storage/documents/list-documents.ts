import { sql, type RawBuilder } from 'kysely';
import type { InboxRow, InboxView } from '../../../shared/contract/documents.ts';
import { queries, type ReadableStore } from '../handles.ts';
import { matchedPieces } from '../search/full-text.ts';
import { countInbox, countView } from './count-documents.ts';
import { rowColumns, toInboxRows } from './document-row.ts';
import { sortKey } from './list-columns.ts';
import { filterOf, type ViewFilter } from './view-filter.ts';

/** A window of a list (UI-33) with its exact size and what its filter hides (UI-13). */
export interface DocumentWindow {
  readonly rows: InboxRow[];
  readonly total: number;
  readonly hiddenPending: number;
  readonly hidden: number;
}

/** The rows `offset` to `offset + limit` of a view, in its order. */
export async function listDocuments(
  db: ReadableStore,
  view: InboxView,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<DocumentWindow> {
  const filter = filterOf(view);
  const [inbox, shown] = [await countInbox(db, view), await countView(db, view, filter)];
  const ids = await pageOf(db, view, filter, { offset, limit, total: shown.total, outOf: inbox.total });
  const rows = await rowsInOrder(db, ids, filter);
  return { rows, total: shown.total, hidden: inbox.total - shown.total, hiddenPending: inbox.pending - shown.pending };
}

async function rowsInOrder(db: ReadableStore, ids: readonly number[], filter: ViewFilter): Promise<InboxRow[]> {
  if (ids.length === 0) return [];
  const found = await queries(db).selectFrom('documents').select(rowColumns).where('id', 'in', ids).execute();
  const matched = filter.fullText === null ? new Map<number, string>() : await matchedPieces(db, filter.fullText, ids);
  const rows = new Map((await toInboxRows(db, found, matched)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

interface Page {
  readonly offset: number;
  readonly limit: number;
  /** How many the view shows, and how many the inbox holds. */
  readonly total: number;
  readonly outOf: number;
}

async function pageOf(db: ReadableStore, view: InboxView, filter: ViewFilter, page: Page): Promise<number[]> {
  if (page.offset >= page.total) return [];
  // The second half of a list is walked from its end.
  const size = Math.min(page.limit, page.total - page.offset);
  const fromEnd = page.total - page.offset - size;
  const backwards = fromEnd < page.offset;
  const { rows } = await pageQuery(view, filter, {
    descending: view.sort.descending !== backwards,
    offset: backwards ? fromEnd : page.offset,
    limit: size,
    plan: planOf(view, filter, { ...page, offset: Math.min(page.offset, fromEnd) }),
  }).execute(queries(db));
  const ids = rows.map(({ id }) => id);
  return backwards ? ids.reverse() : ids;
}

/**
 * The three ways to a page: `walk` the index of the sort column and test each row, walk it `among` what the filter's own
 * indexes find, or `sort` that. Walking is good when many match, sorting when few do; in between, and deep down a long
 * list, looking an entry up among those found costs far less than looking its row up.
 */
export type PagePlan = 'walk' | 'among' | 'sort';

/** Costs, measured, in look-ups of a row while walking: an entry tested within its index, a row found out of order and sorted. */
const entryCost = 0.15;
const sortingCost = 3;

export function planOf(view: InboxView, filter: ViewFilter, { offset, limit, total, outOf }: Page): PagePlan {
  if (filter.everything) return 'walk';
  const inIndex = new Set(['status', sortKey(view.sort.column)]);
  const withinIndex = filter.fullText === null && [...filter.columns].every((column) => inIndex.has(column));
  const visited = (Math.min(offset + limit, total) * outOf) / Math.max(total, 1);
  const finding = filter.narrowing ? 0 : outOf * entryCost;
  // One condition is answered within its index; of several all but one need the row.
  const foundCost = filter.columns.size + (filter.fullText === null ? 0 : 1) === 1 ? entryCost : 1;
  const costs: Readonly<Record<PagePlan, number>> = {
    walk: visited * (withinIndex ? entryCost : 1),
    among: finding + total * foundCost + visited * entryCost,
    sort: finding + total * sortingCost,
  };
  if (costs.walk <= costs.among && costs.walk <= costs.sort) return 'walk';
  return costs.among < costs.sort ? 'among' : 'sort';
}

interface PageQuery {
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  readonly plan: PagePlan;
}

/** The ids of a page. Every order is made total by the id. */
export function pageQuery(
  view: Pick<InboxView, 'sort' | 'inbox'>,
  filter: ViewFilter,
  { descending, offset, limit, plan }: PageQuery,
): RawBuilder<{ id: number }> {
  const key = sql.ref(`documents.${sortKey(view.sort.column)}`);
  const direction = descending ? sql`desc` : sql`asc`;
  const window = sql`limit ${limit} offset ${offset}`;
  if (plan === 'walk')
    return sql<{
      id: number;
    }>`select documents.id as id from documents where ${filter.walking} order by ${key} ${direction}, documents.id ${direction} ${window}`;
  if (plan === 'among')
    return sql<{
      id: number;
    }>`select documents.id as id from documents where documents.inbox = ${view.inbox} and +documents.id in (select documents.id from documents where ${filter.indexed}) order by ${key} ${direction}, documents.id ${direction} ${window}`;
  // What matches is found first, by itself, so that the best index for the filter is taken and read alone.
  const found =
    filter.fullText === null
      ? sql`documents.id in (select documents.id from documents where ${filter.indexed})`
      : filter.indexed;
  return sql<{
    id: number;
  }>`select documents.id as id from documents where ${found} order by +${key} ${direction}, +documents.id ${direction} ${window}`;
}

/** Where a document stands in a view, and its neighbours there (UI-3). One that has left the view keeps its neighbours. */
export async function findNeighbours(
  db: ReadableStore,
  view: InboxView,
  id: number,
): Promise<{ index: number | null; total: number; previous: number | null; next: number | null }> {
  const filter = filterOf(view);
  const { total } = await countView(db, view, filter);
  const store = queries(db);
  const column = sortKey(view.sort.column);
  const own = await store
    .selectFrom('documents')
    .select(['id', column])
    .where('id', '=', id)
    .where('inbox', '=', view.inbox)
    .executeTakeFirst();
  if (own === undefined) return { index: null, total, previous: null, next: null };
  const place = sql`(${own[column]}, ${id})`;
  const position = sql`(${sql.ref(`documents.${column}`)}, documents.id)`;
  const [before, after] = view.sort.descending ? [sql`>`, sql`<`] : [sql`<`, sql`>`];
  const [up, down] = view.sort.descending ? [sql`asc`, sql`desc`] : [sql`desc`, sql`asc`];
  const key = sql.ref(`documents.${column}`);
  const [shown, preceding, previous, next] = [
    await sql<{
      id: number;
    }>`select documents.id as id from documents where documents.id = ${id} and ${filter.walking}`.execute(store),
    await sql<{
      count: number;
    }>`select count(*) as count from documents where ${filter.walking} and ${position} ${before} ${place}`.execute(
      store,
    ),
    await sql<{
      id: number;
    }>`select documents.id as id from documents where ${filter.walking} and ${position} ${before} ${place} order by ${key} ${up}, documents.id ${up} limit 1`.execute(
      store,
    ),
    await sql<{
      id: number;
    }>`select documents.id as id from documents where ${filter.walking} and ${position} ${after} ${place} order by ${key} ${down}, documents.id ${down} limit 1`.execute(
      store,
    ),
  ];
  return {
    index: shown.rows.length > 0 ? (preceding.rows[0]?.count ?? 0) : null,
    total,
    previous: previous.rows[0]?.id ?? null,
    next: next.rows[0]?.id ?? null,
  };
}
