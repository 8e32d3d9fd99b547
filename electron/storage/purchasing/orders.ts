import { takenQuantity, type Order } from '../../../shared/domain/orders/order.ts';
import type { PurchaseLineDraft, PurchaseStatus } from '../../../shared/domain/purchase/draft.ts';
import { fold } from '../query/folding.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { insertInto } from '../query/insert-into.ts';
import { lineColumns, type StoredPurchaseLine } from './purchase-row.ts';
import { findPurchase, replacePurchase, type PurchaseHeader } from './purchases.ts';

/** The vendor's purchase order under this number: one that is still open before cancelled ones, the newest first. */
export async function findOrder(
  db: ReadableStore,
  sought: { readonly vendorId: number; readonly ledgerId: number; readonly orderNo: string },
): Promise<Order | null> {
  const rows = await queries(db)
    .selectFrom('purchaseDocuments')
    .select(['id', 'status'])
    .where('kind', '=', 'purchaseOrder')
    .where('vendorId', '=', sought.vendorId)
    .where('vendorOrderNoKey', '=', fold(sought.orderNo))
    .where('ledgerId', '=', sought.ledgerId)
    .execute();
  const [row] = rows.toSorted((one, other) => rank(one.status) - rank(other.status) || other.id - one.id);
  return row === undefined ? null : orderById(db, row.id);
}

function rank(status: string): number {
  return status === 'cancelled' ? 1 : 0;
}

/** An order with what accepted invoices have taken of it. */
export async function orderById(db: ReadableStore, id: number): Promise<Order | null> {
  const found = await findPurchase(db, id);
  if (found === null) return null;
  const taken = await takenOf(db, id);
  return {
    purchaseId: id,
    no: found.header.no,
    orderNo: found.header.vendorOrderNo,
    status: found.header.status,
    invoices: (await invoicesOf(db, id)).length,
    lines: found.lines.map((line) => ({ ...line, invoicedQuantity: takenQuantity(taken.get(line.lineNo) ?? []) })),
  };
}

async function takenOf(db: ReadableStore, orderId: number): Promise<ReadonlyMap<number, (string | null)[]>> {
  const rows = await queries(db)
    .selectFrom('orderUpdates')
    .select(['orderLineNo', 'quantity'])
    .where('orderId', '=', orderId)
    .execute();
  const taken = new Map<number, (string | null)[]>();
  for (const { orderLineNo, quantity } of rows) taken.set(orderLineNo, [...(taken.get(orderLineNo) ?? []), quantity]);
  return taken;
}

/** Invoices that were accepted into an order, the newest first. */
export async function invoicesOf(
  db: ReadableStore,
  orderId: number,
): Promise<{ documentId: number; vendorDocumentNo: string; createdAt: string; createdBy: string; total: string }[]> {
  return queries(db)
    .selectFrom('orderInvoices')
    .select(['documentId', 'vendorDocumentNo', 'createdAt', 'createdBy', 'total'])
    .where('orderId', '=', orderId)
    .orderBy('createdAt', 'desc')
    .orderBy('documentId', 'desc')
    .execute();
}

/** The lines of the invoices accepted into an order, as the invoices have them. */
export async function orderUpdateLines(
  db: ReadableStore,
  orderId: number,
): Promise<{ documentId: number; orderLineNo: number; line: PurchaseLineDraft }[]> {
  const rows = await queries(db)
    .selectFrom('orderUpdates')
    .select(['documentId', 'orderLineNo', 'line'])
    .where('orderId', '=', orderId)
    .orderBy('documentId')
    .orderBy('lineNo')
    .execute();
  return rows.map(({ documentId, orderLineNo, line }) => ({
    documentId,
    orderLineNo,
    line: JSON.parse(line) as PurchaseLineDraft,
  }));
}

/** An invoice accepted into an order: its own header, and its lines with the order line each takes from. */
export interface NewOrderInvoice extends Omit<
  PurchaseHeader,
  | 'no'
  | 'numberChosen'
  | 'kind'
  | 'status'
  | 'ledgerId'
  | 'vendorId'
  | 'vendorNo'
  | 'vendorName'
  | 'payToVendorId'
  | 'vendorOrderNo'
> {
  readonly orderId: number;
  readonly lines: readonly PurchaseLineDraft[];
}

export async function insertOrderInvoice(tx: WritableStore, { lines, ...invoice }: NewOrderInvoice): Promise<void> {
  await insertInto(tx, 'orderInvoices', {
    ...invoice,
    documentDate: invoice.documentDate ?? '',
    postingDate: invoice.postingDate ?? '',
    dueDate: invoice.dueDate ?? '',
    deviatingVat: invoice.deviatingVat ? 1 : 0,
    vendorEntry: invoice.vendorEntry === null ? null : JSON.stringify(invoice.vendorEntry),
    reconciliation: invoice.reconciliation === null ? null : JSON.stringify(invoice.reconciliation),
  });
  await insertOrderUpdates(tx, invoice.orderId, invoice.documentId, lines);
}

