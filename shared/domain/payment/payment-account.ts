import { hasValidIbanDigits } from '../check-digits.ts';
import type { PaymentAccount } from './payment.ts';

/** A Swedish clearing stands where a giro has no branch: the same digits in another clearing are another account. */
export const swedishGiros = ['SE:BANKGIRO', 'SE:PLUSGIRO'] as const;

/** The account without what only writes it differently: blanks, dots, dashes, small letters. */
export function tidyNumber(text: string | null): string {
  return (text ?? '').replace(/[\s.\-–/]/gu, '').toUpperCase();
}

/** Two letters, two digits and up to 30 characters: written like an IBAN, whatever its check digits say. */
export function looksLikeIban(text: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(text);
}

/** ISO 9362: four letters, a country, two characters, and three more for a branch. */
export function isBic(text: string): boolean {
  return /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/u.test(text);
}

/** A Danish registration number: four digits, not all zero (F-LIB311). */
export function isRegistrationNo(text: string): boolean {
  return /^\d{4}$/u.test(text) && text !== '0000';
}

/** An account as it is kept: tidied, its card type with two digits. */
export function normaliseAccount(account: PaymentAccount): PaymentAccount {
  const branch = account.branch.trim().toUpperCase();
  return {
    kind: account.kind,
    branch: branch.startsWith('SE:') ? branch : tidyNumber(branch),
    account: tidyNumber(account.account),
    bic: tidyNumber(account.bic),
    cardType: account.cardType === '' ? '' : account.cardType.padStart(2, '0'),
  };
}

/**
 * What makes an account the same wherever it is written: one text to compare and to index by. A Danish IBAN is the Danish
 * account it names, leading zeros do not count, and neither BIC nor card type make another account of it.
 */
export function accountKey(given: PaymentAccount): string {
  const account = normaliseAccount(given);
  const danish = danishAccountOf(account);
  if (danish !== null) return `bank ${danish.branch} ${withoutZeros(danish.account)}`;
  if (account.kind === 'iban') return `iban ${account.account}`;
  const number = /^\d+$/u.test(account.account) ? withoutZeros(account.account) : account.account;
  return `${account.kind} ${account.branch} ${number}`;
}

/** The registration and account number of a Danish account, also of one written as IBAN; null for all others. */
export function danishAccountOf({ kind, branch, account }: PaymentAccount): { branch: string; account: string } | null {
  if (kind === 'iban' || looksLikeIban(account)) {
    const [, registration, number] = /^DK\d{2}(\d{4})(\d{10})$/u.exec(account) ?? [];
    return registration === undefined || number === undefined || !hasValidIbanDigits(account)
      ? null
      : { branch: registration, account: number };
  }
  return kind === 'bank' && /^\d{1,4}$/u.test(branch) && /^\d{1,10}$/u.test(account)
    ? { branch: branch.padStart(4, '0'), account: account.padStart(10, '0') }
    : null;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

/** True when money sent to the one reaches the other. */
export function sameAccount(one: PaymentAccount, other: PaymentAccount): boolean {
  return accountKey(one) === accountKey(other);
}

/** An account as people write it: `3000 0012345678`, `DK50 0040 0440 1162 43`, `+71<87654321`. For sentences and logs. */
export function accountText({ kind, branch, account, bic, cardType }: PaymentAccount): string {
  switch (kind) {
    case 'iban':
      return [account.replace(/(.{4})(?=.)/gu, '$1 '), bic].filter((part) => part !== '').join(' ');
    case 'fik':
    case 'giro':
      return cardType !== '' ? `+${cardType}<${account}` : [branch, account].filter((part) => part !== '').join(' ');
    case 'bank':
      return [branch, account, bic].filter((part) => part !== '').join(' ');
  }
}

/** Reached by a transfer; a Swedish bankgiro or plusgiro is, a Danish FIK creditor or giro is not. */
export function isTransfer({ kind, branch }: PaymentAccount): boolean {
  return kind === 'bank' || kind === 'iban' || (kind === 'giro' && branch !== '');
}

/**
 * The account as a way of payment carries it over; null when it is of another kind. A Danish IBAN is a Danish account;
 * the other way round the check digits would have to be made up.
 */
export function accountFor(way: 'bank' | 'iban' | 'fikGiro', account: PaymentAccount): PaymentAccount | null {
  switch (way) {
    case 'fikGiro':
      return account.kind === 'fik' || account.kind === 'giro' ? account : null;
    case 'iban':
      return account.kind === 'iban' ? account : null;
    case 'bank': {
      if (account.kind !== 'iban') return isTransfer(account) ? account : null;
      const danish = danishAccountOf(account);
      return danish === null ? null : { ...account, ...danish, kind: 'bank' };
    }
  }
}
