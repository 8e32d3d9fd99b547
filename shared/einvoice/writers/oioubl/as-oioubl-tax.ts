import { add, divide, formatDecimal, multiply } from '../../../domain/amount/amount.ts';
import type { Amount, DocumentLine, TaxCategory, TaxTotal } from '../../../domain/document/document.ts';

const names: Readonly<Record<string, string>> = {
  S: 'StandardRated',
  AE: 'ReverseCharge',
  L: 'StandardRated',
  M: 'StandardRated',
};

/** A VAT category in OIOUBL's words: what is exempt or abroad is zero rated (facts/oioubl.md §13). */
export function oioublCategory(category: TaxCategory): TaxCategory {
  const id = category.id !== null && Object.hasOwn(names, category.id) ? (names[category.id] ?? null) : 'ZeroRated';
  return {
    id,
    name: null,
    percent: id === 'StandardRated' ? category.percent : '0',
    perUnitAmount: null,
    baseUnit: null,
    schemeId: '63',
    schemeName: 'Moms',
    typeCode: null,
    exemptionReason: category.exemptionReason,
  };
}

/** The letters came into OIOUBL's list years after 2.02, whose receivers know only what they stand for. */
export function categoryIn202(category: TaxCategory): TaxCategory {
  return category.id !== null && /^[A-Z]$/u.test(category.id) ? oioublCategory(category) : category;
}

export function oioublTaxTotal(total: TaxTotal): TaxTotal {
  return inCategories(total, oioublCategory);
}

export function taxTotalIn202(total: TaxTotal): TaxTotal {
  return inCategories(total, categoryIn202);
}

type Subtotal = TaxTotal['subtotals'][number];

/** Categories that become one are added up: none may stand twice (F-LIB315). */
function inCategories(total: TaxTotal, told: (category: TaxCategory) => TaxCategory): TaxTotal {
  const found = new Map<string, Subtotal>();
  for (const each of total.subtotals) {
    const category = told(each.category);
    // Two rates of the same category stay two: there is no adding them up, and `checkWritable` tells.
    const key = `${category.schemeId ?? ''} ${category.id ?? ''} ${category.percent ?? ''}`;
    const before = found.get(key);
    found.set(key, before === undefined ? { ...each, category } : together(before, { ...each, category }));
  }
  return { ...total, subtotals: [...found.values()] };
}

function together(one: Subtotal, other: Subtotal): Subtotal {
  const money = (first: Amount | null, second: Amount | null): Amount | null =>
    first === null || second === null
      ? (first ?? second)
      : { ...first, value: formatDecimal(add(first.value, second.value)) };
  const reasons = [...new Set([one.category.exemptionReason, other.category.exemptionReason])].filter(
    (reason) => reason !== null,
  );
  return {
    ...one,
    taxable: money(one.taxable, other.taxable),
    tax: { ...one.tax, value: formatDecimal(add(one.tax.value, other.tax.value)) },
    category: { ...one.category, exemptionReason: reasons.length === 0 ? null : reasons.join('; ') },
  };
}

/** The tax of a line by its category, for lines that only say what they are (F-INV138). */
export function taxOfLine({ amount, freeOfCharge }: DocumentLine, tax: TaxCategory | null): readonly TaxTotal[] {
  if (tax === null || amount === null) return [];
  const value = freeOfCharge ? '0' : amount.value;
  const money = (of: string): { value: string; currency: string | null } => ({
    value: formatDecimal(of),
    currency: amount.currency,
  });
  const charged = money(divide(multiply(value, tax.percent ?? '0'), '100') ?? '0');
  return [
    {
      amount: charged,
      rounding: null,
      subtotals: [{ taxable: money(value), tax: charged, transactionTax: null, category: tax }],
    },
  ];
}
