import { absolute, compare, divide, isZero, multiply, negate } from '../../../domain/amount/amount.ts';
import type { DocumentLine, EDocument, TaxSubtotal } from '../../../domain/document/document.ts';
import { linePlace } from '../codes.ts';
import type { Notes } from '../note.ts';
import { oioublRule } from '../note.ts';
import { Recount, allowancesOf, chargesOf, countedLines, plus, sumOf, valueOf } from './sums.ts';

/** Line and tax amounts may differ by this much from what is computed. */
const loose = '1.00';

/** No rounding is more than this, up or down. */
const mostRounding = '10.00';

/**
 * The arithmetic of OIOUBL 2 (facts/oioubl.md §5): `TaxExclusiveAmount` is the tax, duties count as tax, and line
 * allowances are already in the price.
 */
export function recountOioubl2(document: EDocument, notes: Notes): void {
  const recount = new Recount(notes);
  const { totals } = document;
  const invoice = document.type === 'invoice';
  const rule = (id: string): ReturnType<typeof oioublRule> | null =>
    invoice || id.startsWith('F-LIB') ? oioublRule(id) : null;
  const total = (name: string): string => `LegalMonetaryTotal/${name}`;

  document.lines.forEach((line, index) => {
    if (line.parentId !== null || line.freeOfCharge) return;
    const place = linePlace(document, index);
    recount.nearAny('arithmetic.line', line.amount, lineAmounts(line), loose, place, lineRule(document, line));
  });

  const counted = countedLines(document).filter(({ freeOfCharge }) => !freeOfCharge);
  const lines = plus(...counted.map(({ amount }) => valueOf(amount)));
  // A reminder's lines are what is owed, tax included, while its totals begin without it.
  if (document.type !== 'reminder')
    recount.near('arithmetic.lineSum', totals.lines, lines, '0.0055', total('LineExtensionAmount'), null);
  const allowances = sumOf(allowancesOf(document.allowanceCharges));
  const charges = sumOf(chargesOf(document.allowanceCharges));
  recount.exact('arithmetic.allowanceSum', totals.allowances, allowances, total('AllowanceTotalAmount'), null);
  recount.exact('arithmetic.chargeSum', totals.charges, charges, total('ChargeTotalAmount'), null);
  recountAllowances(document, recount);
  recountTax(document, recount);

  const tax = sumOf(document.taxTotals.flatMap(({ subtotals }) => subtotals.map((subtotal) => subtotal.tax)));
  // Not the net total, as everywhere else: in OIOUBL 2 this element is the tax.
  recount.exact('arithmetic.taxSum', totals.taxExclusive, tax, total('TaxExclusiveAmount'), null);
  const roundings = document.taxTotals.flatMap(({ rounding }) => (rounding === null ? [] : [rounding]));
  if (roundings.length > 0)
    recount.exact('arithmetic.rounding', totals.rounding, sumOf(roundings), total('PayableRoundingAmount'), null);

  if (totals.rounding !== null && compare(absolute(totals.rounding.value), mostRounding) > 0) {
    const values = { theirs: totals.rounding.value, ours: mostRounding, element: 'PayableRoundingAmount' };
    notes.add('warning', 'arithmetic.rounding', values, total('PayableRoundingAmount'));
  }

  // Many orders leave the tax to the invoice, whether or not they count it in.
  if (isOrder(document) && document.taxTotals.length === 0) return;
  // Stated totals are taken further, so that one wrong total is one finding.
  const inclusive = plus(totals.lines?.value ?? lines, tax, charges, negate(allowances), valueOf(totals.rounding));
  recount.exact('arithmetic.taxInclusive', totals.taxInclusive, inclusive, total('TaxInclusiveAmount'), null);
  const prepaid = sumOf(document.prepayments.map(({ amount }) => amount));
  recount.exact('arithmetic.prepaid', totals.prepaid, prepaid, total('PrepaidAmount'), rule('F-INV131'));
  const payable = plus(inclusive, negate(valueOf(totals.prepaid)));
  recount.exact('arithmetic.payable', totals.payable, payable, total('PayableAmount'), null);

  const terms = document.paymentTerms.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const [first] = terms;
  if (first !== undefined) {
    recount.nearAny(
      'arithmetic.paymentTerms',
      totals.payable,
      [sumOf(terms), first.value],
      '0',
      'PaymentTerms',
      rule('F-INV134'),
    );
  }
}

