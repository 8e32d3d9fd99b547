import type { Finding } from '../../../shared/domain/finding.ts';
import type { PaperModel } from '../../../shared/einvoice/paper/paper-model.ts';

/** A place on the paper that can be marked: `line:2`, `total:toPay`, `from`, `fact:dueDate` … */
export type PaperPlace = string;

const totalOfCode: Readonly<Record<string, string>> = {
  'arithmetic.lineSum': 'total:net',
  'arithmetic.allowanceSum': 'total:allowance',
  'arithmetic.allowanceAmount': 'total:allowance',
  'arithmetic.chargeSum': 'total:charge',
  'arithmetic.taxSubtotal': 'total:vat',
  'arithmetic.taxSum': 'total:vat',
  'arithmetic.taxExclusive': 'total:vat',
  'arithmetic.taxInclusive': 'total:total',
  'arithmetic.prepaid': 'total:prepaid',
  'arithmetic.payable': 'total:toPay',
  'arithmetic.balance': 'total:toPay',
  'arithmetic.rounding': 'total:rounding',
  'arithmetic.paymentTerms': 'payment',
  'receiver.unknown': 'to',
};

const elements: readonly (readonly [RegExp, PaperPlace])[] = [
  [/(Supplier|Seller)/, 'from'],
  [/(Customer|Buyer)Party/, 'to'],
  [/Payee(Party)/, 'payTo'],
  [/Payment|FinancialAccount/, 'payment'],
  [/TaxTotal|TaxSubtotal/, 'total:vat'],
  [/AllowanceCharge/, 'total:allowance'],
  [/MonetaryTotal|LegalTotal/, 'total:toPay'],
  [/DueDate/, 'fact:dueDate'],
  [/Delivery/, 'delivery'],
  [/OrderReference/, 'fact:order'],
  [/IssueDate|(^|\/)ID$/, 'title'],
  [/Note/, 'notes'],
];

/** Where on the paper a finding can be pointed at, or null when it is about something that is not printed. */
export function placeOnPaper(finding: Finding): PaperPlace | null {
  const line = /Line\[(\d+)\]/.exec(finding.place ?? '')?.[1];
  if (line !== undefined) return `line:${Number(line) - 1}`;
  const total = totalOfCode[finding.code];
  if (total !== undefined) return total;
  const place = finding.place;
  if (place === null) return null;
  return elements.find(([pattern]) => pattern.test(place))?.[1] ?? null;
}

/** The place as this paper draws it: a sum that has no row of its own stands for the one at the end. */
export function placeDrawn(model: Pick<PaperModel, 'totals'>, place: PaperPlace | null): PaperPlace | null {
  if (place === null || !place.startsWith('total:')) return place;
  return model.totals.some((row) => `total:${row.key}` === place) ? place : 'total:toPay';
}
