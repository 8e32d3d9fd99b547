import { add, decimalsOf, formatDecimal, isDecimalText, isZero, negate, sum } from './amount.ts';
import type { AllowanceCharge, Amount, DocumentLine, EDocument, TaxCategory, TaxTotal } from './document.ts';

export type PurchaseKind = 'purchaseInvoice' | 'purchaseCreditMemo';
export type PurchaseLineKind = 'line' | 'allowance' | 'charge' | 'duty' | 'rounding' | 'text';

export interface PurchaseLineDraft {
  readonly lineNo: number;
  readonly kind: PurchaseLineKind;
  readonly itemNo: string | null;
  readonly description: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  /** Without VAT; allowances are negative. */
  readonly amount: string;
  readonly vatPercent: string | null;
  readonly vatAmount: string | null;
  readonly accountingCost: string | null;
}

/** What accepting makes of an invoice or credit note (ACC-2), before it has a number. */
export interface PurchaseDraft {
  readonly kind: PurchaseKind;
  readonly vendorDocumentNo: string;
  readonly documentDate: string | null;
  readonly dueDate: string | null;
  readonly currency: string;
  /** The sum of all lines: what the purchase costs without VAT, duties and rounding included. */
  readonly net: string;
  readonly vat: string;
  /** `net + vat`, exactly. */
  readonly total: string;
  readonly lines: readonly PurchaseLineDraft[];
}

/**
 * The purchase document of an invoice or credit note, by the document's own arithmetic (ACC-2, ACC-5; facts/oioubl.md §5):
 * its lines, then its header allowances and charges, duties that stand beside VAT, and the rounding, each as a line, so
 * that the lines and the VAT add up to what is owed. Amounts are carried as written, never through a float.
 */
export function draftPurchase(document: EDocument): PurchaseDraft {
  const lines = [
    ...document.lines.map((line) => draftLine(line, document)),
    ...document.allowanceCharges.map(draftAllowanceCharge),
    ...(document.format === 'oioubl2' ? draftDuties(document.taxTotals) : []),
    ...draftRounding(document.totals.rounding),
  ].map((line, index) => ({ ...line, lineNo: index + 1 }));
  const net = money(sum(lines.map(({ amount }) => amount)));
  const vat = money(sum(vatAmounts(document)));
  return {
    kind: document.type === 'creditNote' ? 'purchaseCreditMemo' : 'purchaseInvoice',
    vendorDocumentNo: document.number,
    documentDate: document.issueDate,
    dueDate: document.dueDate,
    currency: document.currency ?? document.totals.payable?.currency ?? '',
    net,
    vat,
    total: money(add(net, vat)),
    lines,
  };
}

type UnnumberedLine = Omit<PurchaseLineDraft, 'lineNo'>;

function draftLine(line: DocumentLine, document: EDocument): UnnumberedLine {
  // A free line and a line inside another one carry no amount of their own.
  const counts = !line.freeOfCharge && line.parentId === null;
  const amount = counts ? decimal(line.amount) : '0';
  const hasAmount = line.amount !== null || line.quantity !== null;
  const vatTotals =
    document.format === 'oioubl2'
      ? line.taxTotals.flatMap(({ subtotals }) => subtotals).filter(({ category }) => isVat(category))
      : [];
  return {
    kind: hasAmount && line.parentId === null ? 'line' : 'text',
    itemNo: line.item.sellersId ?? line.item.standardId?.id ?? null,
    description: line.item.name ?? line.item.descriptions[0] ?? line.notes[0]?.text ?? '',
    quantity: line.quantity?.value ?? null,
    unit: line.quantity?.unit ?? null,
    unitPrice: line.price?.amount.value ?? null,
    amount: money(amount),
    vatPercent: line.tax?.percent ?? null,
    vatAmount: vatTotals.length === 0 ? null : money(sum(vatTotals.map(({ tax }) => decimal(tax)))),
    accountingCost: line.accountingCost,
  };
}

function draftAllowanceCharge(entry: AllowanceCharge): UnnumberedLine {
  const amount = money(decimal(entry.amount));
  return {
    ...emptyLine,
    kind: entry.charge ? 'charge' : 'allowance',
    description: entry.reason ?? entry.reasonCode ?? '',
    amount: entry.charge ? amount : money(negate(amount)),
    vatPercent: entry.tax?.percent ?? null,
    accountingCost: entry.accountingCost,
  };
}

/** In OIOUBL 2 every scheme but VAT is a duty that adds to the amount owed; other formats write duties as charges. */
function draftDuties(taxTotals: readonly TaxTotal[]): UnnumberedLine[] {
  return taxTotals
    .flatMap(({ subtotals }) => subtotals)
    .filter(({ category, tax }) => !isVat(category) && !isZero(decimal(tax)))
    .map(({ category, tax }) => ({
      ...emptyLine,
      kind: 'duty',
      description: category.schemeName ?? category.name ?? category.schemeId ?? '',
      amount: money(decimal(tax)),
    }));
}

function draftRounding(rounding: Amount | null): UnnumberedLine[] {
  const amount = decimal(rounding);
  return isZero(amount) ? [] : [{ ...emptyLine, kind: 'rounding', description: '', amount: money(amount) }];
}

const emptyLine = {
  itemNo: null,
  quantity: null,
  unit: null,
  unitPrice: null,
  vatPercent: null,
  vatAmount: null,
  accountingCost: null,
} as const;

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

function isVat({ schemeId, schemeName }: TaxCategory): boolean {
  const id = (schemeId ?? '').toUpperCase();
  return id === '63' || id === 'VAT' || (id === '' && (schemeName === null || /^(?:moms|vat)$/iu.test(schemeName)));
}

/** An amount that is no number counts as nothing; the document carries a finding that says so. */
function decimal(amount: Amount | null): string {
  return amount !== null && isDecimalText(amount.value) ? amount.value : '0';
}

/** At least two decimals, more where the document wrote more: nothing is rounded here. */
function money(value: string): string {
  return formatDecimal(value, Math.max(2, decimalsOf(value)));
}
