import type { InboxView } from '../../../shared/contract/documents.ts';
import type { Inbox } from '../../../shared/domain/document/document.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** A view of a list kept under a name (IN-21). */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly view: InboxView;
}

export async function listViews(db: ReadableStore, inbox: Inbox): Promise<SavedView[]> {
  const rows = await queries(db)
    .selectFrom('savedViews')
    .selectAll()
    .where('inbox', '=', inbox)
    .orderBy('name')
    .limit(200)
    .execute();
  return rows.map(({ id, name, view }) => ({ id, name, view: JSON.parse(view) as InboxView }));
}

/** Makes (`id` null) or replaces a view; a name is used once per inbox. */
export async function saveView(
  tx: WritableStore,
  id: number | null,
  name: string,
  view: InboxView,
): Promise<Result<{ id: number }>> {
  const store = queries(tx);
  const named = await store
    .selectFrom('savedViews')
    .select('id')
    .where('inbox', '=', view.inbox)
    .where('name', '=', name)
    .executeTakeFirst();
  if (named !== undefined && named.id !== id) return refuse(problem('view.nameTaken', { name }));
  const row = { inbox: view.inbox, name, view: JSON.stringify(view) };
  if (id === null)
    return ok({ id: Number((await store.insertInto('savedViews').values(row).executeTakeFirstOrThrow()).insertId) });
  const { numUpdatedRows } = await store.updateTable('savedViews').set(row).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows === 1n ? ok({ id }) : refuse(problem('view.notFound'));
}

export async function deleteView(tx: WritableStore, id: number): Promise<boolean> {
  const { numDeletedRows } = await queries(tx).deleteFrom('savedViews').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}
