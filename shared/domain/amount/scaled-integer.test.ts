import Big from 'big.js';
import { assert, bigInt, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  formatDecimal,
  fromMinorUnits,
  isNegative,
  isZero,
  multiply,
  negate,
  normaliseDecimal,
  subtract,
  sum,
  toMinorUnits,
  within,
} from './amount.ts';
import { readScaled, writeScaled } from './scaled-integer.ts';

/** Around the size at which integers stop being exact, on both sides of it. */
const decimal = tuple(
  integer({ min: 1, max: 19 }).chain((digits) => bigInt({ min: -(10n ** BigInt(digits)), max: 10n ** BigInt(digits) })),
  integer({ min: 0, max: 8 }),
).map(([whole, decimals]) => {
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return whole < 0n ? `-${text}` : text;
});

/** As the library counts, without our shortcut. */
const exact = Big();
exact.NE = -1000;
exact.PE = 1000;

function plain(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}

describe('decimals of everyday size', () => {
  test('are counted as the library counts them', () => {
    assert(
      property(decimal, decimal, (a, b) => {
        const [one, other] = [new exact(a), new exact(b)];
        expect(add(a, b)).toBe(plain(one.plus(other)));
        expect(subtract(a, b)).toBe(plain(one.minus(other)));
        expect(multiply(a, b)).toBe(plain(one.times(other)));
        expect(sum([a, b, a])).toBe(plain(one.plus(other).plus(one)));
        expect(negate(a)).toBe(plain(one.neg()));
        expect(compare(a, b)).toBe(one.cmp(other));
        expect(isZero(a)).toBe(one.eq(0));
        expect(isNegative(a)).toBe(one.lt(0));
        expect(absolute(a)).toBe(plain(one.abs()));
        expect(normaliseDecimal(a)).toBe(plain(one));
        expect(within(a, b, '2.5')).toBe(one.minus(other).abs().lte('2.5'));
        expect(within(a, a, '0')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('are rounded half away from zero as the library rounds them', () => {
    assert(
      property(decimal, integer({ min: 0, max: 6 }), (value, decimals) => {
        const rounded = new exact(value).round(decimals, 1);
        expect(formatDecimal(value, decimals)).toBe((rounded.eq(0) ? rounded.abs() : rounded).toFixed(decimals));
      }),
      { numRuns: 2000 },
    );
  });

  test('are hundredths as the library counts them, and the same decimals again', () => {
    assert(
      property(decimal, (value) => {
        const minor = new exact(value).times(100).round(0, 1);
        const units = toMinorUnits(value);
        expect(units).toBe(minor.abs().gt(Number.MAX_SAFE_INTEGER) ? null : minor.eq(0) ? 0 : minor.toNumber());
        if (units !== null) expect(fromMinorUnits(units)).toBe(new exact(units).div(100).toFixed(2));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['', '-', '.', '-.', '1e3', ' 1', '+1', '1,5', '1.2.3', '--1', '1234567890123456'])(
    '%o is left to the library',
    (text) => {
      expect(readScaled(text)).toBeNull();
    },
  );

  test.each([
    ['-0.00', '0'],
    ['0012.50', '12.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-7.10', '-7.1'],
    ['999999999999999', '999999999999999'],
  ])('%s is %s without needless zeros', (text, short) => {
    const read = readScaled(text);
    expect(read === null ? null : writeScaled(read)).toBe(short);
  });
});
