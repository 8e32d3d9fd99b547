import { problem } from '../../../shared/domain/problem.ts';
import { changePurchase, type PurchaseChange } from '../../../shared/domain/purchase/change-purchase.ts';
import type { PurchaseLineDraft } from '../../../shared/domain/purchase/draft.ts';
import { totalsOf } from '../../../shared/domain/purchase/sums.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { findAcceptedPurchase } from '../../storage/posting/accepted-document.ts';
import { voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { replaceOrderInvoice } from '../../storage/purchasing/order-invoices.ts';
import { invoicesOf } from '../../storage/purchasing/orders.ts';
import { refreshOrder } from '../acceptance/making/make-purchase.ts';
import type { Stamp } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { logChange } from './log-change.ts';

/** Changes the part of an order that an invoice accepted into it posts, while that is not posted (ACC-2, ACC-4). */
export async function writeInvoiceChange(
  tx: WritableStore,
  stamp: Stamp,
  orderId: number,
  documentId: number,
  change: PurchaseChange,
): Promise<Result<null>> {
  const accepted = await findAcceptedPurchase(tx, documentId);
  const document = accepted === null ? null : await findDocument(tx, documentId);
  if (accepted === null || document === null || accepted.id !== orderId || accepted.header.kind !== 'purchaseInvoice')
    return refuse(problem('purchase.notFound', { id: String(orderId) }));
  const { header, lines } = accepted;
  const { tables, control } = await readLedgerTables(tx, header.ledgerId);
  const posted = (await voucherOfDocument(tx, documentId)) !== null;
  const changed = changePurchase(
    { ...header, posted, lines, invoiced: new Set(), document: document.content, tables, control },
    change,
  );
  if (!changed.ok) return changed;
  const { postingDate, dueDate, reconciliation, vendorEntry } = changed.value;
  const kept = keptLines(lines, changed.value.lines);
  const totals = totalsOf(kept);
  await replaceOrderInvoice(tx, orderId, documentId, {
    ...totals,
    postingDate,
    dueDate,
    reconciliation,
    vendorEntry: vendorEntry === null ? null : { ...vendorEntry, amount: totals.total },
    lines: kept,
  });
  const [last] = await invoicesOf(tx, orderId);
  await refreshOrder(tx, orderId, last?.vendorDocumentNo ?? '');
  await logChange(tx, stamp, { ...header, documentId }, lines, { postingDate, dueDate, lines: kept }, change, control);
  return ok(null);
}

/** A rounding line keeps its place in the order; one that has none there is left to the posting (ACC-6). */
function keptLines(
  before: readonly PurchaseLineDraft[],
  after: readonly PurchaseLineDraft[],
): readonly PurchaseLineDraft[] {
  const place =
    before.find(({ kind, orderLineNo }) => kind === 'rounding' && orderLineNo !== null)?.orderLineNo ?? null;
  return after.flatMap((line) => {
    if (line.kind !== 'rounding' || line.orderLineNo !== null) return [line];
    return place === null ? [] : [{ ...line, orderLineNo: place }];
  });
}
