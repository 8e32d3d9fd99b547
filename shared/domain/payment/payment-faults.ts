import { hasValidIbanDigits, hasValidLuhnDigit } from '../check-digits.ts';
import type { PaymentMeans } from '../document/document.ts';
import { offeredPayments } from './offered-payments.ts';
import { isBic, isRegistrationNo, looksLikeIban, tidyNumber } from './payment-account.ts';

/** What can be odd about the numbers of a means of payment. None ever rejects: official samples fail them (PAY-7). */
export const paymentFaultKinds = ['length', 'referenceCheckDigit', 'ibanCheckDigit', 'bic', 'registrationNo'] as const;

export interface PaymentFault {
  readonly kind: (typeof paymentFaultKinds)[number];
  /** The part of the means as its rule names it: a card type, `CreditAccount`, `PayeeFinancialAccount`, `IBAN`, `BIC`. */
  readonly element: string;
  readonly value: string;
  /** Expected number of characters, where that is what is odd. */
  readonly length: string;
}

/** Reference lengths of the Danish card types, and which of them carry a known check digit (facts/oioubl.md §3). */
const references: Readonly<Record<string, { readonly length: number; readonly checked: boolean }>> = {
  '71': { length: 15, checked: true },
  '75': { length: 16, checked: false },
  '04': { length: 16, checked: true },
  '15': { length: 16, checked: false },
};

/** Lengths, check digits and shapes of one means of payment: remarks on import, warnings at accept (PAY-7). */
export function paymentFaults(means: PaymentMeans): readonly PaymentFault[] {
  const [offered] = offeredPayments({ paymentMeans: [means], dueDate: null });
  if (offered === undefined) return [];
  const { means: code, cardType, reference } = offered;
  const account = tidyNumber(means.payee?.id ?? null);
  return [
    ...referenceFaults(cardType, reference),
    ...(means.creditAccount === null ? [] : digits('CreditAccount', tidyNumber(means.creditAccount), 8, 8)),
    ...(code === '93' && means.creditAccount === null && account !== '' ? digits('CreditAccount', account, 8, 8) : []),
    ...(code === '50' && account !== '' ? digits('PayeeFinancialAccount', account, 7, 8) : []),
    ...(code === '50' || code === '93' ? [] : transferFaults(means, account, offered.channel)),
  ];
}

function referenceFaults(cardType: string, reference: string): PaymentFault[] {
  const rule = Object.hasOwn(references, cardType) ? references[cardType] : undefined;
  if (rule === undefined || reference === '') return [];
  if (!/^\d+$/u.test(reference) || reference.length > rule.length)
    return [{ kind: 'length', element: cardType, value: reference, length: String(rule.length) }];
  return rule.checked && !hasValidLuhnDigit(reference.padStart(rule.length, '0'))
    ? [{ kind: 'referenceCheckDigit', element: cardType, value: reference, length: '' }]
    : [];
}

function digits(element: string, value: string, least: number, most: number): PaymentFault[] {
  const fits = /^\d+$/u.test(value) && value.length >= least && value.length <= most;
  return fits ? [] : [{ kind: 'length', element, value, length: least === most ? String(most) : `${least}–${most}` }];
}

function transferFaults(means: PaymentMeans, account: string, channel: string): PaymentFault[] {
  const faults: PaymentFault[] = [];
  const branch = tidyNumber(means.payee?.branchId ?? null);
  const institution = tidyNumber(means.payee?.institutionId ?? null);
  const iban = looksLikeIban(account);
  if ((iban || channel === 'IBAN') && account !== '' && !hasValidIbanDigits(account))
    faults.push({ kind: 'ibanCheckDigit', element: 'IBAN', value: account, length: '' });
  if (channel === 'DK:BANK' && !iban && account !== '') {
    faults.push(...digits('PayeeFinancialAccount', account, 1, 10));
    if (branch !== '' && !isBic(branch) && !isRegistrationNo(branch))
      faults.push({ kind: 'registrationNo', element: 'FinancialInstitutionBranch', value: branch, length: '4' });
  }
  // Dynamics writes the word `null` where it knows no BIC; the names of Swedish clearings are none either.
  const clearing = channel.startsWith('SE:') || /^(?:BGABSESS|PGSISESS)$/u.test(institution);
  if (institution !== '' && !clearing && !isBic(institution))
    faults.push({ kind: 'bic', element: 'BIC', value: institution, length: '' });
  return faults;
}
