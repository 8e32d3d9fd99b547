import { add, formatDecimal, isDecimalText, isNegative, isZero, negate, sum } from '../amount/amount.ts';
import type { AllowanceCharge, DocumentLine, EDocument, Reference } from '../document/document.ts';
import { amountIn, customerParty, emptyDocument, emptyDocumentLine, oneNote, sellerParty } from './compose-parts.ts';
import { isIsoDay } from './days.ts';
import type { ReminderDraft, StatementDraft } from './draft.ts';
import { currencyOf, receiverOf, type SalesGround } from './ground.ts';
import { paymentMeans, salePayment } from './payment.ts';

const decimal = (value: string): string => formatDecimal(isDecimalText(value) ? value : '0');
const day = (value: string): string | null => (isIsoDay(value) ? value : null);

export interface BalanceSums {
  readonly net: string;
  readonly charges: string;
  readonly total: string;
}

/** A reminder: one line for each unpaid invoice, charges for fee and interest, which bear no VAT (OUT-10). */
export function composeReminder(
  draft: ReminderDraft,
  ground: SalesGround,
): { readonly document: EDocument; readonly sums: BalanceSums } {
  const currency = currencyOf(draft.currency, ground);
  const money = amountIn(currency);
  const receiver = receiverOf(ground);
  const attention = draft.attention.trim() || (receiver?.attention.trim() ?? '');
  const owed = formatDecimal(sum(draft.lines.map(({ open }) => decimal(open))));
  const fee = decimal(draft.fee);
  const interest = decimal(draft.interest);
  const charges = formatDecimal(add(fee, interest));
  const total = formatDecimal(add(owed, charges));
  const document: EDocument = {
    ...emptyDocument('reminder', sellerParty(ground, draft.seller), customerParty(receiver, attention || 'n/a')),
    number: ground.no,
    typeCode: 'Reminder',
    sequenceId: draft.level,
    issueDate: day(draft.issueDate),
    dueDate: day(draft.dueDate),
    currency,
    notes: oneNote([{ text: draft.text, exported: true }], [], ground),
    buyerReference: attention === '' ? null : attention,
    lines: draft.lines.map(({ no, issueDate, dueDate, open }, index): DocumentLine => ({
      ...emptyDocumentLine,
      id: String(index + 1),
      notes: [{ text: no, language: null }],
      debit: money(decimal(open)),
      amount: money(decimal(open)),
      references: [billed('invoice', no, issueDate)],
      dueDate: day(dueDate),
    })),
    allowanceCharges: [
      ...(isZero(fee) ? [] : [charge('PenaltyFee', fee, currency)]),
      ...(isZero(interest) ? [] : [charge('PenaltyRate', interest, currency)]),
    ],
    paymentMeans: paymentMeans(
      salePayment(draft.paymentForm, ground),
      ground.ledger.payment,
      ground.no,
      draft.dueDate,
      'Rykker',
    ),
    totals: {
      lines: money(owed),
      taxExclusive: null,
      taxInclusive: money(total),
      allowances: null,
      charges: isZero(charges) ? null : money(charges),
      prepaid: null,
      rounding: null,
      payable: money(total),
    },
  };
  return { document, sums: { net: owed, charges, total } };
}

/** A statement of a customer's account over a period, with what was owed before and after (OUT-10). */
export function composeStatement(
  draft: StatementDraft,
  ground: SalesGround,
): { readonly document: EDocument; readonly sums: BalanceSums } {
  const currency = currencyOf(draft.currency, ground);
  const money = amountIn(currency);
  const receiver = receiverOf(ground);
  const attention = draft.attention.trim() || (receiver?.attention.trim() ?? '');
  const opening = decimal(draft.opening);
  const owedBack = formatDecimal(negate(opening));
  const lines: DocumentLine[] = [
    {
      ...emptyDocumentLine,
      id: '0',
      broughtForward: true,
      ...(isNegative(opening) ? { credit: money(owedBack) } : { debit: money(opening) }),
      amount: money(isNegative(opening) ? owedBack : opening),
      balance: money(opening),
    },
  ];
  let balance = opening;
  for (const [index, entry] of draft.lines.entries()) {
    const debit = entry.debit === '' ? null : decimal(entry.debit);
    const credit = entry.credit === '' ? null : decimal(entry.credit);
    balance = formatDecimal(add(balance, debit ?? negate(credit ?? '0')));
    lines.push({
      ...emptyDocumentLine,
      id: String(index + 1),
      debit: debit === null ? null : money(debit),
      credit: credit === null ? null : money(credit),
      amount: money(debit ?? credit ?? '0.00'),
      balance: money(balance),
      dueDate: day(entry.dueDate),
      references: entry.kind === 'payment' ? [] : [billed(entry.kind, entry.no, entry.date)],
      notes: entry.kind === 'payment' ? [{ text: paidWords(entry, ground.ledger.country), language: null }] : [],
    });
  }
  const debits = formatDecimal(sum(lines.flatMap(({ debit }) => debit?.value ?? [])));
  const credits = formatDecimal(sum(lines.flatMap(({ credit }) => credit?.value ?? [])));
  const document: EDocument = {
    ...emptyDocument('statement', sellerParty(ground, draft.seller), customerParty(receiver, attention || 'n/a')),
    profileId: 'Procurement-PayBas-1.0',
    number: ground.no,
    issueDate: day(draft.issueDate),
    currency,
    notes: oneNote([{ text: draft.text, exported: true }], [], ground),
    period: { start: day(draft.from), end: day(draft.to) },
    lines,
    balances: { debit: money(debits), credit: money(credits), balance: money(balance) },
    totals: { ...emptyTotals, payable: money(balance) },
  };
  return { document, sums: { net: balance, charges: '0.00', total: balance } };
}

const emptyTotals: EDocument['totals'] = {
  lines: null,
  taxExclusive: null,
  taxInclusive: null,
  allowances: null,
  charges: null,
  prepaid: null,
  rounding: null,
  payable: null,
};

function charge(reasonCode: string, amount: string, currency: string): AllowanceCharge {
  return {
    charge: true,
    id: null,
    reasonCode,
    reason: null,
    multiplier: null,
    baseAmount: null,
    amount: { value: amount, currency },
    tax: null,
    accountingCost: null,
    accountingCostCode: null,
  };
}

function billed(kind: Reference['kind'], id: string, issueDate: string): Reference {
  return { kind, id, scheme: null, uuid: null, issueDate: day(issueDate), typeCode: null, description: null };
}

/** How a payment stands on a statement, in the words and days of the ledger's country. */
function paidWords({ date, no }: StatementDraft['lines'][number], country: string): string {
  const swedish = country.toUpperCase() === 'SE';
  const day = swedish ? date : date.split('-').reverse().join('-');
  return [swedish ? 'Betalning' : 'Betaling', day, no].filter((part) => part !== '').join(' ');
}
