import { queries, type ReadableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

/** When and by whom documents were decided, by id; what is undecided is left out. */
export async function decidedOf(
  db: ReadableStore,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly at: string; readonly by: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await queries(db)
    .selectFrom('documents')
    .select(['id', 'decidedAt', 'decidedBy'])
    .where('id', 'in', ids.slice(0, 200))
    .execute();
  return new Map(
    rows.flatMap(({ id, decidedAt, decidedBy }) => (decidedAt === '' ? [] : [[id, { at: decidedAt, by: decidedBy }]])),
  );
}

const decisionTime = prepared((store, { id }: { readonly id: number }) =>
  store.selectFrom('documents').select('decidedAt').where('id', '=', id),
);

/** When a document was decided; empty while it is not. */
export function decisionTimeOf(db: ReadableStore, id: number): string {
  return decisionTime(db, { id })[0]?.decidedAt ?? '';
}
