import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMinorUnits, normaliseDecimal } from '../../../shared/domain/amount/amount.ts';
import { readNumber, shownNumber } from './read-number.ts';

describe('OUT-2: numbers as they are typed', () => {
  test.each([
    ['1.250,50', '1250.5'],
    ['1250,5', '1250.5'],
    ['1.250', '1250'],
    ['1.5', '1.5'],
    ['0,125', '0.125'],
    ['1 250', '1250'],
    ['-3', '-3'],
    ['', ''],
    ['2 stk', '2 stk'],
    ['1,2,3', '1,2,3'],
    ['1,250.50', '1250.5'],
  ])('with a decimal comma %s is %s', (typed, decimal) => {
    expect(readNumber(typed, true)).toBe(decimal);
  });

  test.each([
    ['1,250.50', '1250.5'],
    ['1,250', '1250'],
    ['1,5', '1.5'],
    ['38.50', '38.5'],
    ['1.250,75', '1250.75'],
    ['12.345.678,9', '12345678.9'],
  ])('with a decimal point %s is %s', (typed, decimal) => {
    expect(readNumber(typed, false)).toBe(decimal);
  });

  test('what is shown is read as what it was', () => {
    assert(
      property(integer({ min: -99_999_999, max: 99_999_999 }), (minor) => {
        const decimal = normaliseDecimal(fromMinorUnits(minor));
        for (const comma of [true, false]) expect(readNumber(shownNumber(decimal, comma), comma)).toBe(decimal);
      }),
    );
  });
});
