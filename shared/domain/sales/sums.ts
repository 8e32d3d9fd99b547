import {
  add,
  compare,
  divide,
  formatDecimal,
  isDecimalText,
  isZero,
  multiply,
  subtract,
  sum,
} from '../amount/amount.ts';
import type { BillingDraft, SalesLineDraft } from './draft.ts';
import { isBlankLine } from './draft.ts';
import type { SalesVatGroup } from './ground.ts';

/** The letter of a VAT category, as EN 16931 has it. */
export type VatLetter = 'S' | 'Z' | 'E' | 'AE';

export interface SalesVat {
  readonly letter: VatLetter;
  readonly rate: string;
  /** Why there is none, where that must be said. */
  readonly reason: string | null;
}

/** What one line comes to. Amounts have two decimals. */
export interface LineSum {
  /** Where it stands in the draft. */
  readonly index: number;
  readonly line: SalesLineDraft;
  readonly vat: SalesVat;
  /** Quantity times price. */
  readonly gross: string;
  /** Taken off by the line's own discount. */
  readonly discount: string;
  /** Its share of the discount on the whole, where that is spread. */
  readonly share: string;
  readonly net: string;
}

export interface VatSum {
  readonly vat: SalesVat;
  readonly taxable: string;
  readonly tax: string;
  /** The part of the discount on the whole that is in it, where that is an allowance. */
  readonly allowance: string;
}

/** What a document comes to: exact to the øre, the sum of its parts (OUT-2). */
export interface BillingSums {
  readonly lines: readonly LineSum[];
  readonly linesNet: string;
  /** The discount on the whole as an allowance of the document; `0.00` where it is spread or there is none. */
  readonly allowance: string;
  readonly net: string;
  readonly vats: readonly VatSum[];
  readonly vat: string;
  readonly total: string;
}

export function salesVat(group: SalesVatGroup | undefined): SalesVat {
  if (group === undefined) return { letter: 'S', rate: '25', reason: null };
  const reason = group.reason || group.name;
  switch (group.kind) {
    case 'reverseCharge':
      return { letter: 'AE', rate: '0', reason };
    case 'exempt':
      return { letter: 'E', rate: '0', reason };
    case 'zero':
      return { letter: 'Z', rate: '0', reason: null };
    case 'standard': {
      const rate = isDecimalText(group.rate) ? group.rate : '0';
      return isZero(rate) ? { letter: 'Z', rate: '0', reason: null } : { letter: 'S', rate, reason: null };
    }
  }
}

const zero = '0.00';
const decimal = (value: string): string => (isDecimalText(value) ? value : '0');
const percentOf = (value: string, percent: string): string =>
  formatDecimal(divide(multiply(value, decimal(percent)), '100') ?? '0');

/** Counts a document. What is no number yet counts as nothing; blank lines are no lines. */
export function billingSums(draft: BillingDraft, groups: readonly SalesVatGroup[]): BillingSums {
  const byCode = new Map(groups.map((group) => [group.code.toUpperCase(), group]));
  const counted = draft.lines.flatMap((line, index) => {
    if (isBlankLine(line)) return [];
    const gross = formatDecimal(multiply(decimal(line.quantity), decimal(line.price)));
    const discount = percentOf(gross, line.discount);
    const vat = salesVat(byCode.get(line.vatGroup.toUpperCase()));
    return [{ index, line, vat, gross, discount, share: zero, net: formatDecimal(subtract(gross, discount)) }];
  });
  const before = formatDecimal(sum(counted.map(({ net }) => net)));
  const whole = percentOf(before, draft.invoiceDiscount.percent);
  const spread = draft.invoiceDiscount.as === 'spread';
  const lines = spread ? spreadOver(counted, whole) : counted;
  const linesNet = formatDecimal(sum(lines.map(({ net }) => net)));
  const allowance = spread ? zero : whole;
  const vats = vatSums(lines, allowance);
  const net = formatDecimal(subtract(linesNet, allowance));
  const vat = formatDecimal(sum(vats.map(({ tax }) => tax)));
  return { lines, linesNet, allowance, net, vats, vat, total: formatDecimal(add(net, vat)) };
}

/** Shares an amount in proportion, to the øre: what rounding leaves goes where it fits best, so that the sum is exact. */
export function shares(amounts: readonly string[], whole: string): string[] {
  const total = sum(amounts);
  if (isZero(total) || isZero(whole)) return amounts.map(() => zero);
  let given = '0';
  let passed = '0';
  return amounts.map((amount) => {
    // Each gets what is due up to here less what was given before: no cent is lost and none is invented.
    passed = add(passed, amount);
    const due = formatDecimal(divide(multiply(whole, passed), total) ?? '0');
    const share = formatDecimal(subtract(due, given));
    given = due;
    return share;
  });
}

function spreadOver(lines: readonly LineSum[], whole: string): readonly LineSum[] {
  const parts = shares(
    lines.map(({ net }) => net),
    whole,
  );
  return lines.map((line, index) => {
    const share = parts[index] ?? zero;
    return { ...line, share, net: formatDecimal(subtract(line.net, share)) };
  });
}

function vatSums(lines: readonly LineSum[], allowance: string): VatSum[] {
  const groups = new Map<string, { vat: SalesVat; net: string }>();
  for (const { vat, net } of lines) {
    const key = `${vat.letter} ${vat.rate}`;
    const before = groups.get(key);
    groups.set(key, { vat: before?.vat ?? vat, net: add(before?.net ?? '0', net) });
  }
  const found = [...groups.values()].sort((one, other) => compare(other.vat.rate, one.vat.rate));
  const parts = shares(
    found.map(({ net }) => net),
    allowance,
  );
  return found.map(({ vat, net }, index) => {
    const part = parts[index] ?? zero;
    const taxable = formatDecimal(subtract(net, part));
    return { vat, taxable, tax: percentOf(taxable, vat.rate), allowance: part };
  });
}
