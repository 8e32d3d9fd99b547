import { randomUUID } from 'node:crypto';
import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import { add, formatDecimal, isDecimalText, subtract } from '../../../../shared/domain/amount/amount.ts';
import { parseCsv, recordsOf } from '../../../../shared/domain/master/import/csv.ts';
import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { readPaymentLine } from '../../../../shared/domain/sales/payment-file.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { saveSetupUndo } from '../../../storage/master/setup-undos.ts';
import { findPostedSale } from '../../../storage/sales/list-sales.ts';
import { paymentsOf } from '../../../storage/sales/payments.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { paymentProblem, takePayment } from './pay.ts';
import { importToken, type ImportedPayment } from './undo-payments.ts';

type Outcome = CallOutput<'sales.importPayments'>;
type Payment = ReturnType<typeof readPaymentLine>;

/** An invoice a file pays, as far as the file has come. */
interface Paid {
  readonly invoice: SalesDocument;
  /** What lines before have paid: two lines do not pay the same kroner. */
  used: string;
  /** Payments that were there before, each once: what a file says that was taken before is not taken again. */
  readonly known: string[];
}

/**
 * Payments from a file of the bank, found by invoice number or payment reference; what fits is taken in one transaction, and
 * one undo takes all of it back (OUT-10, SET-10).
 */
export async function importPayments(
  context: Context,
  { ledgerId, text, preview }: CallInput<'sales.importPayments'>,
): Promise<Result<Outcome>> {
  const lines = parseCsv(text);
  if (!lines.ok) return lines;
  const records = recordsOf(lines.value, ['no', 'date', 'amount', 'text'], ['no', 'amount']);
  if (!records.ok) return records;
  const stamp = { at: instantOf(context), by: context.user.name };
  const outcome = await context.storage.write(async (tx): Promise<Outcome> => {
    const shown: Outcome['lines'] = [];
    const touched = new Map<number, Paid>();
    const taken: ImportedPayment[] = [];
    for (const { line, values, fault } of records.value) {
      const payment = readPaymentLine(values, stamp.at.slice(0, 10));
      const paid = await paidBy(tx, touched, ledgerId, payment.no);
      const wrong = fault ?? lineProblem(paid, payment);
      if (wrong === null && paid !== null) {
        const id = preview ? 0 : await takePayment(tx, stamp, paid.invoice, payment);
        taken.push({ id, invoiceId: paid.invoice.id });
        paid.used = formatDecimal(add(paid.used, payment.amount));
      }
      shown.push(shownLine(line, payment, paid, wrong));
    }
    if (preview || taken.length === 0)
      return { taken: taken.length, undoToken: null, lines: shown.slice(0, linesShown) };
    const undoToken = importToken(randomUUID());
    await saveSetupUndo(tx, { token: undoToken, ...stamp, content: JSON.stringify(taken) });
    await recordLog(tx, [
      logEntry(stamp, null, 'SALES', 'salesPaymentsImported', {
        count: String(taken.length),
        left: String(shown.length - taken.length),
      }),
    ]);
    return { taken: taken.length, undoToken, lines: shown.slice(0, linesShown) };
  });
  if (outcome.undoToken !== null) context.events.tell('sales.changed', {});
  return ok(outcome);
}

const linesShown = 500;

function shownLine(
  line: number,
  { no, date, amount }: Payment,
  paid: Paid | null,
  wrong: Problem | null,
): Outcome['lines'][number] {
  return { line, no, date, amount, customer: paid?.invoice.customerName ?? '', problem: wrong };
}

function lineProblem(paid: Paid | null, payment: Payment): Problem | null {
  const { no, date, amount } = payment;
  if (paid === null) return problem('sales.paymentInvoiceUnknown', { no });
  const before = paid.known.indexOf(keyOf(payment));
  if (before >= 0) {
    paid.known.splice(before, 1);
    return problem('sales.paymentKnown', { no: paid.invoice.no, date, amount });
  }
  return paymentProblem({ ...paid.invoice, open: formatDecimal(subtract(paid.invoice.open, paid.used)) }, payment);
}

async function paidBy(
  db: ReadableStore,
  touched: Map<number, Paid>,
  ledgerId: number,
  no: string,
): Promise<Paid | null> {
  const invoice = await invoiceOf(db, ledgerId, no);
  if (invoice === null) return null;
  const before = touched.get(invoice.id);
  if (before !== undefined) return before;
  const known = (await paymentsOf(db, invoice.id)).filter(({ creditNoteId }) => creditNoteId === null).map(keyOf);
  const paid = { invoice, used: '0.00', known };
  touched.set(invoice.id, paid);
  return paid;
}

function keyOf({ date, amount, text }: Pick<Payment, 'date' | 'amount' | 'text'>): string {
  return [date, isDecimalText(amount) ? formatDecimal(amount) : amount, text].join('\n');
}

/**
 * By its number, or by the reference of a payment card: the number between its leading zeros and its check digit. The
 * number of a reminder about one invoice is paid for that invoice.
 */
async function invoiceOf(db: ReadableStore, ledgerId: number, no: string): Promise<SalesDocument | null> {
  const numbers = /^\d{15,16}$/u.test(no) ? [no, no.slice(0, -1).replace(/^0+/u, '')] : [no];
  for (const each of numbers) {
    const found = await findPostedSale(db, ledgerId, 'invoice', each);
    if (found !== null) return found;
    const reminder = await findPostedSale(db, ledgerId, 'reminder', each);
    const content = reminder === null ? null : ((await findSalesDocument(db, reminder.id))?.content ?? null);
    const about = content?.lines.flatMap(({ references }) => references.map(({ id }) => id)) ?? [];
    const [only] = about;
    if (only !== undefined && about.length === 1) return findPostedSale(db, ledgerId, 'invoice', only);
  }
  return null;
}
