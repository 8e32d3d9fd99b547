import type {
  FinancialAccount,
  MonetaryTotals,
  PaymentMeans,
  PaymentTerms,
  Prepayment,
} from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import { paymentIdAttributes } from '../oioubl/lists.ts';
import type { Writing } from '../writing.ts';

export function paymentMeans(writing: Writing, list: readonly PaymentMeans[]): readonly XmlOutput[] {
  return list.flatMap((means) => {
    const { oioubl } = writing;
    const mandated = means.mandateId !== null && writing.ubl21;
    return aggregate(
      'PaymentMeans',
      oioubl ? basic('ID', means.id) : [],
      oioubl
        ? writing.code('PaymentMeansCode', means.code)
        : basic('PaymentMeansCode', means.code, { name: means.name }),
      basic('PaymentDueDate', means.dueDate),
      oioubl ? writing.code('PaymentChannelCode', means.channelCode) : [],
      oioubl ? basic('InstructionID', means.instructionId) : [],
      oioubl ? means.instructionNotes.flatMap((note) => basic('InstructionNote', note)) : [],
      means.paymentIds.flatMap((id) => basic('PaymentID', id, oioubl ? paymentIdAttributes : {})),
      means.card === null
        ? []
        : aggregate(
            'CardAccount',
            basic('PrimaryAccountNumberID', means.card.account),
            basic('NetworkID', means.card.network),
            basic('HolderName', means.card.holder),
          ),
      mandated && !oioubl ? [] : account(writing, 'PayerFinancialAccount', means.payer),
      account(writing, 'PayeeFinancialAccount', means.payee),
      oioubl ? aggregate('CreditAccount', basic('AccountID', means.creditAccount)) : [],
      mandated
        ? aggregate(
            'PaymentMandate',
            basic('ID', means.mandateId),
            oioubl ? [] : account(writing, 'PayerFinancialAccount', means.payer),
          )
        : [],
    );
  });
}

function account(writing: Writing, name: string, account: FinancialAccount | null): readonly XmlOutput[] {
  if (account === null) return [];
  return aggregate(
    name,
    basic('ID', account.id, { schemeID: writing.oioubl ? account.idScheme : null }),
    basic('Name', account.name),
    writing.oioubl ? writing.code('AccountTypeCode', account.type) : [],
    writing.oioubl ? basic('PaymentNote', account.paymentNote) : [],
    aggregate(
      'FinancialInstitutionBranch',
      basic('ID', account.branchId),
      writing.oioubl ? basic('Name', account.branchName) : [],
      writing.oioubl
        ? aggregate('FinancialInstitution', basic('ID', account.institutionId), basic('Name', account.institutionName))
        : [],
    ),
  );
}

export function paymentTerms(writing: Writing, list: readonly PaymentTerms[]): readonly XmlOutput[] {
  return list.flatMap((terms) =>
    aggregate(
      'PaymentTerms',
      writing.oioubl ? basic('ID', terms.id) : [],
      writing.oioubl ? basic('PaymentMeansID', terms.paymentMeansId) : [],
      basic('Note', terms.notes.join('\n')),
      writing.oioubl ? writing.decimal('SettlementDiscountPercent', terms.settlementDiscountPercent) : [],
      writing.oioubl ? writing.decimal('PenaltySurchargePercent', terms.penaltySurchargePercent) : [],
      writing.oioubl ? writing.amount('Amount', terms.amount) : [],
      writing.oioubl ? aggregate('SettlementPeriod', basic('EndDate', terms.settlementEnd)) : [],
    ),
  );
}

export function prepayments(writing: Writing, list: readonly Prepayment[]): readonly XmlOutput[] {
  return list.flatMap(({ id, amount, date }) =>
    aggregate('PrepaidPayment', basic('ID', id), writing.amount('PaidAmount', amount), basic('ReceivedDate', date)),
  );
}

export function monetaryTotals(writing: Writing, totals: MonetaryTotals): readonly XmlOutput[] {
  return aggregate(
    'LegalMonetaryTotal',
    writing.amount('LineExtensionAmount', totals.lines),
    writing.amount('TaxExclusiveAmount', totals.taxExclusive),
    writing.amount('TaxInclusiveAmount', totals.taxInclusive),
    writing.amount('AllowanceTotalAmount', totals.allowances),
    writing.amount('ChargeTotalAmount', totals.charges),
    writing.amount('PrepaidAmount', totals.prepaid),
    writing.amount('PayableRoundingAmount', totals.rounding),
    writing.amount('PayableAmount', totals.payable),
  );
}
