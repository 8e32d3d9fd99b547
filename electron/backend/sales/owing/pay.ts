import type { CallInput } from '../../../../shared/contract/calls.ts';
import type { SalesPage } from '../../../../shared/contract/sales.ts';
import {
  compare,
  formatDecimal,
  isDecimalText,
  isZero,
  negate,
  subtract,
} from '../../../../shared/domain/amount/amount.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { insertPayment } from '../../../storage/sales/payments.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { openSale } from '../documents/open-sale.ts';

interface Payment {
  readonly date: string;
  readonly amount: string;
  readonly text: string;
}

/** Registers what was paid on an invoice, at most what is open; a negative amount takes a payment back (OUT-10). */
export async function pay(context: Context, { id, ...payment }: CallInput<'sales.pay'>): Promise<Result<SalesPage>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const paid = await context.storage.write(async (tx): Promise<Result<null>> => {
    const invoice = await findSalesDocument(tx, id);
    if (invoice === null || invoice.kind !== 'invoice' || invoice.status !== 'posted')
      return refuse(problem('sales.paymentInvoiceUnknown', { no: invoice?.no ?? String(id) }));
    const wrong = paymentProblem(invoice, payment);
    if (wrong !== null) return refuse(wrong);
    await takePayment(tx, stamp, invoice, payment);
    return ok(null);
  });
  if (!paid.ok) return paid;
  context.events.tell('sales.changed', {});
  return openSale(context, id);
}

/** Why a payment cannot be registered on an invoice, null when it can. */
export function paymentProblem(invoice: SalesDocument, { amount }: Payment): Problem | null {
  const values = { no: invoice.no, amount };
  if (!isDecimalText(amount) || isZero(amount)) return problem('sales.paymentAmount', values);
  if (compare(amount, invoice.open) > 0) return problem('sales.paymentTooLarge', { ...values, open: invoice.open });
  const paidSoFar = subtract(invoice.total, invoice.open);
  return compare(negate(amount), paidSoFar) > 0 ? problem('sales.paymentAmount', values) : null;
}

/** Registers a payment and says so in the log; answers with its id. */
export async function takePayment(
  tx: WritableStore,
  stamp: Stamp,
  invoice: SalesDocument,
  { date, amount, text }: Payment,
): Promise<number> {
  const payment = { date, amount: formatDecimal(amount), text };
  const id = await insertPayment(tx, { ...payment, salesDocumentId: invoice.id, creditNoteId: null, ...stamp });
  await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesPaid', { no: invoice.no, ...payment })]);
  return id;
}
