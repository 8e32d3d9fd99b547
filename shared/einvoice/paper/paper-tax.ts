import type { DocumentFormat, EDocument, TaxCategory, TaxSubtotal } from '../../domain/document/document.ts';

/** What a VAT category means to a reader; the codes differ per format (OIOUBL facts §5, §13). */
export const vatKinds = ['standard', 'zero', 'reverseCharge', 'exempt', 'export', 'intraCommunity', 'outside'] as const;
export type VatKind = (typeof vatKinds)[number];

export interface PaperVat {
  readonly kind: VatKind;
  /** Decimal text without useless zeros, or null when the document names none. */
  readonly percent: string | null;
}

/** A tax of the document as one row of the VAT table or of the duties below it. */
export interface PaperTax {
  readonly vat: PaperVat | null;
  /** Name of a duty other than VAT. */
  readonly name: string | null;
  readonly percent: string | null;
  readonly base: string | null;
  readonly amount: string;
  readonly currency: string | null;
  readonly exemption: string | null;
  /** The tax in the currency the tax is accounted in, when it differs. */
  readonly inTaxCurrency: { readonly value: string; readonly currency: string | null } | null;
}

export function isVat(category: TaxCategory, format: DocumentFormat): boolean {
  const scheme = (category.schemeId ?? '').toUpperCase();
  const name = (category.schemeName ?? '').toUpperCase();
  if (scheme === '63' || scheme === 'VAT' || name === 'MOMS' || name === 'VAT') return true;
  return scheme === '' && (format !== 'oioubl2' || name === '');
}

const kinds: Readonly<Record<string, VatKind>> = {
  STANDARDRATED: 'standard',
  S: 'standard',
  AA: 'standard',
  H: 'standard',
  L: 'standard',
  M: 'standard',
  ZERORATED: 'zero',
  Z: 'zero',
  REVERSECHARGE: 'reverseCharge',
  AE: 'reverseCharge',
  B: 'reverseCharge',
  E: 'exempt',
  G: 'export',
  K: 'intraCommunity',
  O: 'outside',
};

export function paperVat(category: TaxCategory | null): PaperVat | null {
  if (category === null) return null;
  const kind =
    kinds[(category.id ?? '').toUpperCase()] ??
    (category.percent !== null && /[1-9]/.test(category.percent) ? 'standard' : null);
  if (kind === null) return category.percent === null ? null : { kind: 'zero', percent: trimDecimal(category.percent) };
  return { kind, percent: category.percent === null ? null : trimDecimal(category.percent) };
}

/** The rows of the tax table: VAT per rate first, then other duties; nothing at all is no row. */
export function paperTaxes(document: EDocument): {
  readonly vat: readonly PaperTax[];
  readonly duties: readonly PaperTax[];
} {
  const vat: PaperTax[] = [];
  const duties: PaperTax[] = [];
  for (const total of document.taxTotals) {
    for (const subtotal of total.subtotals) {
      const ofVat = isVat(subtotal.category, document.format);
      const row = paperTax(subtotal, ofVat, document.currency);
      if (ofVat) vat.push(row);
      else duties.push(row);
    }
    if (total.subtotals.length === 0 && isInDocumentCurrency(total.amount.currency, document)) {
      vat.push({
        vat: null,
        name: null,
        percent: null,
        base: null,
        amount: total.amount.value,
        currency: total.amount.currency,
        exemption: null,
        inTaxCurrency: null,
      });
    }
  }
  return { vat, duties };
}

/** The tax in the accounting currency: a tax total of its own without subtotals (Peppol). */
export function taxInAccountingCurrency(document: EDocument): { value: string; currency: string | null } | null {
  const total = document.taxTotals.find(
    (one) => one.subtotals.length === 0 && !isInDocumentCurrency(one.amount.currency, document),
  );
  return total === undefined ? null : { value: total.amount.value, currency: total.amount.currency };
}

export function paperTax(subtotal: TaxSubtotal, ofVat: boolean, currency: string | null): PaperTax {
  const category = subtotal.category;
  const other = subtotal.transactionTax;
  return {
    vat: ofVat ? paperVat(category) : null,
    name: ofVat ? null : (category.schemeName ?? category.name ?? category.schemeId ?? category.id),
    percent: category.percent === null ? null : trimDecimal(category.percent),
    base: subtotal.taxable?.value ?? null,
    amount: subtotal.tax.value,
    currency: subtotal.tax.currency,
    exemption: category.exemptionReason,
    inTaxCurrency:
      other !== null && other.currency !== currency && /[1-9]/.test(other.value)
        ? { value: other.value, currency: other.currency }
        : null,
  };
}

function isInDocumentCurrency(currency: string | null, document: EDocument): boolean {
  return currency === null || document.currency === null || currency === document.currency;
}

/** `25.00` is 25, `12.50` is 12.5: no arithmetic, only useless zeros taken off. */
export function trimDecimal(text: string): string {
  return /^[+-]?\d+\.\d*$/.test(text) ? text.replace(/\.?0*$/, '') : text;
}
