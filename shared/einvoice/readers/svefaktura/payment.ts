import type { MonetaryTotals, PaymentMeans } from '../../../domain/document/document.ts';
import type { Reading } from '../../reading.ts';
import type { XmlElement } from '../../xml.ts';
import { attribute, child, textAt } from '../../xml.ts';

/** Bankgiro and plusgiro are told by their clearing's name in place of a BIC. */
const giroChannels: Readonly<Record<string, string>> = { BGABSESS: 'SE:BANKGIRO', PGSISESS: 'SE:PLUSGIRO' };

export function readMeans(reading: Reading, element: XmlElement): PaymentMeans {
  const account = child(element, 'PayeeFinancialAccount');
  const institutionId = textAt(account, 'FinancialInstitutionBranch', 'FinancialInstitution', 'ID');
  const idScheme = attribute(child(account, 'ID'), 'identificationSchemeName');
  const giro =
    institutionId !== null && Object.hasOwn(giroChannels, institutionId) ? giroChannels[institutionId] : undefined;
  const instruction = textAt(account, 'PaymentInstructionID') ?? textAt(element, 'PaymentInstructionID');
  return {
    id: null,
    code: textAt(element, 'PaymentMeansTypeCode'),
    name: null,
    dueDate: reading.dateAt(element, 'DuePaymentDate'),
    channelCode: giro ?? (idScheme === 'IBAN' ? 'IBAN' : null),
    instructionId: instruction,
    instructionNotes: [],
    paymentIds: instruction === null ? [] : [instruction],
    card: null,
    payer: null,
    payee:
      account === null
        ? null
        : {
            id: textAt(account, 'ID'),
            idScheme,
            name: null,
            type: null,
            paymentNote: null,
            branchId: null,
            branchName: null,
            institutionId,
            institutionName: textAt(account, 'FinancialInstitutionBranch', 'FinancialInstitution', 'Name'),
          },
    creditAccount: null,
    mandateId: null,
  };
}

export function readSwedishTotals(reading: Reading, element: XmlElement | null): MonetaryTotals {
  const payable = reading.amountAt(element, 'TaxInclusiveTotalAmount');
  return {
    lines: reading.amountAt(element, 'LineExtensionTotalAmount'),
    taxExclusive: reading.amountAt(element, 'TaxExclusiveTotalAmount'),
    taxInclusive: payable,
    allowances: null,
    charges: null,
    prepaid: null,
    rounding: reading.amountAt(element, 'RoundOffAmount'),
    // The format has no other: what includes the tax is what is paid.
    payable,
  };
}
