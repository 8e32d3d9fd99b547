import type { Making } from '../../../../shared/domain/acceptance/acceptance.ts';
import { isNothing, statusOfOrder, type Order } from '../../../../shared/domain/orders/order.ts';
import type { PurchaseDraft, PurchaseKind } from '../../../../shared/domain/purchase/draft.ts';
import { totalsOf } from '../../../../shared/domain/purchase/sums.ts';
import { amountKey } from '../../../storage/documents/keys.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../../storage/log.ts';
import { nextNumber } from '../../../storage/number-series.ts';
import {
  addOrderLines,
  insertOrderInvoice,
  keepOrderBefore,
  orderById,
  setOrderState,
} from '../../../storage/purchasing/orders.ts';
import {
  findPurchase,
  insertPurchase,
  purchaseNoTaken,
  replacePurchase,
  type PurchaseHeader,
} from '../../../storage/purchasing/purchases.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import type { GatheredStored } from '../gather-stored.ts';

export type Batch = Stamp & { readonly log: NewLogEntry[] };

/** The purchase document a document was accepted into. */
export interface Made {
  readonly id: number;
  readonly no: string;
  readonly kind: PurchaseKind;
}

/** Writes what accepting makes: a purchase document of its own, or into the order it names (ACC-2, ACC-4). */
export async function makePurchase(
  tx: WritableStore,
  batch: Batch,
  found: GatheredStored,
  vendorId: number,
  makes: Making,
): Promise<Made> {
  switch (makes.kind) {
    case 'purchase':
      return makeNew(tx, batch, found, vendorId, makes.draft);
    case 'updateOrder':
      return updateOrder(tx, batch, found, makes.draft, makes.order);
    case 'replaceOrder':
      return replaceOrder(tx, batch, found, makes.draft, makes.order);
    case 'cancelOrder':
      return cancelOrder(tx, batch, found, makes.order);
  }
}

async function makeNew(
  tx: WritableStore,
  batch: Batch,
  { stored, identified, gathered }: GatheredStored,
  vendorId: number,
  draft: PurchaseDraft,
): Promise<Made> {
  const { id, ledgerId } = stored.row;
  const chosen = gathered.purchase?.ground.number?.no ?? '';
  const no = chosen === '' ? await freeNumber(tx, draft.kind) : chosen;
  const { lines, vendorEntry, order: _order, accounts: _accounts, vatGroups: _groups, ...header } = draft;
  const purchaseId = await insertPurchase(tx, {
    ...header,
    lines,
    vendorEntry,
    no,
    numberChosen: chosen !== '',
    status: draft.kind === 'purchaseOrder' && isNothing(lines) ? 'cancelled' : 'open',
    documentId: id,
    ledgerId,
    vendorId,
    vendorNo: identified.vendor.vendorNo ?? '',
    vendorName: identified.vendor.vendorName ?? '',
    payToVendorId: identified.payTo?.vendorId ?? null,
    createdAt: batch.at,
    createdBy: batch.by,
  });
  batch.log.push(logEntry(batch, id, 'ACCEPT', 'accepted', { no, kind: draft.kind }));
  return { id: purchaseId, no, kind: draft.kind };
}

/** The next number of the series that nobody has given to a document by hand. */
async function freeNumber(tx: WritableStore, kind: PurchaseKind): Promise<string> {
  for (;;) {
    const no = await nextNumber(tx, kind);
    if (!(await purchaseNoTaken(tx, no))) return no;
  }
}

