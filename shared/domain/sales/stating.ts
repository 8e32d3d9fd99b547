import { formatDecimal, isZero, negate, sum } from '../amount/amount.ts';
import type { StatementDraft, StatementLineDraft } from './draft.ts';
import type { SalesDocument } from './sales-document.ts';

/** A payment as it stands on a customer's account. */
export interface AccountPayment {
  readonly date: string;
  readonly amount: string;
  readonly invoiceNo: string;
  readonly text: string;
}

export interface Account {
  readonly customerNo: string;
  readonly currency: string;
  /** Posted invoices and credit notes in the currency. */
  readonly documents: readonly SalesDocument[];
  readonly payments: readonly AccountPayment[];
}

interface Movement extends StatementLineDraft {
  /** What it does to the balance. */
  readonly effect: string;
}

/**
 * The statement of a customer's account over a period: what was owed before it, and every movement in it in the order of
 * the days (OUT-10). Null: nothing moved and nothing is owed.
 */
export function statementOf(
  { customerNo, currency, documents, payments }: Account,
  { from, to, issueDate }: { readonly from: string; readonly to: string; readonly issueDate: string },
): StatementDraft | null {
  const statement = accountStatement({ customerNo, currency, documents, payments }, { from, to, issueDate });
  const moved = statement.lines.length > 0 || !isZero(statement.opening);
  return moved ? statement : null;
}

/** The same, also of an account on which nothing moved. */
export function accountStatement(
  { customerNo, currency, documents, payments }: Account,
  { from, to, issueDate }: { readonly from: string; readonly to: string; readonly issueDate: string },
): StatementDraft {
  const movements: Movement[] = [
    ...documents.map(({ kind, no, issueDate: date, dueDate, total }): Movement =>
      kind === 'creditNote'
        ? { kind, no, date, dueDate: '', debit: '', credit: total, effect: negate(total) }
        : { kind: 'invoice', no, date, dueDate, debit: total, credit: '', effect: total },
    ),
    ...payments.map(({ date, amount, invoiceNo, text }): Movement => ({
      kind: 'payment',
      no: [invoiceNo, text].filter((part) => part !== '').join(' '),
      date,
      dueDate: '',
      ...(amount.startsWith('-') ? { debit: negate(amount), credit: '' } : { debit: '', credit: amount }),
      effect: negate(amount),
    })),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const before = movements.filter(({ date }) => date < from);
  const within = movements.filter(({ date }) => date >= from && date <= to);
  const opening = formatDecimal(sum(before.map(({ effect }) => effect)));
  return {
    customerNo,
    issueDate,
    currency,
    attention: '',
    seller: '',
    from,
    to,
    opening,
    text: '',
    lines: within.map(({ effect: _effect, ...line }) => line),
  };
}