function isOrder({ type }: EDocument): boolean {
  return type === 'order' || type === 'orderChange';
}

/** What a line may amount to: a price for another unit or quantity than the line's is converted. */
function lineAmounts(line: DocumentLine): readonly string[] {
  const { quantity, price } = line;
  if (quantity === null || price === null) return [];
  const gross = multiply(quantity.value, price.amount.value);
  const base = price.baseQuantity;
  const perBase = base === null ? gross : (divide(gross, base.value) ?? gross);
  const sameUnit = base === null || base.unit === null || base.unit === quantity.unit;
  const factor = price.orderableUnitFactor;
  const amounts =
    factor === null
      ? [perBase]
      : sameUnit
        ? [perBase, multiply(perBase, factor)]
        : [multiply(perBase, factor), multiply(gross, factor)];
  return amounts.map((amount) => exchanged(amount, line.exchangeRate));
}

function exchanged(amount: string, exchange: DocumentLine['exchangeRate']): string {
  if (exchange === null) return amount;
  const divides = exchange.operator === 'divide' || exchange.operator === '/';
  return divides ? (divide(amount, exchange.rate) ?? amount) : multiply(amount, exchange.rate);
}

function lineRule(
  document: EDocument,
  { quantity, price, exchangeRate }: DocumentLine,
): ReturnType<typeof oioublRule> | null {
  if (document.type !== 'invoice' || exchangeRate !== null) return null;
  const base = price?.baseQuantity ?? null;
  if (base === null) return oioublRule('F-INV348');
  return oioublRule(base.unit === null || base.unit === quantity?.unit ? 'F-INV340' : 'F-INV343');
}

function recountAllowances(document: EDocument, recount: Recount): void {
  document.allowanceCharges.forEach(({ amount, baseAmount, multiplier }, index) => {
    if (baseAmount === null || multiplier === null) return;
    const place = `AllowanceCharge[${String(index + 1)}]/Amount`;
    // In OIOUBL the multiplier is a factor: 0.10 is ten per cent.
    recount.near(
      'arithmetic.allowanceAmount',
      amount,
      multiply(baseAmount.value, multiplier),
      loose,
      place,
      oioublRule('F-LIB228'),
    );
  });
}

function recountTax(document: EDocument, recount: Recount): void {
  document.taxTotals.forEach((taxTotal, index) => {
    const place = `TaxTotal[${String(index + 1)}]`;
    if (taxTotal.subtotals.length > 0) {
      const ours = sumOf(taxTotal.subtotals.map(({ tax }) => tax));
      recount.exact('arithmetic.taxSum', taxTotal.amount, ours, `${place}/TaxAmount`, oioublRule('F-LIB385'));
    }
    // Of an order only the sums are asked for: what is taxed may be told before its allowances.
    if (isOrder(document)) return;
    taxTotal.subtotals.forEach((subtotal, position) => {
      recountSubtotal(subtotal, `${place}/TaxSubtotal[${String(position + 1)}]/TaxAmount`, recount);
    });
  });
}

function recountSubtotal({ taxable, tax, category }: TaxSubtotal, place: string, recount: Recount): void {
  if (category.id === 'ZeroRated' && !isZero(tax.value)) {
    recount.exact('arithmetic.taxSubtotal', tax, '0', place, oioublRule('F-LIB400'));
  } else if (category.id === 'StandardRated' && taxable !== null && category.percent !== null) {
    const ours = divide(multiply(taxable.value, category.percent), '100') ?? '0';
    recount.near('arithmetic.taxSubtotal', tax, ours, loose, place, oioublRule('F-LIB401'));
  }
}
