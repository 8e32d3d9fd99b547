import { sql } from 'kysely';
import { completeDocument } from '../../../shared/domain/document/complete-document.ts';
import type { DocumentType, EDocument } from '../../../shared/domain/document/document.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import type { DocumentStatus } from '../../../shared/domain/status.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { prepared } from '../connection/prepared.ts';
import { toPurchaseLine } from '../purchasing/purchase-row.ts';
import { toHeader, type PurchaseHeader } from '../purchasing/purchases.ts';

// What posting reads of an accepted document: statements built once, because thousands are posted one after the other.

export interface DocumentToPost {
  readonly type: DocumentType;
  readonly status: DocumentStatus;
  readonly ledgerId: number;
  readonly ledgerCurrency: string;
  /** Only of a document in which a citizen may be named: its lines hide the number (IN-9). */
  readonly namesCitizens: EDocument | null;
}

const documentById = prepared((store, { id }: { id: number }) =>
  store
    .selectFrom('documents')
    .innerJoin('ledgers', 'ledgers.id', 'documents.ledgerId')
    .innerJoin('documentContents', 'documentContents.documentId', 'documents.id')
    .select(['documents.type', 'documents.status', 'documents.ledgerId', 'ledgers.currency'])
    .select(
      // As the schemes end: what begins with a quote is looked for at each of thousands of them.
      sql<string>`iif(content like '%DK:CPR%' or content like '%9901"%' or content like '%ARR"%', content, '')`.as(
        'citizens',
      ),
    )
    .where('documents.id', '=', id),
);

export async function findDocumentToPost(db: ReadableStore, id: number): Promise<DocumentToPost | null> {
  const [row] = documentById(db, { id });
  if (row === undefined) return null;
  return {
    type: row.type as DocumentType,
    status: row.status as DocumentStatus,
    ledgerId: row.ledgerId,
    ledgerCurrency: row.currency === '' ? 'DKK' : row.currency,
    namesCitizens: row.citizens === '' ? null : completeDocument(JSON.parse(row.citizens) as EDocument),
  };
}

/** What a document was accepted into, with the lines that are posted for it. */
export interface AcceptedPurchase {
  readonly id: number;
  readonly header: PurchaseHeader;
  readonly lines: readonly PurchaseLineDraft[];
}

const ownPurchase = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('purchaseDocuments').selectAll().where('documentId', '=', documentId),
);
const purchaseById = prepared((store, { id }: { id: number }) =>
  store.selectFrom('purchaseDocuments').selectAll().where('id', '=', id),
);
const ownLines = prepared((store, { purchaseId }: { purchaseId: number }) =>
  store.selectFrom('purchaseLines').selectAll().where('purchaseId', '=', purchaseId).orderBy('lineNo'),
);
const orderInvoice = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('orderInvoices').selectAll().where('documentId', '=', documentId),
);
const orderInvoiceLines = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('orderUpdates').select('line').where('documentId', '=', documentId).orderBy('lineNo'),
);
const orderChange = prepared((store, { documentId }: { documentId: number }) =>
  store.selectFrom('orderChanges').select('orderId').where('documentId', '=', documentId),
);

/**
 * The purchase document a document became; of an invoice accepted into an order its own part of it, as a purchase invoice
 * under the order's number (NS p. 96). An order, and a change of one, is the order.
 */
export async function findAcceptedPurchase(db: ReadableStore, documentId: number): Promise<AcceptedPurchase | null> {
  const [own] = ownPurchase(db, { documentId });
  if (own !== undefined) {
    const lines = ownLines(db, { purchaseId: own.id }).map(({ ...row }): PurchaseLineDraft => {
      const { addedBy: _added, ...line } = toPurchaseLine(row);
      return { ...line, orderLineNo: null };
    });
    return { id: own.id, header: toHeader(own), lines };
  }
  const [invoice] = orderInvoice(db, { documentId });
  if (invoice === undefined) return changedOrder(db, documentId);
  const [order] = purchaseById(db, { id: invoice.orderId });
  if (order === undefined) return null;
  const { orderId: _order, ...part } = invoice;
  return {
    id: order.id,
    header: toHeader({ ...order, ...part, kind: 'purchaseInvoice' }),
    lines: orderInvoiceLines(db, { documentId }).map(({ line }) => JSON.parse(line) as PurchaseLineDraft),
  };
}

function changedOrder(db: ReadableStore, documentId: number): AcceptedPurchase | null {
  const [change] = orderChange(db, { documentId });
  const [order] = change === undefined ? [] : purchaseById(db, { id: change.orderId });
  return order === undefined ? null : { id: order.id, header: toHeader(order), lines: [] };
}

const setStatus = prepared((store, { id }: { id: number }) =>
  store.updateTable('documents').set({ status: 'acceptedAndPosted' }).where('id', '=', id),
);
const setPosted = prepared((store, { documentId }: { documentId: number }) =>
  store.updateTable('purchaseDocuments').set({ status: 'posted' }).where('documentId', '=', documentId),
);

/** Document and purchase document are posted from now on. An order stays one: only the invoice in it was posted. */
export async function setDocumentPosted(tx: WritableStore, documentId: number): Promise<void> {
  setStatus(tx, { id: documentId });
  setPosted(tx, { documentId });
}

/** The posting date of what a document was accepted into. */
export async function setPurchasePostingDate(
  tx: WritableStore,
  documentId: number,
  postingDate: string,
): Promise<void> {
  const store = queries(tx);
  await store.updateTable('purchaseDocuments').set({ postingDate }).where('documentId', '=', documentId).execute();
  await store.updateTable('orderInvoices').set({ postingDate }).where('documentId', '=', documentId).execute();
}
