import type { Selectable } from 'kysely';
import type { PurchaseRow } from '../../../shared/contract/purchases.ts';
import type {
  PurchaseKind,
  PurchaseLineDraft,
  PurchaseStatus,
  Reconciliation,
  VendorEntry,
} from '../../../shared/domain/purchase/draft.ts';
import { amountKey } from '../documents/keys.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { prepared } from '../connection/prepared.ts';
import type { PurchaseDocumentsTable } from '../tables.ts';
import { lineColumns, toPurchaseLine, toPurchaseRow, type StoredPurchaseLine } from './purchase-row.ts';

export type { PurchaseKind } from '../../../shared/domain/purchase/draft.ts';

/** What accepting gives a purchase document beside its lines (ACC-2). Amounts are decimal text. */
export interface PurchaseHeader {
  readonly no: string;
  readonly numberChosen: boolean;
  readonly kind: PurchaseKind;
  readonly status: PurchaseStatus;
  readonly documentId: number;
  readonly ledgerId: number;
  readonly vendorId: number;
  readonly vendorNo: string;
  readonly vendorName: string;
  readonly payToVendorId: number | null;
  readonly vendorDocumentNo: string;
  readonly vendorOrderNo: string;
  readonly documentDate: string | null;
  readonly postingDate: string | null;
  readonly dueDate: string | null;
  readonly currency: string;
  readonly net: string;
  readonly vat: string;
  readonly deductibleVat: string;
  readonly total: string;
  readonly deviatingVat: boolean;
  readonly postingGroup: string;
  readonly vendorEntry: VendorEntry | null;
  readonly reconciliation: Reconciliation | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface NewPurchase extends PurchaseHeader {
  readonly lines: readonly PurchaseLineDraft[];
}

/** Writes a purchase document with its lines; one document is accepted into one of them at most. */
export async function insertPurchase(tx: WritableStore, purchase: NewPurchase): Promise<number> {
  const { lines, ...header } = purchase;
  const purchaseId = await insertInto(tx, 'purchaseDocuments', { ...headerColumns(header), lines: lines.length });
  for (const line of lines) await insertInto(tx, 'purchaseLines', lineColumns(purchaseId, line, null));
  return purchaseId;
}

export function headerColumns(header: PurchaseHeader): Omit<PurchaseDocumentsTable, 'id' | 'lines'> {
  return {
    ...header,
    numberChosen: header.numberChosen ? 1 : 0,
    vendorNameKey: fold(header.vendorName),
    vendorOrderNoKey: fold(header.vendorOrderNo),
    documentDate: header.documentDate ?? '',
    postingDate: header.postingDate ?? '',
    dueDate: header.dueDate ?? '',
    totalMinor: amountKey(header.total),
    deviatingVat: header.deviatingVat ? 1 : 0,
    vendorEntry: header.vendorEntry === null ? null : JSON.stringify(header.vendorEntry),
    reconciliation: header.reconciliation === null ? null : JSON.stringify(header.reconciliation),
  };
}

/** Takes back what accepting a document made; answers with it, so that a number of the series can be released. */
export async function deletePurchaseOf(
  tx: WritableStore,
  documentId: number,
): Promise<{ no: string; kind: PurchaseKind; numberChosen: boolean } | null> {
  const [row] = await queries(tx)
    .deleteFrom('purchaseDocuments')
    .where('documentId', '=', documentId)
    .returning(['no', 'kind', 'numberChosen'])
    .execute();
  return row === undefined
    ? null
    : { no: row.no, kind: row.kind as PurchaseKind, numberChosen: row.numberChosen === 1 };
}

/** What a document was accepted into: the purchase document it made, or the order it updated, changed or cancelled. */
export async function findPurchaseOf(db: ReadableStore, documentId: number): Promise<PurchaseRow | null> {
  const row = await queries(db)
    .selectFrom('purchaseDocuments')
    .selectAll()
    .where((where) =>
      where.or([
        where('documentId', '=', documentId),
        where('id', 'in', (from) =>
          from.selectFrom('orderInvoices').select('orderId').where('documentId', '=', documentId),
        ),
        where('id', 'in', (from) =>
          from.selectFrom('orderChanges').select('orderId').where('documentId', '=', documentId),
        ),
      ]),
    )
    .executeTakeFirst();
  return row === undefined ? null : toPurchaseRow(row);
}

export interface StoredPurchase {
  readonly purchase: PurchaseRow;
  readonly header: PurchaseHeader;
  readonly lines: readonly StoredPurchaseLine[];
}

/** One purchase document with its lines, in order. */
export async function findPurchase(db: ReadableStore, id: number): Promise<StoredPurchase | null> {
  const row = await queries(db).selectFrom('purchaseDocuments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const lines = await queries(db)
    .selectFrom('purchaseLines')
    .selectAll()
    .where('purchaseId', '=', id)
    .orderBy('lineNo')
    .execute();
  return { purchase: toPurchaseRow(row), header: toHeader(row), lines: lines.map(toPurchaseLine) };
}

export function toHeader(row: Selectable<PurchaseDocumentsTable>): PurchaseHeader {
  const { id: _id, lines: _lines, vendorNameKey: _name, vendorOrderNoKey: _order, totalMinor: _minor, ...header } = row;
  const { status, deviatingVat } = toPurchaseRow(row);
  return {
    ...header,
    kind: row.kind as PurchaseKind,
    status,
    deviatingVat,
    numberChosen: row.numberChosen === 1,
    documentDate: row.documentDate === '' ? null : row.documentDate,
    postingDate: row.postingDate === '' ? null : row.postingDate,
    dueDate: row.dueDate === '' ? null : row.dueDate,
    vendorEntry: row.vendorEntry === null ? null : (JSON.parse(row.vendorEntry) as VendorEntry),
    reconciliation: row.reconciliation === null ? null : (JSON.parse(row.reconciliation) as Reconciliation),
  };
}

/** Replaces header and lines of a purchase document that is not posted. */
export async function replacePurchase(
  tx: WritableStore,
  id: number,
  header: PurchaseHeader,
  lines: readonly (PurchaseLineDraft & { readonly addedBy: number | null })[],
): Promise<void> {
  const store = queries(tx);
  await store
    .updateTable('purchaseDocuments')
    .set({ ...headerColumns(header), lines: lines.length })
    .where('id', '=', id)
    .execute();
  await store.deleteFrom('purchaseLines').where('purchaseId', '=', id).execute();
  for (const { addedBy, ...line } of lines) await insertInto(tx, 'purchaseLines', lineColumns(id, line, addedBy));
}

const purchasesWithNo = prepared((store, { no }: { no: string }) =>
  store.selectFrom('purchaseDocuments').select('id').where('no', '=', no).limit(1),
);

/** Whether another purchase document has the number already. */
export async function purchaseNoTaken(db: ReadableStore, no: string): Promise<boolean> {
  return purchasesWithNo(db, { no }).length > 0;
}
