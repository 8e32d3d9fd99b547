import { add, isDecimalText, isZero, negate, subtract, sum } from '../amount/amount.ts';
import type { Amount, EDocument, TaxCategory } from '../document/document.ts';

/** What the document itself says its payable amount is made of. Signed as they add up; decimal text. */
export interface DocumentTotals {
  readonly lines: string;
  readonly charges: string;
  readonly vat: string;
  readonly duties: string;
  readonly prepaid: string;
  readonly rounding: string;
  /** Null: not stated. */
  readonly payable: string | null;
}

export function documentTotals(document: EDocument): DocumentTotals {
  const { totals, allowanceCharges, lines } = document;
  const counting = lines.filter(({ freeOfCharge, parentId }) => !freeOfCharge && parentId === null);
  return {
    lines: totals.lines === null ? sum(counting.map(({ amount }) => decimal(amount))) : decimal(totals.lines),
    charges: sum(allowanceCharges.map(({ charge, amount }) => (charge ? decimal(amount) : negate(decimal(amount))))),
    vat: sum(vatAmounts(document)),
    duties: sum(dutyAmounts(document)),
    prepaid: negate(decimal(totals.prepaid)),
    rounding: decimal(totals.rounding),
    payable: totals.payable === null || !isDecimalText(totals.payable.value) ? null : totals.payable.value.trim(),
  };
}

/**
 * Whether the duties beside VAT are in the prices already (NS p. 89): the payable amount then holds without them. By the
 * standard they add to it, and a document that states no payable amount is taken so.
 */
export function dutiesAreInPrices({
  lines,
  charges,
  vat,
  duties,
  prepaid,
  rounding,
  payable,
}: DocumentTotals): boolean {
  if (payable === null || isZero(duties)) return false;
  const without = [lines, charges, vat, prepaid, rounding].reduce(add);
  return isZero(subtract(payable, without));
}

/** Taxes in the document's own currency; a total without subtotals beside one that has them is the tax in another currency. */
function vatAmounts({ taxTotals, currency, format }: EDocument): string[] {
  const own = taxTotals.filter(
    ({ amount }) => amount.currency === null || currency === null || amount.currency === currency,
  );
  const detailed = own.filter(({ subtotals }) => subtotals.length > 0);
  if (format !== 'oioubl2') {
    // Elsewhere the total is what counts; its subtotals only explain it.
    const stated = detailed[0] ?? own[0];
    return stated === undefined ? [] : [decimal(stated.amount)];
  }
  if (detailed.length === 0) return own.map(({ amount }) => decimal(amount));
  return detailed.flatMap(({ subtotals }) =>
    subtotals.filter(({ category }) => isVat(category)).map(({ tax }) => decimal(tax)),
  );
}

/** In OIOUBL 2 every scheme but VAT is a duty that adds to the amount owed; other formats write duties as charges. */
function dutyAmounts({ format, taxTotals }: EDocument): string[] {
  if (format !== 'oioubl2') return [];
  return taxTotals
    .flatMap(({ subtotals }) => subtotals)
    .filter(({ category }) => !isVat(category))
    .map(({ tax }) => decimal(tax));
}

function isVat({ schemeId, schemeName }: TaxCategory): boolean {
  const id = (schemeId ?? '').toUpperCase();
  return id === '63' || id === 'VAT' || (id === '' && (schemeName === null || /^(?:moms|vat)$/iu.test(schemeName)));
}

/** An amount that is no number counts as nothing; the document carries a finding that says so. */
function decimal(amount: Amount | null): string {
  return amount !== null && isDecimalText(amount.value) ? amount.value.trim() : '0';
}
