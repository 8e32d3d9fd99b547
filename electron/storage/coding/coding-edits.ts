import type { CodingEdit, CodingPlace } from '../../../shared/domain/coding/coding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';

/** What a person said about a place, with who and when (COD-4, COD-8). */
export interface KeptCodingEdit extends CodingEdit {
  readonly by: string;
  readonly at: string;
}

const codingEdits = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('codingEdits').selectAll().where('documentId', '=', documentId),
);

/** Everything people have said about the coding of a document. */
export async function codingEditsOf(db: ReadableStore, documentId: number): Promise<KeptCodingEdit[]> {
  return codingEdits(db, { documentId }).map(({ place, edit, by, at }) => ({
    ...(JSON.parse(edit) as Omit<CodingEdit, 'place'>),
    place: place as CodingPlace,
    by,
    at,
  }));
}

/** Keeps what a person says about a place, instead of what was said before; null takes it back. */
export async function setCodingEdit(
  tx: WritableStore,
  documentId: number,
  place: CodingPlace,
  edit: KeptCodingEdit | null,
): Promise<void> {
  const store = queries(tx);
  if (edit === null) {
    await store.deleteFrom('codingEdits').where('documentId', '=', documentId).where('place', '=', place).execute();
    return;
  }
  const { place: _place, by, at, ...said } = edit;
  const row = { edit: JSON.stringify(said), by, at };
  await store
    .insertInto('codingEdits')
    .values({ documentId, place, ...row })
    .onConflict((conflict) => conflict.columns(['documentId', 'place']).doUpdateSet(row))
    .execute();
}
