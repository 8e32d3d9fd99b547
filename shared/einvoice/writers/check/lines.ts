import { decimalsOf, isDecimalText, isZero } from '../../../domain/amount/amount.ts';
import type { Amount, EDocument } from '../../../domain/document/document.ts';
import { linePlace } from '../../checks/codes.ts';
import { cenRule, oioublRule } from '../../checks/note.ts';
import type { WrittenFormat } from '../format.ts';
import { hasUnit } from '../units.ts';
import type { WritingNotes } from './writing-notes.ts';

/** What lines and amounts hold that no text of the format can say. */
export function checkLinesWritable(document: EDocument, format: WrittenFormat, notes: WritingNotes): void {
  checkAmounts(document, notes);
  const peppol = format === 'peppolBis3';
  const rule = (oioubl: string, cen: string): ReturnType<typeof oioublRule> =>
    peppol ? cenRule(cen) : oioublRule(oioubl);
  const billing = document.type === 'invoice' || document.type === 'creditNote';
  document.lines.forEach((line, index) => {
    const place = linePlace(document, index);
    const { quantity, price } = line;
    if (line.id.trim() === '') notes.missing(`${place}/ID`);
    if (line.parentId !== null) notes.add('required.excluded', { element: `${place}/ParentLine` }, place);
    if (line.exchangeRate !== null) notes.add('required.excluded', { element: `${place}/PricingExchangeRate` }, place);
    if (!billing) return;
    if (line.item.name === null) notes.missing(`${place}/Item/Name`, rule('F-INV163', 'BR-25'));
    for (const each of [quantity, price?.baseQuantity ?? null]) {
      if (each === null || !isDecimalText(each.value)) continue;
      if (each.unit === null || each.unit === '')
        notes.missing(`${place}/Quantity/@unitCode`, rule('F-LIB007', 'BR-23'));
      else if (!hasUnit(format, each.unit))
        notes.add('codes.unitUnknown', { value: each.unit, line: line.id }, place, rule('F-LIB318', 'BR-CL-23'));
    }
    if (quantity === null) return;
    const value = quantity.value;
    if (!isDecimalText(value)) return;
    if (isZero(value)) notes.missing(`${place}/Quantity`, rule('F-INV147', 'BR-22'));
    else if (!peppol && decimalsOf(value) > 6)
      notes.add('required.amountInvalid', { value }, `${place}/Quantity`, oioublRule('F-INV146'));
  });
}

/** Amounts must be decimals and, but for prices, of two decimals: nothing is rounded in writing. */
function checkAmounts(document: EDocument, notes: WritingNotes): void {
  const check = (amount: Amount | null, place: string, exact = true): void => {
    if (amount === null) return;
    if (!isDecimalText(amount.value) || (exact && decimalsOf(amount.value) > 2))
      notes.add('required.amountInvalid', { value: amount.value }, place);
  };
  for (const [name, amount] of Object.entries(document.totals))
    check(amount as Amount | null, totalPlaces[name] ?? name);
  for (const [name, amount] of Object.entries(document.balances ?? {}))
    check(amount as Amount | null, totalPlaces[name] ?? name);
  document.allowanceCharges.forEach(({ amount, baseAmount }, index) => {
    check(amount, `AllowanceCharge[${String(index + 1)}]/Amount`);
    check(baseAmount, `AllowanceCharge[${String(index + 1)}]/BaseAmount`);
  });
  document.taxTotals.forEach(({ amount, subtotals }, index) => {
    const place = `TaxTotal[${String(index + 1)}]`;
    check(amount, `${place}/TaxAmount`);
    subtotals.forEach(({ tax, taxable }, position) => {
      check(tax, `${place}/TaxSubtotal[${String(position + 1)}]/TaxAmount`);
      check(taxable, `${place}/TaxSubtotal[${String(position + 1)}]/TaxableAmount`);
    });
  });
  document.prepayments.forEach(({ amount }, index) => {
    check(amount, `PrepaidPayment[${String(index + 1)}]/PaidAmount`);
  });
  document.lines.forEach((line, index) => {
    const place = linePlace(document, index);
    check(line.amount, `${place}/LineExtensionAmount`);
    check(line.debit, `${place}/DebitLineAmount`);
    check(line.credit, `${place}/CreditLineAmount`);
    check(line.balance, `${place}/BalanceAmount`);
    check(line.price?.amount ?? null, `${place}/Price/PriceAmount`, false);
    if (line.quantity !== null && !isDecimalText(line.quantity.value))
      notes.add('required.amountInvalid', { value: line.quantity.value }, `${place}/Quantity`);
  });
}

const totalPlaces: Readonly<Record<string, string>> = {
  lines: 'LegalMonetaryTotal/LineExtensionAmount',
  taxExclusive: 'LegalMonetaryTotal/TaxExclusiveAmount',
  taxInclusive: 'LegalMonetaryTotal/TaxInclusiveAmount',
  allowances: 'LegalMonetaryTotal/AllowanceTotalAmount',
  charges: 'LegalMonetaryTotal/ChargeTotalAmount',
  prepaid: 'LegalMonetaryTotal/PrepaidAmount',
  rounding: 'LegalMonetaryTotal/PayableRoundingAmount',
  payable: 'LegalMonetaryTotal/PayableAmount',
  debit: 'TotalDebitAmount',
  credit: 'TotalCreditAmount',
  balance: 'TotalBalanceAmount',
};
