import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** A reason for rejecting (ACC-8); `text` null: a reason of the program, worded in the person's language. */
export interface StandardReason {
  readonly id: string;
  readonly text: string | null;
  readonly uses: number;
}

/** The reasons in the order a person gave them. */
export async function listStandardReasons(db: ReadableStore): Promise<StandardReason[]> {
  const rows = await queries(db).selectFrom('standardReasons').selectAll().orderBy('position').execute();
  return rows.map(({ reasonId, text, uses }) => ({ id: reasonId, text, uses }));
}

/** Replaces the list; reasons that stay keep their count. */
export async function saveStandardReasons(
  tx: WritableStore,
  reasons: readonly { readonly id: string; readonly text: string | null }[],
): Promise<void> {
  const store = queries(tx);
  const uses = new Map((await listStandardReasons(tx)).map((reason) => [reason.id, reason.uses]));
  await store.deleteFrom('standardReasons').execute();
  const rows = reasons.map(({ id, text }, position) => ({ reasonId: id, text, uses: uses.get(id) ?? 0, position }));
  if (rows.length > 0) await store.insertInto('standardReasons').values(rows).execute();
}

/** Counts one use of the reason with this id or wording, if it is a standard one. */
export async function countReasonUse(tx: WritableStore, idOrText: string): Promise<void> {
  await queries(tx)
    .updateTable('standardReasons')
    .set((expression) => ({ uses: expression('uses', '+', 1) }))
    .where((where) => where.or([where('reasonId', '=', idOrText), where('text', '=', idOrText)]))
    .execute();
}
