import type { AllowanceCharge, TaxCategory, TaxSubtotal, TaxTotal } from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import { isTrue } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt } from '../xml.ts';

/** A category that says nothing. */
export const noTaxCategory: TaxCategory = {
  id: null,
  name: null,
  percent: null,
  perUnitAmount: null,
  baseUnit: null,
  schemeId: null,
  schemeName: null,
  typeCode: null,
  exemptionReason: null,
};

export function readTaxCategory(reading: Reading, element: XmlElement | null): TaxCategory | null {
  if (element === null) return null;
  const scheme = child(element, 'TaxScheme');
  return {
    id: textAt(element, 'ID'),
    name: textAt(element, 'Name'),
    percent: reading.decimalAt(element, 'Percent'),
    perUnitAmount: reading.amountAt(element, 'PerUnitAmount'),
    baseUnit: attribute(child(element, 'BaseUnitMeasure'), 'unitCode'),
    schemeId: textAt(scheme, 'ID'),
    schemeName: textAt(scheme, 'Name'),
    typeCode: textAt(scheme, 'TaxTypeCode'),
    exemptionReason:
      textAt(element, 'TaxExemptionReason') ??
      textAt(element, 'ExemptionReason') ??
      textAt(element, 'TaxExemptionReasonCode'),
  };
}

export function readTaxTotals(reading: Reading, parent: XmlElement): readonly TaxTotal[] {
  return childrenOf(parent, 'TaxTotal').map((element) => ({
    amount: reading.requiredAmount(element, 'TaxAmount'),
    rounding: reading.amountAt(element, 'RoundingAmount'),
    subtotals: childrenOf(element, 'TaxSubtotal').map((subtotal) => readSubtotal(reading, subtotal)),
  }));
}

function readSubtotal(reading: Reading, element: XmlElement): TaxSubtotal {
  const category = readTaxCategory(reading, child(element, 'TaxCategory')) ?? noTaxCategory;
  return {
    taxable: reading.amountAt(element, 'TaxableAmount'),
    tax: reading.requiredAmount(element, 'TaxAmount'),
    transactionTax: reading.amountAt(element, 'TransactionCurrencyTaxAmount'),
    // Percent belongs in the category (F-LIB254) but is also met beside it.
    category: category.percent === null ? { ...category, percent: reading.decimalAt(element, 'Percent') } : category,
  };
}

export function readAllowanceCharges(reading: Reading, parent: XmlElement): readonly AllowanceCharge[] {
  return childrenOf(parent, 'AllowanceCharge').map((element) => ({
    charge: isTrue(element, 'ChargeIndicator'),
    id: textAt(element, 'ID'),
    reasonCode: textAt(element, 'AllowanceChargeReasonCode'),
    reason: textAt(element, 'AllowanceChargeReason'),
    multiplier: reading.decimalAt(element, 'MultiplierFactorNumeric'),
    baseAmount: reading.amountAt(element, 'BaseAmount'),
    amount: reading.requiredAmount(element, 'Amount'),
    tax: readTaxCategory(reading, child(element, 'TaxCategory')),
    accountingCost: textAt(element, 'AccountingCost'),
    accountingCostCode: textAt(element, 'AccountingCostCode'),
  }));
}

/** The scheme ids of value added tax: `63` (Moms) in OIOUBL, `VAT` everywhere else. */
export function isVatScheme(schemeId: string | null): boolean {
  return schemeId === '63' || schemeId?.toUpperCase() === 'VAT';
}

/** The one VAT category of tax totals: OIOUBL lines carry it there. */
export function vatCategoryOf(totals: readonly TaxTotal[]): TaxCategory | null {
  for (const { subtotals } of totals) {
    for (const { category } of subtotals) if (isVatScheme(category.schemeId)) return category;
  }
  return null;
}
