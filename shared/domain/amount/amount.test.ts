import { array, assert, bigInt, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimalsOf,
  divide,
  formatDecimal,
  fromMinorUnits,
  isDecimalText,
  multiply,
  negate,
  normaliseDecimal,
  subtract,
  sum,
  toMinorUnits,
  within,
} from './amount.ts';

/** Decimals with up to 18 digits before and 6 after the point. */
const decimal = tuple(bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), integer({ min: 0, max: 6 })).map(
  ([whole, decimals]) => {
    const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    return whole < 0n ? `-${text}` : text;
  },
);

describe('decimal text', () => {
  test.each(['0', '1', '-1', '+1', '1.', '.5', ' 1250.00 ', '-0.01', '00123'])('%s is a decimal', (text) => {
    expect(isDecimalText(text)).toBe(true);
  });

  test.each(['', ' ', '.', '+', '1e3', '1,000', '0x10', 'NaN', 'Infinity', '1 000', '--1', '1.2.3', '1'.repeat(101)])(
    '"%s" is not a decimal',
    (text) => {
      expect(isDecimalText(text)).toBe(false);
      expect(toMinorUnits(text)).toBeNull();
    },
  );

  test('whatever is no decimal is refused by the arithmetic instead of being guessed', () => {
    assert(
      property(string(), (text) => {
        if (!isDecimalText(text)) expect(() => add(text, '1')).toThrow(RangeError);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
  });

  test('addition is undone by subtraction', () => {
    assert(property(decimal, decimal, (a, b) => compare(subtract(add(a, b), b), a) === 0));
  });

  test('a sum does not depend on the order', () => {
    assert(property(array(decimal), (values) => sum(values) === sum([...values].reverse())));
  });

  test('multiplication agrees with whole numbers', () => {
    assert(
      property(
        bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (a, b) => multiply(String(a), String(b)) === String(a * b),
      ),
    );
  });

  test('division by zero is null, otherwise it is undone within the last decimal', () => {
    expect(divide('1', '0.00')).toBeNull();
    assert(
      property(decimal, constantFrom('3', '7', '100', '-0.25'), (a, b) => {
        const quotient = divide(a, b);
        return quotient !== null && within(multiply(quotient, b), a, '0.0000000000001');
      }),
    );
  });

  test('results never carry an exponent or a negative zero', () => {
    expect(multiply('0.0000000001', '0.0000000001')).toBe('0.00000000000000000001');
    expect(negate('0')).toBe('0');
    expect(formatDecimal('-0.001')).toBe('0.00');
    expect(absolute('-5.10')).toBe('5.1');
  });

  test('a tolerance includes its border', () => {
    expect(within('1.00', '2.00', '1.00')).toBe(true);
    expect(within('1.00', '2.01', '1.00')).toBe(false);
  });
});

describe('rounding and minor units', () => {
  test.each([
    ['2.345', '2.35'],
    ['2.344999', '2.34'],
    ['-2.345', '-2.35'],
    ['1250', '1250.00'],
    ['+7.5', '7.50'],
  ])('%s is %s with two decimals, half away from zero', (text, expected) => {
    expect(formatDecimal(text)).toBe(expected);
  });

  test('half to even is there for who asks for it', () => {
    expect(formatDecimal('2.345', 2, 'halfEven')).toBe('2.34');
    expect(formatDecimal('2.355', 2, 'halfEven')).toBe('2.36');
  });

  test.each([
    ['1250.00', 125000],
    ['0.005', 1],
    ['-0.005', -1],
    ['-0.001', 0],
    ['90071992547409.91', 9007199254740991],
    ['90071992547409.92', null],
  ])('%s is %s minor units', (text, expected) => {
    expect(toMinorUnits(text)).toBe(expected);
  });

  test('minor units survive the way to text and back', () => {
    assert(
      property(
        integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
        (minor) => toMinorUnits(fromMinorUnits(minor)) === minor,
      ),
    );
  });

  test('normalising drops signs and zeros that say nothing and keeps the value', () => {
    expect(normaliseDecimal('+01.500')).toBe('1.5');
    expect(normaliseDecimal('-0.0')).toBe('0');
    assert(property(decimal, (text) => compare(normaliseDecimal(text), text) === 0));
  });

  test('decimals are counted as written', () => {
    expect(decimalsOf('1.250')).toBe(3);
    expect(decimalsOf('1')).toBe(0);
  });
});
