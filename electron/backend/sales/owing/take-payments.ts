import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import type { SalesPage } from '../../../../shared/contract/sales.ts';
import {
  add,
  compare,
  formatDecimal,
  isDecimalText,
  isZero,
  negate,
  subtract,
} from '../../../../shared/domain/amount.ts';
import { parseCsv, recordsOf } from '../../../../shared/domain/master/import/csv.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { readPaymentLine } from '../../../../shared/domain/sales/payment-file.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import type { WritableStore } from '../../../storage/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
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

function paymentProblem(invoice: SalesDocument, { amount }: Payment): Problem | null {
  const values = { no: invoice.no, amount };
  if (!isDecimalText(amount) || isZero(amount)) return problem('sales.paymentAmount', values);
  if (compare(amount, invoice.open) > 0) return problem('sales.paymentTooLarge', { ...values, open: invoice.open });
  const paidSoFar = subtract(invoice.total, invoice.open);
  return compare(negate(amount), paidSoFar) > 0 ? problem('sales.paymentAmount', values) : null;
}

async function takePayment(
  tx: WritableStore,
  stamp: Stamp,
  invoice: SalesDocument,
  { date, amount, text }: Payment,
): Promise<void> {
  const payment = { date, amount: formatDecimal(amount), text };
  await insertPayment(tx, { ...payment, salesDocumentId: invoice.id, creditNoteId: null, ...stamp });
  await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesPaid', { no: invoice.no, ...payment })]);
}

/** Payments from a file of the bank, found by invoice number or payment reference; what fits is taken in one transaction. */
export async function importPayments(
  context: Context,
  { ledgerId, text, preview }: CallInput<'sales.importPayments'>,
): Promise<Result<CallOutput<'sales.importPayments'>>> {
  const lines = parseCsv(text);
  if (!lines.ok) return lines;
  const records = recordsOf(lines.value, ['no', 'date', 'amount', 'text'], ['no', 'amount']);
  if (!records.ok) return records;
  const stamp = { at: instantOf(context), by: context.user.name };
  const outcome = await context.storage.write(async (tx) => {
    const shown: CallOutput<'sales.importPayments'>['lines'] = [];
    /** What this file has paid so far, by invoice: two lines do not pay the same kroner. */
    const used = new Map<number, string>();
    let taken = 0;
    for (const { line, values, fault } of records.value) {
      const payment = readPaymentLine(values, stamp.at.slice(0, 10));
      const invoice = await invoiceOf(tx, ledgerId, payment.no);
      const paidHere = invoice === null ? '0' : (used.get(invoice.id) ?? '0');
      const open = invoice === null ? null : { ...invoice, open: formatDecimal(subtract(invoice.open, paidHere)) };
      const wrong =
        fault ??
        (open === null
          ? problem('sales.paymentInvoiceUnknown', { no: payment.no })
          : paymentProblem(preview ? open : (invoice ?? open), payment));
      if (wrong === null && invoice !== null) {
        taken += 1;
        if (preview) used.set(invoice.id, formatDecimal(add(paidHere, payment.amount)));
        else await takePayment(tx, stamp, invoice, payment);
      }
      shown.push({ line, ...payment, customer: invoice?.customerName ?? '', problem: wrong });
    }
    return {
      taken,
      lines: shown.slice(0, 500).map(({ line, no, date, amount, customer, problem: wrong }) => ({
        line,
        no,
        date,
        amount,
        customer,
        problem: wrong,
      })),
    };
  });
  if (!preview && outcome.taken > 0) context.events.tell('sales.changed', {});
  return ok(outcome);
}

/**
 * By its number, or by the reference of a payment card: the number between its leading zeros and its check digit. The
 * number of a reminder about one invoice is paid for that invoice.
 */
async function invoiceOf(tx: WritableStore, ledgerId: number, no: string): Promise<SalesDocument | null> {
  const numbers = /^\d{15,16}$/u.test(no) ? [no, no.slice(0, -1).replace(/^0+/u, '')] : [no];
  for (const each of numbers) {
    const found = await findPostedSale(tx, ledgerId, 'invoice', each);
    if (found !== null) return found;
    const reminder = await findPostedSale(tx, ledgerId, 'reminder', each);
    const content = reminder === null ? null : ((await findSalesDocument(tx, reminder.id))?.content ?? null);
    const about = content?.lines.flatMap(({ references }) => references.map(({ id }) => id)) ?? [];
    const [only] = about;
    if (only !== undefined && about.length === 1) return findPostedSale(tx, ledgerId, 'invoice', only);
  }
  return null;
}
