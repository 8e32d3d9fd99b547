import type {
  FinancialAccount,
  MonetaryTotals,
  PaymentMeans,
  PaymentTerms,
  Prepayment,
} from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt, textsAt } from '../xml.ts';

export function readPaymentMeans(reading: Reading, root: XmlElement): readonly PaymentMeans[] {
  return childrenOf(root, 'PaymentMeans').map((element) => {
    const card = child(element, 'CardAccount');
    const mandate = child(element, 'PaymentMandate');
    return {
      id: textAt(element, 'ID'),
      code: textAt(element, 'PaymentMeansCode'),
      name: attribute(child(element, 'PaymentMeansCode'), 'name'),
      dueDate: reading.dateAt(element, 'PaymentDueDate'),
      channelCode: textAt(element, 'PaymentChannelCode'),
      instructionId: textAt(element, 'InstructionID'),
      instructionNotes: textsAt(element, 'InstructionNote'),
      paymentIds: textsAt(element, 'PaymentID'),
      card:
        card === null
          ? null
          : {
              account: textAt(card, 'PrimaryAccountNumberID'),
              network: textAt(card, 'NetworkID'),
              holder: textAt(card, 'HolderName'),
            },
      payer: readAccount(child(element, 'PayerFinancialAccount') ?? child(mandate, 'PayerFinancialAccount')),
      payee: readAccount(child(element, 'PayeeFinancialAccount')),
      creditAccount: textAt(element, 'CreditAccount', 'AccountID'),
      mandateId: textAt(mandate, 'ID'),
    };
  });
}

function readAccount(element: XmlElement | null): FinancialAccount | null {
  if (element === null) return null;
  const branch = child(element, 'FinancialInstitutionBranch');
  const institution = child(branch, 'FinancialInstitution');
  return {
    id: textAt(element, 'ID'),
    idScheme: attribute(child(element, 'ID'), 'schemeID'),
    name: textAt(element, 'Name'),
    type: textAt(element, 'AccountTypeCode'),
    paymentNote: textAt(element, 'PaymentNote'),
    branchId: textAt(branch, 'ID'),
    branchName: textAt(branch, 'Name'),
    institutionId: textAt(institution, 'ID'),
    institutionName: textAt(institution, 'Name'),
  };
}

export function readPaymentTerms(reading: Reading, root: XmlElement): readonly PaymentTerms[] {
  return childrenOf(root, 'PaymentTerms').map((element) => ({
    id: textAt(element, 'ID'),
    paymentMeansId: textAt(element, 'PaymentMeansID'),
    notes: textsAt(element, 'Note'),
    amount: reading.amountAt(element, 'Amount'),
    settlementDiscountPercent: reading.decimalAt(element, 'SettlementDiscountPercent'),
    settlementEnd: reading.dateAt(child(element, 'SettlementPeriod'), 'EndDate'),
    penaltySurchargePercent: reading.decimalAt(element, 'PenaltySurchargePercent'),
  }));
}

export function readPrepayments(reading: Reading, root: XmlElement): readonly Prepayment[] {
  return childrenOf(root, 'PrepaidPayment').map((element) => ({
    id: textAt(element, 'ID'),
    amount: reading.requiredAmount(element, 'PaidAmount'),
    date: reading.dateAt(element, 'PaidDate') ?? reading.dateAt(element, 'ReceivedDate'),
  }));
}

export const noTotals: MonetaryTotals = {
  lines: null,
  taxExclusive: null,
  taxInclusive: null,
  allowances: null,
  charges: null,
  prepaid: null,
  rounding: null,
  payable: null,
};

export function readTotals(reading: Reading, element: XmlElement | null): MonetaryTotals {
  if (element === null) return noTotals;
  return {
    lines: reading.amountAt(element, 'LineExtensionAmount'),
    taxExclusive: reading.amountAt(element, 'TaxExclusiveAmount'),
    taxInclusive: reading.amountAt(element, 'TaxInclusiveAmount'),
    allowances: reading.amountAt(element, 'AllowanceTotalAmount'),
    charges: reading.amountAt(element, 'ChargeTotalAmount'),
    prepaid: reading.amountAt(element, 'PrepaidAmount'),
    rounding: reading.amountAt(element, 'PayableRoundingAmount'),
    payable: reading.amountAt(element, 'PayableAmount'),
  };
}
