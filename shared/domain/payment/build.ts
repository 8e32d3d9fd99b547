import { aDocument } from '../build.ts';
import type { EDocument, FinancialAccount, PaymentMeans } from '../document/document.ts';
import { newRow } from '../master/new-row.ts';
import { standardRows } from '../master/standard/standard-setup.ts';
import { ledgerTables, type MasterRow } from '../master/tables.ts';
import type { PaidVendor, PaymentQuestion } from './payment-question.ts';
import { noPaymentChoice } from './payment-question.ts';

/** Values for tests of payments, with readable defaults. */
export function aMeans(
  code: string,
  values: Partial<Omit<PaymentMeans, 'payee' | 'payer'>> & {
    readonly payee?: Partial<FinancialAccount>;
    readonly payer?: Partial<FinancialAccount>;
  } = {},
): PaymentMeans {
  return {
    id: null,
    name: null,
    dueDate: null,
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: [],
    card: null,
    creditAccount: null,
    mandateId: null,
    ...values,
    code,
    payer: values.payer === undefined ? null : { ...noAccount, ...values.payer },
    payee: values.payee === undefined ? null : { ...noAccount, ...values.payee },
  };
}

const noAccount: FinancialAccount = {
  id: null,
  idScheme: null,
  name: null,
  type: null,
  paymentNote: null,
  branchId: null,
  branchName: null,
  institutionId: null,
  institutionName: null,
};

/** The means most documents have. */
export const bankMeans = aMeans('42', { channelCode: 'DK:BANK', payee: { id: '0012345678', branchId: '3000' } });
export const fikMeans = aMeans('93', {
  paymentIds: ['71'],
  instructionId: '000000001234566',
  creditAccount: '87654321',
});

export function aPaidVendor(values: Partial<PaidVendor> = {}): PaidVendor {
  return {
    id: 1,
    no: '1001',
    name: 'Nordlys Energi',
    legalId: '12345674',
    legalScheme: 'DK:CVR',
    seNumber: '',
    pNumber: '',
    cprNumber: '',
    paymentForm: '',
    fikCreditor: '',
    ...values,
  };
}

export function aBankAccount(values: Partial<MasterRow<'vendorBankAccounts'>> = {}): MasterRow<'vendorBankAccounts'> {
  return newRow('vendorBankAccounts', {
    vendorNo: '1001',
    code: 'B1',
    kind: 'bank',
    branch: '3000',
    account: '0012345678',
    ...values,
  });
}

export function aMethod(means: string, values: Partial<MasterRow<'paymentMethods'>>): MasterRow<'paymentMethods'> {
  return newRow('paymentMethods', { means, ...values });
}

export interface QuestionValues extends Partial<Omit<PaymentQuestion, 'document' | 'tables'>> {
  readonly means?: readonly PaymentMeans[];
  readonly document?: Partial<EDocument>;
  /** Instead of the standard rows. */
  readonly methods?: readonly MasterRow<'paymentMethods'>[];
  /** Beside the standard ones. */
  readonly forms?: readonly MasterRow<'paymentForms'>[];
}

/** A question about an invoice with the standard set-up; the vendor is known and has no account. */
export function aPaymentQuestion(values: QuestionValues = {}): PaymentQuestion {
  const { means = [bankMeans], document, methods, forms = [], ...rest } = values;
  return {
    document: aDocument({ paymentMeans: means, ...document }),
    vendor: aPaidVendor(),
    accounts: [],
    alsoOf: [],
    tables: ledgerTables({
      ...standardRows,
      ...(methods === undefined ? {} : { paymentMethods: methods }),
      paymentForms: [...(standardRows.paymentForms ?? []), ...forms],
    }),
    control: { updateVendor: true, paymentForm: 'BANK' },
    choice: noPaymentChoice,
    ...rest,
  };
}
