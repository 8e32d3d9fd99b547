import type { AllowanceCharge, TaxTotal } from '../../../domain/document/document.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { noTaxCategory, readTaxCategory } from '../../parts/tax.ts';
import { isTrue } from '../../reading.ts';
import { attribute, child, childrenOf, textAt } from '../../xml.ts';

export function readSwedishTax(reading: Reading, parent: XmlElement): readonly TaxTotal[] {
  return childrenOf(parent, 'TaxTotal').map((element) => ({
    amount: reading.requiredAmount(element, 'TotalTaxAmount'),
    rounding: null,
    subtotals: childrenOf(element, 'TaxSubTotal').map((subtotal) => ({
      taxable: reading.amountAt(subtotal, 'TaxableAmount'),
      tax: reading.requiredAmount(subtotal, 'TaxAmount'),
      transactionTax: reading.amountAt(subtotal, 'TaxCurrencyTaxAmount'),
      category: readTaxCategory(reading, child(subtotal, 'TaxCategory')) ?? noTaxCategory,
    })),
  }));
}

export function readSwedishAllowances(reading: Reading, parent: XmlElement): readonly AllowanceCharge[] {
  return childrenOf(parent, 'AllowanceCharge').map((element) => {
    const reason = child(element, 'ReasonCode');
    return {
      charge: isTrue(element, 'ChargeIndicator'),
      id: textAt(element, 'ID'),
      reasonCode: textAt(element, 'ReasonCode'),
      reason: attribute(reason, 'name'),
      multiplier: reading.decimalAt(element, 'MultiplierFactorNumeric'),
      baseAmount: reading.amountAt(element, 'AllowanceChargeBaseAmount'),
      amount: reading.requiredAmount(element, 'Amount'),
      tax: readTaxCategory(reading, child(element, 'TaxCategory')),
      accountingCost: null,
      accountingCostCode: null,
    };
  });
}
