import type { PurchaseLine, PurchaseRow } from '../../../shared/contract/purchases.ts';
import { amountKey } from '../documents/keys.ts';
import { fold } from '../folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../handles.ts';
import { toPurchaseRow } from './purchase-row.ts';

export type PurchaseKind = PurchaseRow['kind'];

/** A purchase invoice or credit memo, as acceptance makes it (ACC-2). Amounts are decimal text. */
export interface NewPurchase {
  readonly no: string;
  readonly kind: PurchaseKind;
  readonly documentId: number;
  readonly ledgerId: number;
  readonly vendorId: number;
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly vendorDocumentNo: string;
  readonly documentDate: string | null;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly total: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lines: readonly PurchaseLine[];
}

/** Writes a purchase document with its lines; one document is accepted into one of them at most. */
export async function insertPurchase(tx: WritableStore, purchase: NewPurchase): Promise<number> {
  const store = queries(tx);
  const { lines, ...header } = purchase;
  const { insertId } = await store
    .insertInto('purchaseDocuments')
    .values({
      ...header,
      vendorNameKey: fold(header.vendorName),
      documentDate: header.documentDate ?? '',
      postingDate: header.postingDate ?? '',
      dueDate: header.dueDate ?? '',
      totalMinor: amountKey(header.total),
      lines: lines.length,
    })
    .executeTakeFirstOrThrow();
  const purchaseId = Number(insertId);
  const rows = lines.map((line) => ({ purchaseId, ...line }));
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await store
      .insertInto('purchaseLines')
      .values(rows.slice(from, from + rowsPerInsert))
      .execute();
  }
  return purchaseId;
}

const rowsPerInsert = 100;

/** Takes back what accepting a document made; answers with it, so that its number can be released. */
export async function deletePurchaseOf(
  tx: WritableStore,
  documentId: number,
): Promise<{ no: string; kind: PurchaseKind } | null> {
  const [row] = await queries(tx)
    .deleteFrom('purchaseDocuments')
    .where('documentId', '=', documentId)
    .returning(['no', 'kind'])
    .execute();
  return row === undefined ? null : { no: row.no, kind: row.kind as PurchaseKind };
}

export async function findPurchaseOf(db: ReadableStore, documentId: number): Promise<PurchaseRow | null> {
  const row = await queries(db)
    .selectFrom('purchaseDocuments')
    .selectAll()
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  return row === undefined ? null : toPurchaseRow(row);
}

/** One purchase document with its lines, in order. */
export async function findPurchase(
  db: ReadableStore,
  id: number,
): Promise<{ purchase: PurchaseRow; lines: PurchaseLine[] } | null> {
  const row = await queries(db).selectFrom('purchaseDocuments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const lines = await queries(db)
    .selectFrom('purchaseLines')
    .selectAll()
    .where('purchaseId', '=', id)
    .orderBy('lineNo')
    .execute();
  return {
    purchase: toPurchaseRow(row),
    lines: lines.map(({ purchaseId: _purchase, kind, ...line }) => ({ ...line, kind: kind as PurchaseLine['kind'] })),
  };
}
