import type { SellerPayment } from '../../../shared/contract/setup.ts';
import { hasValidIbanDigits } from '../../../shared/domain/check-digits.ts';

export const emptyPayment: SellerPayment = {
  bankBranch: '',
  bankAccount: '',
  iban: '',
  bic: '',
  fikCreditor: '',
  fikCardType: '',
  giro: '',
};

/** Numbers bare, letters in capitals; nothing at all when nothing is said. */
export function tidyPayment(payment: SellerPayment | undefined): SellerPayment | undefined {
  if (payment === undefined) return undefined;
  const bare = (text: string): string => text.replaceAll(/[\s.-]/g, '').toUpperCase();
  return {
    bankBranch: bare(payment.bankBranch),
    bankAccount: bare(payment.bankAccount),
    iban: bare(payment.iban),
    bic: bare(payment.bic),
    fikCreditor: bare(payment.fikCreditor).replace(/^\+/, ''),
    fikCardType: payment.fikCardType,
    giro: bare(payment.giro),
  };
}

export interface PaymentRemark {
  readonly field: Exclude<keyof SellerPayment, 'fikCardType'>;
  readonly severity: 'error' | 'remark';
  /** Key of a sentence under `setup`. */
  readonly key:
    | 'ledgers.bankBranchHelp'
    | 'ledgers.bankAccountHelp'
    | 'ledgers.ibanDigits'
    | 'ledgers.bicForm'
    | 'ledgers.fikCreditorHelp'
    | 'ledgers.giroHelp';
}

/** What is wrong with how a ledger is paid (SET-1): lengths are errors, check digits only remarks. */
export function checkPayment(raw: SellerPayment | undefined): readonly PaymentRemark[] {
  const payment = tidyPayment(raw) ?? emptyPayment;
  const form = (field: PaymentRemark['field'], pattern: RegExp, key: PaymentRemark['key']): PaymentRemark[] =>
    payment[field] === '' || pattern.test(payment[field]) ? [] : [{ field, severity: 'error', key }];
  return [
    ...form('bankBranch', /^\d{4}$/, 'ledgers.bankBranchHelp'),
    ...form('bankAccount', /^\d{1,10}$/, 'ledgers.bankAccountHelp'),
    ...form('bic', /^[A-Z0-9]{8}([A-Z0-9]{3})?$/, 'ledgers.bicForm'),
    ...form('fikCreditor', /^\d{8}$/, 'ledgers.fikCreditorHelp'),
    ...form('giro', /^\d{7,8}$/, 'ledgers.giroHelp'),
    ...(payment.iban === '' || hasValidIbanDigits(payment.iban)
      ? []
      : [{ field: 'iban', severity: 'remark', key: 'ledgers.ibanDigits' } as const]),
  ];
}
