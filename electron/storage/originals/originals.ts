import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** An original in the archive (IN-1). */
export interface Original {
  readonly sha256: string;
  /** Bytes before compression. */
  readonly size: number;
  readonly storedAt: string;
}

/** How an original arrived. */
export const deliverySources = ['transport', 'file', 'commandLine'] as const;
export type DeliverySource = (typeof deliverySources)[number];

export interface Delivery {
  readonly sha256: string;
  readonly documentId: number | null;
  readonly fileName: string;
  readonly source: DeliverySource;
  readonly at: string;
}

/** Records originals the archive holds; one that is known already stays as it is. */
export async function insertOriginals(tx: WritableStore, originals: readonly Original[]): Promise<void> {
  if (originals.length === 0) return;
  await queries(tx)
    .insertInto('originals')
    .values(originals)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The documents made from these bytes, by hash: an arrival of one of them is a repeat (IN-1, ACC-11 level 1). */
export async function findDocumentsByOriginal(
  db: ReadableStore,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (hashes.length === 0) return new Map();
  const rows = await queries(db)
    .selectFrom('documents')
    .select(['sha256', 'id'])
    .where('sha256', 'in', hashes)
    .execute();
  return new Map(rows.map(({ sha256, id }) => [sha256, id]));
}

/** Records arrivals and counts them on their documents. */
export async function insertDeliveries(tx: WritableStore, deliveries: readonly Delivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await queries(tx).insertInto('deliveries').values(deliveries).execute();
  for (const { documentId } of deliveries) {
    if (documentId === null) continue;
    await queries(tx)
      .updateTable('documents')
      .set((expression) => ({ deliveries: expression('deliveries', '+', 1) }))
      .where('id', '=', documentId)
      .execute();
  }
}

/** Every arrival of a document, first to last. */
export async function deliveriesOf(
  db: ReadableStore,
  documentId: number,
): Promise<Pick<Delivery, 'at' | 'fileName' | 'source'>[]> {
  const rows = await queries(db)
    .selectFrom('deliveries')
    .select(['at', 'fileName', 'source'])
    .where('documentId', '=', documentId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, source: row.source as DeliverySource }));
}
