import type { DraftPayment } from '../draft.ts';
import type { DemoVendor } from '../vendors.ts';
import { isOioubl2 } from './dialect.ts';
import type { UblFormat } from './dialect.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';

interface Payment {
  readonly payment: DraftPayment;
  readonly vendor: DemoVendor;
  readonly number: string;
  /** OIOUBL 2 and every credit note keep the due date here. */
  readonly due: string | null;
}

/** The payment means element in the words of the format (facts §3 for OIOUBL, §13 for Peppol and OIOUBL 3). */
export function paymentMeans(format: UblFormat, payment: Payment): Element {
  return isOioubl2(format) ? oioubl(payment) : peppol(format, payment);
}

const needed = (value: string | null, what: string): string => {
  if (value === null) throw new Error(`A demo vendor without ${what} cannot be paid that way.`);
  return value;
};

const channel = (code: string): Element =>
  el('cbc:PaymentChannelCode', { listAgencyID: '320', listID: 'urn:oioubl:codelist:paymentchannelcode-1.1' }, code);
const cardType = (code: string): Element =>
  el('cbc:PaymentID', { schemeAgencyID: '320', schemeID: 'urn:oioubl:id:paymentid-1.1' }, code);

function bankOf({ payment, vendor }: Payment): { readonly branch: string; readonly account: string } {
  const bank = payment.means === 'bank' && payment.account === 'changed' ? vendor.newBank : vendor.bank;
  if (bank === null) throw new Error(`${vendor.name} has no such bank account.`);
  return bank;
}

function oioubl(from: Payment): Element {
  const { payment, vendor, number } = from;
  const means = (code: string, ...rest: readonly (Element | null)[]): Element =>
    el(
      'cac:PaymentMeans',
      el('cbc:ID', '1'),
      el('cbc:PaymentMeansCode', code),
      maybe('cbc:PaymentDueDate', from.due),
      ...rest,
    );
  const creditAccount = (): Element =>
    el('cac:CreditAccount', el('cbc:AccountID', needed(vendor.fikCreditor, 'a creditor number')));
  const payee = (id: string, ...rest: readonly (Element | null)[]): Element =>
    el('cac:PayeeFinancialAccount', el('cbc:ID', id), ...rest);
  switch (payment.means) {
    case 'bank': {
      const bank = bankOf(from);
      return means(
        '42',
        channel('DK:BANK'),
        payee(
          bank.account,
          el('cbc:PaymentNote', number.slice(0, 20)),
          el('cac:FinancialInstitutionBranch', el('cbc:ID', bank.branch)),
        ),
      );
    }
    case 'fik71':
      return means(
        '93',
        channel('DK:FIK'),
        el('cbc:InstructionID', payment.reference),
        cardType('71'),
        creditAccount(),
      );
    case 'fik75':
      return means(
        '93',
        channel('DK:FIK'),
        el('cbc:InstructionID', payment.reference),
        cardType('75'),
        creditAccount(),
      );
    case 'fik73':
      return means('93', channel('DK:FIK'), el('cbc:InstructionNote', payment.note), cardType('73'), creditAccount());
    case 'giro04':
      return means(
        '50',
        channel('DK:GIRO'),
        el('cbc:InstructionID', payment.reference),
        cardType('04'),
        payee(needed(vendor.giro, 'a giro number')),
      );
    case 'giro01':
      return means(
        '50',
        channel('DK:GIRO'),
        el('cbc:InstructionNote', payment.note),
        cardType('01'),
        payee(needed(vendor.giro, 'a giro number')),
      );
    case 'iban':
      return means(
        '31',
        channel('IBAN'),
        payee(
          needed(vendor.iban, 'an IBAN'),
          el(
            'cac:FinancialInstitutionBranch',
            el('cac:FinancialInstitution', el('cbc:ID', needed(vendor.bic, 'a BIC'))),
          ),
        ),
      );
    case 'directDebit':
      return means('49', el('cbc:InstructionID', payment.agreement));
    case 'nemKonto':
      return means('97', channel('DK:NEMKONTO'));
    case 'card':
      return means(
        '48',
        el('cac:CardAccount', el('cbc:PrimaryAccountNumberID', payment.account), el('cbc:NetworkID', payment.network)),
      );
    case 'bankgiro':
      return means(
        '1',
        channel('SE:BANKGIRO'),
        el('cbc:InstructionID', payment.reference),
        payee(needed(vendor.bankgiro, 'a bankgiro number')),
      );
  }
}

function peppol(format: UblFormat, from: Payment): Element {
  const { payment, vendor } = from;
  const means = (code: string, ...rest: readonly (Element | null)[]): Element =>
    el(
      'cac:PaymentMeans',
      format === 'oioubl-3' ? el('cbc:ID', '1') : null,
      el('cbc:PaymentMeansCode', code),
      maybe('cbc:PaymentDueDate', from.due),
      ...rest,
    );
  const payee = (id: string, branch: string | null): Element =>
    el(
      'cac:PayeeFinancialAccount',
      el('cbc:ID', id),
      el('cbc:Name', vendor.legalName),
      branch !== null && el('cac:FinancialInstitutionBranch', el('cbc:ID', branch)),
    );
  switch (payment.means) {
    case 'bank': {
      const bank = bankOf(from);
      return means('42', el('cbc:PaymentID', from.number), payee(bank.account, bank.branch));
    }
    case 'fik71':
    case 'fik75':
      return means(
        '93',
        el('cbc:PaymentID', `${payment.means.slice(3)}#${payment.reference}`),
        payee(needed(vendor.fikCreditor, 'a creditor number'), null),
      );
    case 'fik73':
      return means(
        '93',
        el('cbc:PaymentID', `73#${payment.note}`),
        payee(needed(vendor.fikCreditor, 'a creditor number'), null),
      );
    case 'giro04':
      return means(
        '50',
        el('cbc:PaymentID', `04#${payment.reference}`),
        payee(needed(vendor.giro, 'a giro number'), null),
      );
    case 'giro01':
      return means('50', el('cbc:PaymentID', `01#${payment.note}`), payee(needed(vendor.giro, 'a giro number'), null));
    case 'iban':
      return means(
        vendor.country === 'DK' ? '31' : '30',
        el('cbc:PaymentID', from.number),
        payee(needed(vendor.iban, 'an IBAN'), needed(vendor.bic, 'a BIC')),
      );
    case 'directDebit':
      return means(
        '49',
        el(
          'cac:PaymentMandate',
          el('cbc:ID', payment.agreement),
          el('cac:PayerFinancialAccount', el('cbc:ID', '0009990001')),
        ),
      );
    case 'nemKonto':
      return means('97');
    case 'card':
      return means(
        '48',
        el('cac:CardAccount', el('cbc:PrimaryAccountNumberID', payment.account), el('cbc:NetworkID', payment.network)),
      );
    case 'bankgiro':
      return means(
        '30',
        el('cbc:PaymentID', payment.reference),
        payee(needed(vendor.bankgiro, 'a bankgiro number'), 'SE:BANKGIRO'),
      );
  }
}
