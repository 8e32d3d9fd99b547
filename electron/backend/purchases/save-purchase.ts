import type { CallInput } from '../../../shared/contract/calls.ts';
import type { PurchasePage } from '../../../shared/contract/purchases.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { changePurchase } from '../../../shared/domain/purchase/change-purchase.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findDocument } from '../../storage/documents/stored-document.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { orderById } from '../../storage/purchasing/orders.ts';
import { findPurchase, replacePurchase } from '../../storage/purchasing/purchases.ts';
import { instantOf, type Context } from '../context.ts';
import type { Stamp } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';
import { logChange } from './log-change.ts';
import { purchasePage } from './purchase-page.ts';
import { writeInvoiceChange } from './save-order-invoice.ts';

type Change = CallInput<'purchases.save'>;

/** Changes a purchase document that is not posted, recalculates it, and answers with all of it (ACC-2). */
export async function savePurchase(context: Context, change: Change): Promise<Result<PurchasePage>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const { id, documentId } = change;
  const saved = await context.storage.write((tx) =>
    documentId === undefined ? writeChange(tx, stamp, change) : writeInvoiceChange(tx, stamp, id, documentId, change),
  );
  if (!saved.ok) return saved;
  context.events.tell('purchases.changed', {});
  const page = await purchasePage(context.storage.read, change.id);
  return page === null ? refuse(problem('purchase.notFound', { id: String(change.id) })) : ok(page);
}

async function writeChange(
  tx: WritableStore,
  stamp: Stamp,
  { id, lines, postingDate, dueDate }: Change,
): Promise<Result<null>> {
  const found = await findPurchase(tx, id);
  const document = found === null ? null : await findDocument(tx, found.header.documentId);
  if (found === null || document === null) return refuse(problem('purchase.notFound', { id: String(id) }));
  const { header } = found;
  const order = header.kind === 'purchaseOrder' ? await orderById(tx, id) : null;
  const taken = order?.lines.filter(({ invoicedQuantity }) => invoicedQuantity !== '0') ?? [];
  const { tables, control } = await readLedgerTables(tx, header.ledgerId);
  const changed = changePurchase(
    {
      ...header,
      posted: header.status === 'posted' || header.status === 'cancelled',
      lines: found.lines.map(({ addedBy: _added, ...line }) => ({ ...line, orderLineNo: null })),
      invoiced: new Set(taken.map(({ lineNo }) => lineNo)),
      document: document.content,
      tables,
      control,
    },
    { postingDate, dueDate, lines },
  );
  if (!changed.ok) return changed;
  const { lines: recalculated, ...rest } = changed.value;
  const addedBy = new Map(found.lines.map((line) => [line.lineNo, line.addedBy]));
  await replacePurchase(
    tx,
    id,
    { ...header, ...rest },
    recalculated.map((line) => ({ ...line, addedBy: addedBy.get(line.lineNo) ?? null })),
  );
  await logChange(tx, stamp, header, found.lines, { ...rest, lines: recalculated }, { lines }, control);
  return ok(null);
}
