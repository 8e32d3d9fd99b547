import { add, divide, formatDecimal, multiply, negate, normaliseDecimal } from '../../../domain/amount/amount.ts';
import type {
  AllowanceCharge,
  DocumentLine,
  EDocument,
  TaxCategory,
  TaxTotal,
} from '../../../domain/document/document.ts';
import { linePlace } from '../codes.ts';
import type { Notes } from '../note.ts';
import { cenRule, peppolRule } from '../note.ts';
import { Recount, allowancesOf, chargesOf, countedLines, netOf, plus, sumOf, valueOf } from './sums.ts';

/** The slack Peppol grants lines and allowances. */
const slack = '0.02';

/** VAT amounts and bases per rate must be less than one unit away. */
const lessThanOne = '0.9999999';

/**
 * The arithmetic of EN 16931, as Peppol BIS 3, OIOUBL 3 and plain UBL 2 follow it: `TaxExclusiveAmount` is the net total,
 * and allowances and charges of a line change its amount.
 */
export function recountEn16931(document: EDocument, notes: Notes): void {
  const recount = new Recount(notes);
  const { totals, currency } = document;
  const total = (name: string): string => `LegalMonetaryTotal/${name}`;

  if (document.format !== 'ubl') recountLines(document, recount);
  const lines = sumOf(countedLines(document).flatMap(({ amount }) => (amount === null ? [] : [amount])));
  recount.exact('arithmetic.lineSum', totals.lines, lines, total('LineExtensionAmount'), cenRule('BR-CO-10'));
  const allowances = sumOf(allowancesOf(document.allowanceCharges));
  const charges = sumOf(chargesOf(document.allowanceCharges));
  recount.exact(
    'arithmetic.allowanceSum',
    totals.allowances,
    allowances,
    total('AllowanceTotalAmount'),
    cenRule('BR-CO-11'),
  );
  recount.exact('arithmetic.chargeSum', totals.charges, charges, total('ChargeTotalAmount'), cenRule('BR-CO-12'));
  document.allowanceCharges.forEach((each, index) => {
    recountPercentage(each, `AllowanceCharge[${String(index + 1)}]/Amount`, recount);
  });

  // Stated totals are taken further, so that one wrong total is one finding.
  const exclusive = plus(
    totals.lines?.value ?? lines,
    totals.charges?.value ?? charges,
    negate(totals.allowances?.value ?? allowances),
  );
  recount.exact(
    'arithmetic.taxExclusive',
    totals.taxExclusive,
    exclusive,
    total('TaxExclusiveAmount'),
    cenRule('BR-CO-13'),
  );

  // A second tax total repeats the tax in the accounting currency, without subtotals.
  const vat = document.taxTotals.find(
    ({ amount, subtotals }) => subtotals.length > 0 && (amount.currency ?? currency) === currency,
  );
  const taxTotal = vat ?? document.taxTotals.find(({ amount }) => (amount.currency ?? currency) === currency) ?? null;
  if (vat !== undefined) recountVat(document, vat, recount);

  const inclusive = plus(totals.taxExclusive?.value ?? exclusive, taxTotal?.amount.value ?? '0');
  recount.exact(
    'arithmetic.taxInclusive',
    totals.taxInclusive,
    inclusive,
    total('TaxInclusiveAmount'),
    cenRule('BR-CO-15'),
  );
  const payable = plus(
    totals.taxInclusive?.value ?? inclusive,
    negate(valueOf(totals.prepaid)),
    valueOf(totals.rounding),
  );
  recount.exact('arithmetic.payable', totals.payable, payable, total('PayableAmount'), cenRule('BR-CO-16'));
}

