import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, fromMinorUnits, subtract, sum, within } from '../amount/amount.ts';
import { allocate } from './allocate.ts';

const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(fromMinorUnits);

describe('ACT-1 sharing out an amount', () => {
  test('gives each its part, and what rounding leaves to the first ones', () => {
    expect(allocate('100.00', ['1.00', '1.00', '1.00'])).toEqual(['33.34', '33.33', '33.33']);
    expect(allocate('25.00', ['100.00', '-20.00'])).toEqual(['31.25', '-6.25']);
    expect(allocate('0.05', ['0.00', '0.00'])).toEqual(['0.05', '0.00']);
    expect(allocate('-10.00', ['3.00'])).toEqual(['-10.00']);
  });

  test('adds up exactly when the weights nearly cancel and the shares outgrow a safe integer', () => {
    const shares = allocate('-90072.00', ['9999999.64', '-9999999.78', '0.13']);
    expect(shares).toEqual(['90071996757408.00', '-90071998018416.00', '1170936.00']);
  });

  test('adds up exactly, whatever the amounts', () => {
    fc.assert(
      fc.property(amounts, fc.array(amounts, { minLength: 1, maxLength: 20 }), (amount, weights) => {
        expect(formatDecimal(sum(allocate(amount, weights)))).toBe(amount);
      }),
    );
  });

  test('is never further than a hundredth from the exact share', () => {
    const positive = fc.integer({ min: 1, max: 1_000_000 }).map(fromMinorUnits);
    fc.assert(
      fc.property(positive, positive, (amount, weight) => {
        const [one = '', other = ''] = allocate(amount, [weight, weight]);
        expect(within(one, other, '0.01'), subtract(one, other)).toBe(true);
      }),
    );
  });
});
