import { queries, type ReadableStore, type WritableStore } from '../../connection/handles.ts';
import { prepared } from '../../connection/prepared.ts';

/** The choices people make about one document; each is kept as text of its own making. */
export const choiceNames = ['paymentMeans', 'incompleteType', 'confirmedAccount', 'orderUse', 'purchaseNo'] as const;
export type ChoiceName = (typeof choiceNames)[number];

export interface DocumentChoice {
  readonly value: string;
  readonly by: string;
  readonly at: string;
}

const documentChoices = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('documentChoices').selectAll().where('documentId', '=', documentId),
);

export async function documentChoicesOf(
  db: ReadableStore,
  documentId: number,
): Promise<ReadonlyMap<ChoiceName, DocumentChoice>> {
  return new Map(
    documentChoices(db, { documentId }).map(({ name, value, by, at }) => [name as ChoiceName, { value, by, at }]),
  );
}

/** Keeps a choice instead of the one before; null takes it back. */
export async function setDocumentChoice(
  tx: WritableStore,
  documentId: number,
  name: ChoiceName,
  choice: DocumentChoice | null,
): Promise<void> {
  const store = queries(tx);
  if (choice === null) {
    await store.deleteFrom('documentChoices').where('documentId', '=', documentId).where('name', '=', name).execute();
    return;
  }
  const { value, by, at } = choice;
  await store
    .insertInto('documentChoices')
    .values({ documentId, name, value, by, at })
    .onConflict((conflict) => conflict.columns(['documentId', 'name']).doUpdateSet({ value, by, at }))
    .execute();
}
