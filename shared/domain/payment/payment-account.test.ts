import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasValidIbanDigits } from '../check-digits.ts';
import type { PaymentAccount } from './payment.ts';
import {
  accountFor,
  accountKey,
  accountText,
  danishAccountOf,
  normaliseAccount,
  sameAccount,
} from './payment-account.ts';

const bank: PaymentAccount = { kind: 'bank', branch: '3000', account: '0012345678', bic: '', cardType: '' };
const digits = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }).map((each) => each.join(''));
const account: fc.Arbitrary<PaymentAccount> = fc.oneof(
  fc.record({
    kind: fc.constant('bank' as const),
    branch: digits(4, 4),
    account: digits(1, 10),
    bic: fc.constant(''),
    cardType: fc.constant(''),
  }),
  fc.record({
    kind: fc.constantFrom('fik' as const, 'giro' as const),
    branch: fc.constant(''),
    account: digits(7, 8),
    bic: fc.constant(''),
    cardType: fc.constantFrom('01', '04', '15', '71', '73', '75'),
  }),
  fc.record({
    kind: fc.constant('iban' as const),
    branch: fc.constant(''),
    account: fc.tuple(fc.constantFrom('NO', 'DE', 'SE'), digits(13, 20)).map((parts) => parts.join('')),
    bic: fc.constantFrom('', 'NDEADKKK'),
    cardType: fc.constant(''),
  }),
);

/** The IBAN of a Danish account, with its check digits. */
function danishIban(branch: string, number: string): string {
  const rest = `${branch}${number.padStart(10, '0')}`;
  for (let check = 2; check < 99; check += 1) {
    const iban = `DK${String(check).padStart(2, '0')}${rest}`;
    if (hasValidIbanDigits(iban)) return iban;
  }
  throw new Error('no check digits fit');
}

describe('an account is the same however it is written (PAY-3)', () => {
  test('blanks, dots, dashes, small letters and leading zeros make no other account', () => {
    fc.assert(
      fc.property(account, fc.constantFrom(' ', '.', '-', '  '), (one, mark) => {
        const written = { ...one, account: one.account.toLowerCase().split('').join(mark) };
        expect(sameAccount(one, written)).toBe(true);
        if (one.kind === 'bank')
          expect(sameAccount(one, { ...one, account: one.account.padStart(10, '0') })).toBe(true);
      }),
    );
  });

  test('tidying twice changes nothing', () => {
    fc.assert(
      fc.property(account, (one) => {
        expect(normaliseAccount(normaliseAccount(one))).toEqual(normaliseAccount(one));
        expect(accountKey(normaliseAccount(one))).toBe(accountKey(one));
      }),
    );
  });

  test('another digit is another account', () => {
    fc.assert(
      fc.property(account, fc.nat({ max: 40 }), (one, at) => {
        const position = at % one.account.length;
        const digit = one.account.charAt(position);
        if (!/\d/u.test(digit)) return;
        const changed = `${one.account.slice(0, position)}${(Number(digit) + 1) % 10}${one.account.slice(position + 1)}`;
        expect(sameAccount(one, { ...one, account: changed })).toBe(false);
      }),
    );
  });

  test('a Danish IBAN is the Danish account it names, and is carried over as one', () => {
    fc.assert(
      fc.property(digits(4, 4), digits(10, 10), (branch, number) => {
        const iban: PaymentAccount = {
          kind: 'iban',
          branch: '',
          account: danishIban(branch, number),
          bic: '',
          cardType: '',
        };
        expect(danishAccountOf(iban)).toEqual({ branch, account: number });
        expect(sameAccount(iban, { ...bank, branch, account: number })).toBe(true);
        expect(accountFor('bank', iban)).toMatchObject({ kind: 'bank', branch, account: number });
      }),
    );
  });

  test('an IBAN with wrong check digits is not taken for a Danish account', () => {
    const iban = danishIban('3000', '0012345678');
    const wrong = iban.replace(/^DK(\d)/u, (_, digit: string) => `DK${(Number(digit) + 1) % 10}`);
    const account: PaymentAccount = { kind: 'iban', branch: '', account: wrong, bic: '', cardType: '' };
    expect(danishAccountOf(account)).toBeNull();
    expect(sameAccount(account, bank)).toBe(false);
    expect(accountFor('bank', account)).toBeNull();
  });

  test('a bankgiro and a plusgiro with the same digits are two accounts', () => {
    const giro: PaymentAccount = { kind: 'giro', branch: 'SE:BANKGIRO', account: '5050-1055', bic: '', cardType: '' };
    expect(sameAccount(giro, { ...giro, branch: 'SE:PLUSGIRO' })).toBe(false);
    expect(sameAccount(giro, { ...giro, branch: '', cardType: '01' })).toBe(false);
    expect(accountFor('bank', giro)).toEqual(giro);
  });

  test('it reads as people write it', () => {
    expect(accountText(bank)).toBe('3000 0012345678');
    expect(accountText({ kind: 'fik', branch: '', account: '87654321', bic: '', cardType: '71' })).toBe('+71<87654321');
    expect(accountText({ kind: 'iban', branch: '', account: 'DE89370400440532013000', bic: 'X', cardType: '' })).toBe(
      'DE89 3704 0044 0532 0130 00 X',
    );
  });
});
