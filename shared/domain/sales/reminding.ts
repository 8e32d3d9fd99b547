import { divide, formatDecimal, isDecimalText, multiply, sum } from '../amount/amount.ts';
import { problem, type Problem } from '../problem.ts';
import type { Customer } from './customer.ts';
import { daysAfter, daysBetween } from './days.ts';
import type { ReminderDraft } from './draft.ts';
import type { SalesDocument } from './sales-document.ts';

/** When and how a customer is reminded (OUT-10). */
export interface ReminderTerms {
  readonly code: string;
  readonly graceDays: string;
  readonly fee: string;
  readonly interest: string;
  readonly dueDays: string;
  readonly text: string;
}

export interface Reminding {
  readonly customer: Customer;
  /** Unpaid and past their due date. */
  readonly invoices: readonly SalesDocument[];
  /** Reminders posted to the customer before. */
  readonly reminders: readonly SalesDocument[];
  readonly terms: ReminderTerms | null;
  /** The ledger's currency, which the fee of the terms is in: elsewhere there is none but what a person writes. */
  readonly feeCurrency: string;
  /** The day the reminder is to bear. */
  readonly date: string;
}

const number = (text: string): number => (/^\d{1,5}$/u.test(text) ? Number(text) : 0);

/** The reminder a customer gets on a day: what is overdue beyond its days of grace, in one currency; null: nothing is. */
export function remindOf({ customer, invoices, reminders, terms, feeCurrency, date }: Reminding): {
  readonly draft: ReminderDraft;
  readonly open: string;
  readonly currency: string;
  readonly level: number;
  /** Why it is not reminded, though it owes. */
  readonly problem: Problem | null;
} | null {
  const grace = terms === null ? 0 : number(terms.graceDays);
  const overdue = invoices.filter(({ dueDate }) => daysAfter(dueDate, grace) < date);
  const [first] = overdue;
  if (first === undefined) return null;
  const { currency } = first;
  const owed = overdue.filter((invoice) => invoice.currency === currency);
  const since = owed.reduce((oldest, { dueDate }) => (dueDate < oldest ? dueDate : oldest), first.dueDate);
  const earlier = reminders.filter((each) => each.currency === currency && each.issueDate > since);
  const running = earlier.find(({ dueDate }) => dueDate >= date);
  const open = formatDecimal(sum(owed.map((invoice) => invoice.open)));
  const values = { no: customer.no, name: customer.name };
  return {
    open,
    currency,
    level: earlier.length + 1,
    problem:
      terms === null
        ? problem('sales.noReminderTerms', values)
        : customer.blocked === 'all'
          ? problem('sales.customerBlocked', values)
          : running === undefined
            ? null
            : problem('sales.alreadyReminded', { ...values, reminder: running.no, date: running.dueDate }),
    draft: {
      customerNo: customer.no,
      issueDate: date,
      dueDate: daysAfter(date, number(terms?.dueDays ?? '10')),
      currency,
      attention: '',
      seller: '',
      paymentForm: '',
      level: String(earlier.length + 1),
      fee: feeOf(terms, currency === feeCurrency),
      interest: interestOn(owed, terms?.interest ?? '', date),
      text: terms?.text ?? '',
      lines: owed.map(owedLine),
    },
  };
}

/** The reminder a person begins with for one customer: the same, or an empty one where nothing is overdue yet. */
export function reminderFor(reminding: Reminding): ReminderDraft {
  const { customer, terms, feeCurrency, date } = reminding;
  const currency = reminding.invoices[0]?.currency ?? '';
  // Whoever reminds by hand does not wait for the days of grace.
  const atOnce = terms === null ? null : { ...terms, graceDays: '0' };
  return (
    remindOf({ ...reminding, terms: atOnce })?.draft ?? {
      customerNo: customer.no,
      issueDate: date,
      dueDate: daysAfter(date, number(terms?.dueDays ?? '10')),
      currency,
      attention: '',
      seller: '',
      paymentForm: '',
      level: '1',
      fee: feeOf(terms, currency === '' || currency === feeCurrency),
      interest: '0.00',
      text: terms?.text ?? '',
      lines: [],
    }
  );
}

function feeOf(terms: ReminderTerms | null, atHome: boolean): string {
  return formatDecimal(atHome ? String(number(terms?.fee ?? '')) : '0');
}

export function owedLine({ id, no, issueDate, dueDate, open }: SalesDocument): ReminderDraft['lines'][number] {
  return { salesDocumentId: id, no, issueDate, dueDate, open };
}

/** Interest a year, by the day, on each invoice from its due date; every invoice's is rounded by itself. */
export function interestOn(
  invoices: readonly Pick<SalesDocument, 'open' | 'dueDate'>[],
  percent: string,
  date: string,
): string {
  if (!isDecimalText(percent)) return '0.00';
  return formatDecimal(
    sum(
      invoices.map(({ open, dueDate }) => {
        const days = String(Math.max(0, daysBetween(dueDate, date)));
        return formatDecimal(divide(multiply(multiply(open, percent), days), '36500') ?? '0');
      }),
    ),
  );
}