function recountLines(document: EDocument, recount: Recount): void {
  const rule = document.format === 'peppolBis3' ? peppolRule('PEPPOL-EN16931-R120') : null;
  document.lines.forEach((line, position) => {
    if (line.parentId !== null) return;
    const place = linePlace(document, position);
    const ours = lineAmount(line);
    if (ours !== null) recount.near('arithmetic.line', line.amount, ours, slack, place, rule);
    line.allowanceCharges.forEach((each, index) => {
      recountPercentage(each, `${place}/AllowanceCharge[${String(index + 1)}]/Amount`, recount);
    });
  });
}

/** Quantity times price per base quantity, plus charges, less allowances; null when quantity or price is missing. */
export function lineAmount({ quantity, price, allowanceCharges }: DocumentLine): string | null {
  if (quantity === null || price === null) return null;
  const gross = multiply(quantity.value, price.amount.value);
  const perBase = price.baseQuantity === null ? gross : divide(gross, price.baseQuantity.value);
  return perBase === null ? null : formatDecimal(add(perBase, netOf(allowanceCharges)));
}

/** In EN 16931 the multiplier is a percentage. */
function recountPercentage({ amount, baseAmount, multiplier }: AllowanceCharge, place: string, recount: Recount): void {
  if (baseAmount === null || multiplier === null) return;
  const ours = divide(multiply(baseAmount.value, multiplier), '100') ?? '0';
  recount.near('arithmetic.allowanceAmount', amount, ours, slack, place, peppolRule('PEPPOL-EN16931-R040'));
}

function recountVat(document: EDocument, total: TaxTotal, recount: Recount): void {
  recount.exact(
    'arithmetic.taxSum',
    total.amount,
    sumOf(total.subtotals.map(({ tax }) => tax)),
    'TaxTotal/TaxAmount',
    cenRule('BR-CO-14'),
  );
  const bases = taxableByRate(document);
  total.subtotals.forEach(({ taxable, tax, category }, index) => {
    const place = `TaxTotal/TaxSubtotal[${String(index + 1)}]`;
    if (taxable === null) return;
    const ours = divide(multiply(taxable.value, category.percent ?? '0'), '100') ?? '0';
    recount.near('arithmetic.taxSubtotal', tax, ours, lessThanOne, `${place}/TaxAmount`, cenRule('BR-CO-17'));
    if (bases !== null) {
      const base = bases.get(rateKey(category)) ?? '0';
      recount.near('arithmetic.taxSubtotal', taxable, base, lessThanOne, `${place}/TaxableAmount`, baseRule(category));
    }
  });
}

/**
 * What is taxed at each category and rate: lines of it, plus charges, less allowances. Null when a line does not say what
 * it is.
 */
function taxableByRate(document: EDocument): ReadonlyMap<string, string> | null {
  const bases = new Map<string, string>();
  const put = (tax: TaxCategory | null, amount: string): void => {
    if (tax !== null) bases.set(rateKey(tax), add(bases.get(rateKey(tax)) ?? '0', amount));
  };
  for (const { tax, amount } of countedLines(document)) {
    if (tax === null || amount === null) return null;
    put(tax, amount.value);
  }
  for (const { tax, charge, amount } of document.allowanceCharges)
    put(tax, charge ? amount.value : negate(amount.value));
  return bases;
}

/** Standard-rated amounts are told apart by their rate, all others by the category alone. */
function rateKey({ id, percent }: TaxCategory): string {
  const byRate = id === 'S' || id === 'L' || id === 'M';
  return byRate ? `${id} ${normaliseDecimal(percent ?? '0')}` : (id ?? '');
}

/** `BR-S-08`, `BR-Z-08` …: the families of rules are named after the category, two of them in words. */
function baseRule({ id }: TaxCategory): ReturnType<typeof cenRule> | null {
  const families: Readonly<Record<string, string>> = {
    S: 'S',
    Z: 'Z',
    E: 'E',
    AE: 'AE',
    K: 'IC',
    G: 'G',
    O: 'O',
    L: 'AF',
    M: 'AG',
  };
  return id !== null && Object.hasOwn(families, id) ? cenRule(`BR-${families[id] ?? id}-08`) : null;
}
