import type { Amount, EDocument } from '../../domain/document/document.ts';
import type { Finding, FindingCode } from '../../domain/finding.ts';
import { isDecimalText, isZero, sum } from '../../domain/amount/amount.ts';
import type { Difference, PaperAdjustment } from './paper-lines.ts';
import { paperAdjustment } from './paper-lines.ts';
import type { PaperTax } from './paper-tax.ts';
import { isVat, paperTaxes } from './paper-tax.ts';

export const totalKeys = [
  'lines',
  'allowance',
  'charge',
  'net',
  'vat',
  'duty',
  'rounding',
  'total',
  'prepaid',
  'toPay',
] as const;
export type TotalKey = (typeof totalKeys)[number];

/** A row of the sums under the lines. Amounts that are taken off are written negative. */
export interface TotalRow {
  readonly key: TotalKey;
  readonly amount: string;
  /** Reason of an allowance or charge, name of a duty. */
  readonly text: string | null;
  readonly percent: string | null;
  readonly tax: PaperTax | null;
  readonly strong: boolean;
  /** Our sum beside the sender's where they differ (UI-4). */
  readonly difference: Difference | null;
}

const findingOf: Readonly<Partial<Record<FindingCode, TotalKey>>> = {
  'arithmetic.lineSum': 'lines',
  'arithmetic.allowanceSum': 'allowance',
  'arithmetic.chargeSum': 'charge',
  'arithmetic.taxSubtotal': 'vat',
  'arithmetic.taxSum': 'vat',
  'arithmetic.taxInclusive': 'total',
  'arithmetic.prepaid': 'prepaid',
  'arithmetic.payable': 'toPay',
  'arithmetic.rounding': 'rounding',
};

/** The sums of a document in the order a reader adds them up, with the meaning each format gives to its elements. */
export function paperTotals(document: EDocument, findings: readonly Finding[]): TotalRow[] {
  const { totals } = document;
  const rows: TotalRow[] = [];
  const differences = totalDifferences(document, findings);
  const add = (key: TotalKey, amount: Amount | string | null, more: Partial<TotalRow> = {}): void => {
    if (amount === null) return;
    const value = typeof amount === 'string' ? amount : amount.value;
    const first = !rows.some((row) => row.key === key);
    const difference = first ? (differences.get(key) ?? null) : null;
    rows.push({ key, amount: value, text: null, percent: null, tax: null, strong: false, difference, ...more });
  };

  const adjusted = document.allowanceCharges.length > 0;
  if (adjusted) add('lines', totals.lines);
  for (const one of document.allowanceCharges) {
    const adjustment = paperAdjustment(one, document.format, false);
    const amount = one.charge ? one.amount.value : negated(one.amount.value);
    add(one.charge ? 'charge' : 'allowance', amount, { text: adjustment.reason, percent: said(adjustment) });
  }
  const net = netTotal(document);
  // Where no tax stands between them, as on a reminder, net and payable are one sum.
  const isPayable =
    document.taxTotals.length === 0 &&
    net !== null &&
    totals.payable !== null &&
    isNothing(added([net, negated(totals.payable.value)]) ?? '') &&
    !differences.has('net');
  if (!isPayable)
    add('net', net, adjusted ? {} : { difference: differences.get('net') ?? differences.get('lines') ?? null });

  const taxes = paperTaxes(document);
  for (const tax of taxes.duties) add('duty', tax.amount, { text: tax.name, percent: tax.percent, tax });
  // Several rates have a table of their own beside the sums; here they are one.
  const vatSum = taxes.vat.length > 1 ? statedVat(document, taxes.vat) : null;
  if (vatSum !== null) add('vat', vatSum);
  else for (const tax of taxes.vat) add('vat', tax.amount, { percent: tax.percent, tax });
  if (totals.rounding !== null && !isNothing(totals.rounding.value)) add('rounding', totals.rounding);
  const prepaid = totals.prepaid !== null && !isNothing(totals.prepaid.value);
  const inclusive = totals.taxInclusive ?? null;
  const sameAsPayable =
    inclusive !== null &&
    totals.payable !== null &&
    isNothing(added([inclusive.value, negated(totals.payable.value)]) ?? '');
  if (inclusive !== null && (prepaid || !sameAsPayable || differences.has('total')))
    add('total', inclusive, { strong: true });
  if (prepaid && totals.prepaid !== null) add('prepaid', negated(totals.prepaid.value));
  add('toPay', totals.payable, { strong: true });
  return rows;
}

/**
 * The net total. In OIOUBL 2 `TaxExclusiveAmount` is the tax (facts §5), so there it is lines less allowances plus
 * charges; everywhere else the element says it, and what is not said is added up the same way.
 */
export function netTotal(document: EDocument): string | null {
  const { totals } = document;
  if (document.format !== 'oioubl2' && totals.taxExclusive !== null) return totals.taxExclusive.value;
  if (totals.lines === null) return null;
  if (document.allowanceCharges.length === 0) return totals.lines.value;
  return added([
    totals.lines.value,
    ...document.allowanceCharges.map((one) => (one.charge ? one.amount.value : negated(one.amount.value))),
  ]);
}

/** VAT of all rates: the sender's own sum where there is one of VAT alone, else added up; null when that cannot be done. */
function statedVat(document: EDocument, rates: readonly PaperTax[]): string | null {
  const ofVat = document.taxTotals.filter(
    ({ subtotals }) => subtotals.length > 0 && subtotals.every(({ category }) => isVat(category, document.format)),
  );
  const [only] = ofVat;
  if (only !== undefined && only.subtotals.length === rates.length) return only.amount.value;
  return added(rates.map(({ amount }) => amount));
}

function totalDifferences(document: EDocument, findings: readonly Finding[]): Map<TotalKey, Difference> {
  const differences = new Map<TotalKey, Difference>();
  for (const finding of findings) {
    const { ours, theirs } = finding.values;
    // The element's meaning differs: the tax in OIOUBL 2, the net total everywhere else.
    const key =
      finding.code === 'arithmetic.taxExclusive'
        ? document.format === 'oioubl2'
          ? 'vat'
          : 'net'
        : findingOf[finding.code];
    if (key !== undefined && ours !== undefined && theirs !== undefined) differences.set(key, { ours, theirs });
  }
  return differences;
}

/** The percentage, unless the reason names it already (`Rabat 8 %`). */
function said({ reason, percent }: PaperAdjustment): string | null {
  return percent !== null && reason !== null && new RegExp(`(^|\\D)${percent.replace('.', '[.,]')}\\s*%`).test(reason)
    ? null
    : percent;
}

/** What is no decimal is shown as it stands and counts in no sum; the finding beside it says so. */
function added(values: readonly string[]): string | null {
  return values.every(isDecimalText) ? sum(values) : null;
}

function negated(value: string): string {
  if (!isDecimalText(value)) return value;
  // The written decimals are kept: 100.00 taken off is -100.00.
  return value.startsWith('-') ? value.slice(1) : isZero(value) ? value : `-${value.replace(/^\+/, '')}`;
}

function isNothing(value: string): boolean {
  return isDecimalText(value) && isZero(value);
}
