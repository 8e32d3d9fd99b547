import type { AllowanceCharge, TaxCategory, TaxTotal } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import { taxCategoryAttributes, taxSchemeAttributes, taxTypeAttributes } from '../oioubl/lists.ts';
import { unitFor } from '../units.ts';
import type { Writing } from '../writing.ts';
import { indicator } from '../writing.ts';

export function taxTotals(writing: Writing, totals: readonly TaxTotal[]): readonly XmlOutput[] {
  return totals.flatMap((total) =>
    aggregate(
      'TaxTotal',
      writing.amount('TaxAmount', total.amount),
      writing.oioubl ? writing.amount('RoundingAmount', total.rounding) : [],
      total.subtotals.flatMap((subtotal) =>
        aggregate(
          'TaxSubtotal',
          writing.amount('TaxableAmount', subtotal.taxable),
          writing.amount('TaxAmount', subtotal.tax),
          writing.oioubl ? writing.amount('TransactionCurrencyTaxAmount', subtotal.transactionTax) : [],
          taxCategory(writing, 'TaxCategory', subtotal.category),
        ),
      ),
    ),
  );
}

export function taxCategory(writing: Writing, name: string, category: TaxCategory | null): readonly XmlOutput[] {
  if (category === null) return [];
  const { id, schemeId, typeCode } = category;
  return aggregate(
    name,
    basic('ID', id, writing.oioubl && id !== null ? taxCategoryAttributes(id) : {}),
    writing.oioubl ? basic('Name', category.name) : [],
    writing.decimal('Percent', category.percent),
    writing.oioubl && category.baseUnit !== null
      ? basic('BaseUnitMeasure', '1', { unitCode: unitFor(writing.format, category.baseUnit) })
      : [],
    writing.oioubl ? writing.amount('PerUnitAmount', category.perUnitAmount) : [],
    basic('TaxExemptionReason', category.exemptionReason),
    aggregate(
      'TaxScheme',
      basic('ID', schemeId, writing.oioubl && schemeId !== null ? taxSchemeAttributes(schemeId) : {}),
      writing.oioubl ? basic('Name', category.schemeName) : [],
      writing.oioubl ? basic('TaxTypeCode', typeCode, typeCode === null ? {} : taxTypeAttributes(typeCode)) : [],
    ),
  );
}

/** `taxed` where the standard wants the tax of each: of a document, not of a line or a price. */
export function allowanceCharges(
  writing: Writing,
  list: readonly AllowanceCharge[],
  taxed: boolean,
): readonly XmlOutput[] {
  return list.flatMap((each) =>
    aggregate(
      'AllowanceCharge',
      writing.oioubl ? basic('ID', each.id) : [],
      indicator('ChargeIndicator', each.charge),
      writing.code('AllowanceChargeReasonCode', each.reasonCode),
      basic('AllowanceChargeReason', each.reason),
      writing.decimal('MultiplierFactorNumeric', each.multiplier),
      writing.amount('Amount', each.amount),
      writing.amount('BaseAmount', each.baseAmount),
      writing.oioubl && taxed ? basic('AccountingCostCode', each.accountingCostCode) : [],
      writing.oioubl && taxed ? basic('AccountingCost', each.accountingCost) : [],
      taxed || writing.oioubl ? taxCategory(writing, 'TaxCategory', each.tax) : [],
    ),
  );
}