/** The invoice takes from the lines of its order, and leaves there what the order did not have (NS p. 84). */
async function updateOrder(
  tx: WritableStore,
  batch: Batch,
  { stored }: GatheredStored,
  draft: PurchaseDraft,
  order: Order,
): Promise<Made> {
  const { id } = stored.row;
  const known = new Set(order.lines.map(({ lineNo }) => lineNo));
  const added = draft.lines.flatMap((line) =>
    line.orderLineNo === null || known.has(line.orderLineNo) ? [] : [{ ...line, lineNo: line.orderLineNo }],
  );
  await insertOrderInvoice(tx, {
    orderId: order.purchaseId,
    documentId: id,
    vendorDocumentNo: draft.vendorDocumentNo,
    documentDate: draft.documentDate,
    postingDate: draft.postingDate,
    dueDate: draft.dueDate,
    currency: draft.currency,
    net: draft.net,
    vat: draft.vat,
    deductibleVat: draft.deductibleVat,
    total: draft.total,
    deviatingVat: draft.deviatingVat,
    postingGroup: draft.postingGroup,
    vendorEntry: draft.vendorEntry,
    reconciliation: draft.reconciliation,
    createdAt: batch.at,
    createdBy: batch.by,
    lines: draft.lines,
  });
  await addOrderLines(tx, order.purchaseId, id, added);
  await refreshOrder(tx, order.purchaseId, draft.vendorDocumentNo);
  batch.log.push(
    logEntry(batch, id, 'ORDER', 'orderUpdated', { no: order.no, invoice: draft.vendorDocumentNo }),
    logEntry(batch, id, 'ACCEPT', 'accepted', { no: order.no, kind: draft.kind }),
  );
  return { id: order.purchaseId, no: order.no, kind: 'purchaseOrder' };
}

/** Brings an order's status and sums in step with its lines and invoices. */
export async function refreshOrder(tx: WritableStore, orderId: number, vendorDocumentNo: string): Promise<void> {
  const order = await orderById(tx, orderId);
  if (order === null) throw new Error(`No order ${orderId}`);
  const totals = totalsOf(order.lines);
  await setOrderState(tx, orderId, {
    status: statusOfOrder(order.lines, order.invoices),
    vendorDocumentNo,
    ...totals,
    totalMinor: amountKey(totals.total),
    lines: order.lines.length,
  });
}

/** A change replaces the order completely; it may bring it to nothing (NS p. 85). Number and vendor stay. */
async function replaceOrder(
  tx: WritableStore,
  batch: Batch,
  { stored }: GatheredStored,
  draft: PurchaseDraft,
  order: Order,
): Promise<Made> {
  const { id } = stored.row;
  const before = await headerOf(tx, order);
  await keepOrderBefore(tx, order.purchaseId, id, batch.at);
  const header: PurchaseHeader = {
    ...before,
    status: isNothing(draft.lines) ? 'cancelled' : 'open',
    documentDate: draft.documentDate,
    postingDate: draft.postingDate,
    dueDate: draft.dueDate,
    currency: draft.currency,
    net: draft.net,
    vat: draft.vat,
    deductibleVat: draft.deductibleVat,
    total: draft.total,
    postingGroup: draft.postingGroup,
    reconciliation: draft.reconciliation,
  };
  await replacePurchase(
    tx,
    order.purchaseId,
    header,
    draft.lines.map((line) => ({ ...line, addedBy: null })),
  );
  batch.log.push(
    logEntry(batch, id, 'ORDER', 'orderReplaced', { no: order.no }),
    logEntry(batch, id, 'ACCEPT', 'accepted', { no: order.no, kind: 'purchaseOrder' }),
  );
  return { id: order.purchaseId, no: order.no, kind: 'purchaseOrder' };
}

async function cancelOrder(tx: WritableStore, batch: Batch, { stored }: GatheredStored, order: Order): Promise<Made> {
  const { id } = stored.row;
  const header = await headerOf(tx, order);
  await keepOrderBefore(tx, order.purchaseId, id, batch.at);
  const { net, vat, deductibleVat, total } = header;
  await setOrderState(tx, order.purchaseId, {
    status: 'cancelled',
    vendorDocumentNo: header.vendorDocumentNo,
    net,
    vat,
    deductibleVat,
    total,
    totalMinor: amountKey(total),
    lines: order.lines.length,
  });
  batch.log.push(
    logEntry(batch, id, 'ORDER', 'orderCancelled', { no: order.no }),
    logEntry(batch, id, 'ACCEPT', 'accepted', { no: order.no, kind: 'purchaseOrder' }),
  );
  return { id: order.purchaseId, no: order.no, kind: 'purchaseOrder' };
}

async function headerOf(tx: WritableStore, { purchaseId }: Order): Promise<PurchaseHeader> {
  const found = await findPurchase(tx, purchaseId);
  if (found === null) throw new Error(`No order ${purchaseId}`);
  return found.header;
}
