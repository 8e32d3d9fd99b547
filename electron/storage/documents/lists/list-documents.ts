import type { InboxRow, InboxView } from '../../../../shared/contract/documents.ts';
import type { FullText } from '../../search/full-text.ts';
import { queries, type ReadableStore } from '../../connection/handles.ts';
import { matchedPieces } from '../../search/full-text.ts';
import { countInbox, countView, matchesOf } from './count-documents.ts';
import { rowColumns, toInboxRows } from '../document-row.ts';
import { placeOf, pageOf } from './view-order.ts';
import { filterOf } from './view-filter.ts';

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
  window: { readonly offset: number; readonly limit: number },
): Promise<DocumentWindow> {
  const inbox = await countInbox(db, view);
  const shown = await countView(db, view);
  const ids = pageOf(db, view, { ...window, total: shown.total });
  const rows = await rowsInOrder(db, ids, filterOf(view).fullText);
  return { rows, total: shown.total, hidden: inbox.total - shown.total, hiddenPending: inbox.pending - shown.pending };
}

async function rowsInOrder(db: ReadableStore, ids: readonly number[], fullText: FullText | null): Promise<InboxRow[]> {
  if (ids.length === 0) return [];
  const found = await queries(db).selectFrom('documents').select(rowColumns).where('id', 'in', ids).execute();
  const matched = fullText === null ? new Map<number, string>() : await matchedPieces(db, fullText, ids);
  const rows = new Map((await toInboxRows(db, found, matched)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

/** Where a document stands in a view, and its neighbours there (UI-3). One that has left the view keeps its neighbours. */
export async function findNeighbours(
  db: ReadableStore,
  view: InboxView,
  id: number,
): Promise<{ index: number | null; total: number; previous: number | null; next: number | null }> {
  const { flags, total } = matchesOf(db, view);
  const place = placeOf(db, view, id);
  if (place === null) return { index: null, total, previous: null, next: null };
  return { index: flags[id] === 1 ? place.before : null, total, previous: place.previous, next: place.next };
}
