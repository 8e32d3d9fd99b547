import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** How many changes can be taken back; older ones are forgotten. */
const mostUndos = 50;

/** Keeps what a change did, as JSON, under its token (SET-10). */
export async function saveSetupUndo(
  tx: WritableStore,
  undo: { readonly token: string; readonly at: string; readonly by: string; readonly content: string },
): Promise<void> {
  const store = queries(tx);
  await store.insertInto('setupUndos').values(undo).execute();
  const old = await store
    .selectFrom('setupUndos')
    .select('token')
    .orderBy('at', 'desc')
    .limit(100)
    .offset(mostUndos)
    .execute();
  if (old.length > 0)
    await store
      .deleteFrom('setupUndos')
      .where(
        'token',
        'in',
        old.map(({ token }) => token),
      )
      .execute();
}

export async function readSetupUndo(db: ReadableStore, token: string): Promise<string | null> {
  const row = await queries(db)
    .selectFrom('setupUndos')
    .select('content')
    .where('token', '=', token)
    .executeTakeFirst();
  return row?.content ?? null;
}

export async function deleteSetupUndo(tx: WritableStore, token: string): Promise<void> {
  await queries(tx).deleteFrom('setupUndos').where('token', '=', token).execute();
}
