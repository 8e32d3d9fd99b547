import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { findRows } from '../../../storage/documents/stored-document.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { releaseNumber } from '../../../storage/number-series.ts';
import {
  changesOf,
  deleteOrderInvoice,
  invoicesOf,
  orderChangedBy,
  orderInvoicedBy,
  undoOrderChange,
} from '../../../storage/purchasing/orders.ts';
import { deletePurchaseOf, findPurchase, findPurchaseOf } from '../../../storage/purchasing/purchases.ts';
import { refreshOrder } from './make-purchase.ts';

/** Takes back what accepting a document made (ACC-9); answers with the number of what it was. */
export async function takeBackPurchase(tx: WritableStore, documentId: number): Promise<string> {
  const invoiced = await deleteOrderInvoice(tx, documentId);
  if (invoiced !== null) {
    const [last] = await invoicesOf(tx, invoiced);
    await refreshOrder(tx, invoiced, last?.vendorDocumentNo ?? '');
    return numberOf(tx, invoiced);
  }
  const changed = await undoOrderChange(tx, documentId);
  if (changed !== null) return numberOf(tx, changed);
  const purchase = await deletePurchaseOf(tx, documentId);
  if (purchase === null) return '';
  if (!purchase.numberChosen) await releaseNumber(tx, purchase.kind, purchase.no);
  return purchase.no;
}

async function numberOf(db: ReadableStore, orderId: number): Promise<string> {
  return (await findPurchase(db, orderId))?.header.no ?? '';
}

/** Why an acceptance cannot be taken back yet: something was accepted after it that stands on it (ACC-4, ACC-9). */
export async function laterOnOrder(db: ReadableStore, documentId: number): Promise<Problem | null> {
  if ((await orderInvoicedBy(db, documentId)) !== null) return null;
  const changed = await orderChangedBy(db, documentId);
  const orderId = changed ?? (await ownOrder(db, documentId));
  if (orderId === null) return null;
  const [invoice] = await invoicesOf(db, orderId);
  const changes = await changesOf(db, orderId);
  const [change] = changes;
  const blocking =
    invoice?.documentId ?? (change !== undefined && change.documentId !== documentId ? change.documentId : null);
  if (blocking === null) return null;
  const [row] = await findRows(db, [blocking]);
  return problem('undo.orderInUse', { no: await numberOf(db, orderId), number: row?.documentNo ?? '' });
}

async function ownOrder(db: ReadableStore, documentId: number): Promise<number | null> {
  const purchase = await findPurchaseOf(db, documentId);
  return purchase?.kind === 'purchaseOrder' ? purchase.id : null;
}
