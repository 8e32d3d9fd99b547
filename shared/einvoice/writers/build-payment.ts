import type { FinancialAccount, PaymentMeans } from '../../domain/document/document.ts';

/** Means of payment for tests. */
function aMeans(code: string, more: Partial<PaymentMeans>): PaymentMeans {
  return {
    id: '1',
    code,
    name: null,
    dueDate: '2026-06-03',
    channelCode: null,
    instructionId: null,
    instructionNotes: [],
    paymentIds: [],
    card: null,
    payer: null,
    payee: null,
    creditAccount: null,
    mandateId: null,
    ...more,
  };
}

export function anAccount(id: string, more: Partial<FinancialAccount> = {}): FinancialAccount {
  return {
    id,
    idScheme: null,
    name: null,
    type: null,
    paymentNote: null,
    branchId: null,
    branchName: null,
    institutionId: null,
    institutionName: null,
    ...more,
  };
}

/** To a Danish bank account. */
export function transfer(more: Partial<PaymentMeans> = {}): PaymentMeans {
  const payee = anAccount('0012345678', { branchId: '3000', paymentNote: 'Faktura 4711' });
  return aMeans('42', { channelCode: 'DK:BANK', payee, ...more });
}

/** A means of payment of every kind that Ebilag writes. */
export const everyMeans: Readonly<Record<string, PaymentMeans>> = {
  bank: transfer(),
  iban: aMeans('31', { channelCode: 'IBAN', payee: anAccount('DK5000400440116243', { institutionId: 'DABADKKK' }) }),
  'FIK 71': aMeans('93', { instructionId: '000000001234566', paymentIds: ['71'], creditAccount: '87654321' }),
  'FIK 73': aMeans('93', { instructionNotes: ['Faktura 4711'], paymentIds: ['73'], creditAccount: '87654321' }),
  'FIK 75': aMeans('93', { instructionId: '0000000012345661', paymentIds: ['75'], creditAccount: '87654321' }),
  'giro 01': aMeans('50', {
    channelCode: 'DK:GIRO',
    instructionNotes: ['Faktura 4711'],
    paymentIds: ['01'],
    payee: anAccount('1234567'),
  }),
  'giro 04': aMeans('50', {
    channelCode: 'DK:GIRO',
    instructionId: '0000000001234566',
    paymentIds: ['04'],
    payee: anAccount('1234567'),
  }),
  'giro 15': aMeans('50', { instructionId: '0000000012345661', paymentIds: ['15'], payee: anAccount('12345678') }),
  NemKonto: aMeans('97', {}),
  'direct debit by agreement': aMeans('49', {
    instructionId: 'AFTALE-77',
    payer: anAccount('0012345678', { branchId: '3000' }),
  }),
  card: aMeans('48', { card: { account: '1234', network: 'Dankort', holder: null } }),
  cash: aMeans('10', {}),
  undefined: aMeans('1', {}),
};
