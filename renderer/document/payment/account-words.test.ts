import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaymentAccountView } from '../../../shared/contract/payment.ts';
import { accountDifference, accountName, accountParts, closestTo, isEndOf } from './account-words.ts';

const bank = (branch: string, account: string): PaymentAccountView => ({
  kind: 'bank',
  branch,
  account,
  bic: '',
  cardType: '',
});
const iban = (account: string): PaymentAccountView => ({ kind: 'iban', branch: '', account, bic: '', cardType: '' });

describe('accounts in words (PAY-3)', () => {
  test('are written as people write them', () => {
    expect(accountParts(bank('4183', '0012345678'))).toEqual(['4183', '0012345678']);
    expect(accountParts(iban('DK5000400440116243'))).toEqual(['DK50 0040 0440 1162 43']);
    expect(accountParts({ kind: 'fik', branch: '', account: '87654321', bic: '', cardType: '71' })).toEqual([
      '+71',
      '87654321',
    ]);
    expect(accountName({ kind: 'giro', branch: 'SE:BANKGIRO', account: '1', bic: '', cardType: '' })).toBe('bankgiro');
  });

  test('side by side only what differs is marked', () => {
    expect(accountDifference(bank('9570', '0098712345'), bank('9570', '0012345678'))).toEqual([
      [{ text: '9570', differs: false }],
      [
        { text: '00', differs: false },
        { text: '98712345', differs: true },
      ],
    ]);
    expect(
      accountDifference(bank('9570', '1'), iban('DK5000400440116243'))
        .flat()
        .every(({ differs }) => differs),
    ).toBe(true);
  });

  test('marking changes no sign, and equal accounts have no marks', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const marked = accountDifference(bank('1', one), bank('1', other));
        expect(marked.map((part) => part.map(({ text }) => text).join(''))).toEqual(accountParts(bank('1', one)));
        expect(marked.flat().some(({ differs }) => differs) || one === other || other.length > one.length).toBe(true);
      }),
    );
  });

  test('the account beside is the most like one of the same kind', () => {
    const own = [bank('1111', '22'), iban('DK5000400440116243'), bank('9570', '0012345678')];
    expect(closestTo(bank('9570', '0012345679'), own)).toBe(own[2]);
    expect(closestTo(bank('1', '2'), [])).toBeNull();
  });

  test('is confirmed by writing its last four signs', () => {
    expect(isEndOf('23 45', bank('9570', '0098712345'))).toBe(true);
    expect(isEndOf('2345', iban('DK50 0040 0440 1162 43'))).toBe(false);
    expect(isEndOf('', bank('9570', '0098712345'))).toBe(false);
  });
});
