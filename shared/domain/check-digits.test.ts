import { assert, bigInt, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasValidCvrDigit, hasValidGlnDigit, hasValidIbanDigits, hasValidLuhnDigit } from './check-digits.ts';

describe('check digits', () => {
  test.each([
    ['a GLN', hasValidGlnDigit, '5790001234560', '5790001234561'],
    ['a CVR number', hasValidCvrDigit, '12345674', '12345678'],
    ['a FIK reference', hasValidLuhnDigit, '000000001234566', '000000001234567'],
    ['a Swedish organisation number', hasValidLuhnDigit, '5566778899', '5566778890'],
    ['an IBAN', hasValidIbanDigits, 'GB29NWBK60161331926819', 'GB29NWBK60161331926818'],
  ])('of %s', (_, check, valid, invalid) => {
    expect(check(valid)).toBe(true);
    expect(check(invalid)).toBe(false);
  });

  test.each([hasValidGlnDigit, hasValidCvrDigit, hasValidLuhnDigit, hasValidIbanDigits])(
    'are not found in what is no number',
    (check) => {
      for (const text of ['', 'x', '12 34', '1234567', '٣٤٥٦٧٨٩٠']) expect(check(text)).toBe(false);
    },
  );

  test('exactly one last digit fits a GLN, and a changed digit never does', () => {
    assert(
      property(stringMatching(/^\d{12}$/), (digits) => {
        const fitting = Array.from({ length: 10 }, (_, last) => `${digits}${String(last)}`).filter(hasValidGlnDigit);
        expect(fitting).toHaveLength(1);
      }),
    );
  });

  test('exactly one last digit fits Luhn', () => {
    assert(
      property(bigInt({ min: 1n, max: 10n ** 18n }), (number) => {
        expect(
          Array.from({ length: 10 }, (_, last) => `${String(number)}${String(last)}`).filter(hasValidLuhnDigit),
        ).toHaveLength(1);
      }),
    );
  });
});
