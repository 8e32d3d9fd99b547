import { add, divide, formatDecimal, multiply, negate, subtract, sum } from '../../../shared/domain/amount/amount.ts';
import type { DraftDuty, DraftInvoice, DraftLine, Vat } from './draft.ts';

/** Every amount of a document, from its lines; decimal text with two decimals. The renderers add nothing up. */
export interface Sums {
  readonly lines: readonly SummedLine[];
  readonly lineTotal: string;
  readonly allowances: string;
  readonly charges: string;
  readonly net: string;
  readonly groups: readonly VatGroup[];
  readonly duties: readonly SummedDuty[];
  readonly vat: string;
  /** VAT and other duties together: what OIOUBL 2 calls `TaxExclusiveAmount`. */
  readonly tax: string;
  readonly inclusive: string;
  readonly payable: string;
}

export interface SummedLine {
  readonly line: DraftLine;
  readonly vat: Vat;
  readonly amount: string;
  /** What its VAT is made of: the amount, and on the first line the duties with it. */
  readonly taxable: string;
  readonly tax: string;
  readonly duties: readonly SummedDuty[];
}

export interface VatGroup {
  readonly vat: Vat;
  readonly base: string;
  readonly tax: string;
}

export interface SummedDuty {
  readonly duty: DraftDuty;
  readonly base: string;
  readonly tax: string;
}

const money = (value: string): string => formatDecimal(value);
const share = (base: string, percent: string): string => money(divide(multiply(base, percent), '100') ?? '0');

/** Percent of a VAT group; 0 where there is a reason instead of a rate. */
export function percentOf(vat: Vat): string {
  return /^\d+$/.test(vat) ? vat : '0';
}

/**
 * Adds a document up with the arithmetic of its format (facts §5): in OIOUBL 2 duties are part of the VAT base and
 * rounding is part of the sum including tax; in the formats after EN 16931 a line's discount lowers the line.
 */
export function sumUp(
  draft: Pick<DraftInvoice, 'lines' | 'charges' | 'duties' | 'prepaid' | 'rounding' | 'wrongTotal' | 'format'>,
): Sums {
  const oioubl2 = draft.format === 'oioubl-2.02' || draft.format === 'oioubl-2.1';
  const amounts = draft.lines.map((line) => {
    const gross = divide(multiply(line.quantity, line.price), line.per ?? '1') ?? '0';
    return money(oioubl2 || line.discount === undefined ? gross : subtract(gross, line.discount.amount));
  });
  const lineTotal = sum(amounts);
  const duties = (draft.duties ?? []).map((duty): SummedDuty => ({
    duty,
    base: amounts[0] ?? '0.00',
    tax: money(multiply(duty.quantity, duty.perUnit)),
  }));
  const dutyTotal = sum(duties.map((duty) => duty.tax));
  const lines = draft.lines.map((line, index): SummedLine => {
    const vat = line.vat ?? '25';
    const amount = amounts[index] ?? '0.00';
    const taxable = index === 0 ? money(add(amount, dutyTotal)) : amount;
    return { line, vat, amount, taxable, tax: share(taxable, percentOf(vat)), duties: index === 0 ? duties : [] };
  });
  const header = (kind: 'allowance' | 'charge'): string =>
    sum((draft.charges ?? []).filter((charge) => charge.kind === kind).map((charge) => charge.amount));

  const bases = new Map<Vat, string>();
  const addTo = (vat: Vat, amount: string): void => void bases.set(vat, add(bases.get(vat) ?? '0', amount));
  for (const line of lines) addTo(line.vat, line.amount);
  for (const charge of draft.charges ?? [])
    addTo(charge.vat ?? '25', charge.kind === 'charge' ? charge.amount : negate(charge.amount));
  if (duties.length > 0) addTo('25', dutyTotal);

  const groups = [...bases].map(([vat, base]): VatGroup => ({
    vat,
    base: money(base),
    tax: share(base, percentOf(vat)),
  }));
  const vat = sum(groups.map((group) => group.tax));
  const net = subtract(add(lineTotal, header('charge')), header('allowance'));
  const rounding = draft.rounding ?? '0';
  const inclusive = sum([net, vat, dutyTotal, draft.wrongTotal ?? '0', oioubl2 ? rounding : '0']);
  const payable = add(subtract(inclusive, draft.prepaid?.amount ?? '0'), oioubl2 ? '0' : rounding);
  return {
    lines,
    lineTotal: money(lineTotal),
    allowances: money(header('allowance')),
    charges: money(header('charge')),
    net: money(net),
    groups,
    duties,
    vat: money(vat),
    tax: money(add(vat, dutyTotal)),
    inclusive: money(inclusive),
    payable: money(payable),
  };
}