/** What an invoice takes of which line of its order. */
export async function insertOrderUpdates(
  tx: WritableStore,
  orderId: number,
  documentId: number,
  lines: readonly PurchaseLineDraft[],
): Promise<void> {
  for (const line of lines) {
    if (line.orderLineNo === null) continue;
    await insertInto(tx, 'orderUpdates', {
      documentId,
      lineNo: line.lineNo,
      orderId,
      orderLineNo: line.orderLineNo,
      quantity: line.quantity,
      amount: line.amount,
      line: JSON.stringify(line),
    });
  }
}

/** Lines an invoice brings along that the order did not have (ACC-4). */
export async function addOrderLines(
  tx: WritableStore,
  orderId: number,
  documentId: number,
  lines: readonly PurchaseLineDraft[],
): Promise<void> {
  for (const line of lines) await insertInto(tx, 'purchaseLines', lineColumns(orderId, line, documentId));
}

/** Takes an invoice out of its order again, with the lines it brought; answers with the order's id, null: it took from none. */
export async function deleteOrderInvoice(tx: WritableStore, documentId: number): Promise<number | null> {
  const store = queries(tx);
  const [row] = await store
    .deleteFrom('orderInvoices')
    .where('documentId', '=', documentId)
    .returning('orderId')
    .execute();
  if (row === undefined) return null;
  await store
    .deleteFrom('purchaseLines')
    .where('purchaseId', '=', row.orderId)
    .where('addedBy', '=', documentId)
    .execute();
  return row.orderId;
}

/** What follows from the lines and invoices of an order. */
export interface OrderState {
  readonly status: PurchaseStatus;
  /** Number of the invoice that was accepted last. */
  readonly vendorDocumentNo: string;
  readonly net: string;
  readonly vat: string;
  readonly deductibleVat: string;
  readonly total: string;
  readonly totalMinor: number;
  readonly lines: number;
}

export async function setOrderState(tx: WritableStore, orderId: number, state: OrderState): Promise<void> {
  await queries(tx).updateTable('purchaseDocuments').set(state).where('id', '=', orderId).execute();
}

interface OrderBefore {
  readonly header: PurchaseHeader;
  readonly lines: readonly StoredPurchaseLine[];
}

/** Remembers an order as it is, before a change or cancellation is written. */
export async function keepOrderBefore(
  tx: WritableStore,
  orderId: number,
  documentId: number,
  at: string,
): Promise<void> {
  const found = await findPurchase(tx, orderId);
  if (found === null) throw new Error(`No order ${orderId}`);
  const before: OrderBefore = { header: found.header, lines: found.lines };
  await insertInto(tx, 'orderChanges', { documentId, orderId, at, before: JSON.stringify(before) });
}

/** Changes and cancellations of an order, the newest first. */
export async function changesOf(db: ReadableStore, orderId: number): Promise<{ documentId: number; at: string }[]> {
  return queries(db)
    .selectFrom('orderChanges')
    .select(['documentId', 'at'])
    .where('orderId', '=', orderId)
    .orderBy('at', 'desc')
    .orderBy('documentId', 'desc')
    .execute();
}

/** The order a document changed or cancelled, or null. */
export async function orderChangedBy(db: ReadableStore, documentId: number): Promise<number | null> {
  const row = await queries(db)
    .selectFrom('orderChanges')
    .select('orderId')
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  return row?.orderId ?? null;
}

/** The order a document was accepted into as an invoice, or null. */
export async function orderInvoicedBy(db: ReadableStore, documentId: number): Promise<number | null> {
  const row = await queries(db)
    .selectFrom('orderInvoices')
    .select('orderId')
    .where('documentId', '=', documentId)
    .executeTakeFirst();
  return row?.orderId ?? null;
}

/** Brings an order back to what it was before a change or cancellation; answers with its id, null: there was none. */
export async function undoOrderChange(tx: WritableStore, documentId: number): Promise<number | null> {
  const [row] = await queries(tx)
    .deleteFrom('orderChanges')
    .where('documentId', '=', documentId)
    .returning(['orderId', 'before'])
    .execute();
  if (row === undefined) return null;
  const { header, lines } = JSON.parse(row.before) as OrderBefore;
  await replacePurchase(
    tx,
    row.orderId,
    header,
    lines.map((line) => ({ ...line, orderLineNo: null })),
  );
  return row.orderId;
}
