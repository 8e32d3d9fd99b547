import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, formatDecimal, fromMinorUnits, multiply, sum } from '../amount/amount.ts';
import { aBilling, aSalesGround, aSalesLine } from './build.ts';
import { billingSums, shares } from './sums.ts';
import { unitPrice } from './unit-price.ts';

const groups = aSalesGround().vatGroups;

describe('OUT-2: what a document comes to', () => {
  test('a line’s discount is taken off before VAT', () => {
    const sums = billingSums(
      aBilling({ lines: [aSalesLine({ quantity: '3', price: '99.95', discount: '10' })] }),
      groups,
    );
    expect(sums.lines[0]).toMatchObject({ gross: '299.85', discount: '29.99', net: '269.86' });
    expect(sums).toMatchObject({ net: '269.86', vat: '67.47', total: '337.33' });
  });

  test('the discount on the whole is spread over the lines, or an allowance of the document', () => {
    const lines = [aSalesLine(), aSalesLine({ quantity: '1', price: '333.33' })];
    const discount = { percent: '5', reason: '' };
    const spread = billingSums(aBilling({ lines, invoiceDiscount: { ...discount, as: 'spread' } }), groups);
    expect(spread.lines.map(({ share }) => share)).toEqual(['50.00', '16.67']);
    expect(spread).toMatchObject({ linesNet: '1266.66', allowance: '0.00', net: '1266.66' });
    const whole = billingSums(aBilling({ lines, invoiceDiscount: { ...discount, as: 'allowance' } }), groups);
    expect(whole).toMatchObject({ linesNet: '1333.33', allowance: '66.67', net: '1266.66', total: spread.total });
  });

  test('each VAT rate is counted by itself; what is exempt says why', () => {
    const sums = billingSums(aBilling({ lines: [aSalesLine(), aSalesLine({ vatGroup: 'undervisning' })] }), groups);
    expect(sums.vats.map(({ vat, taxable, tax }) => [vat.letter, vat.reason, taxable, tax])).toEqual([
      ['S', null, '1000.00', '250.00'],
      ['E', 'Undervisning, fritaget', '1000.00', '0.00'],
    ]);
  });

  test('lines nobody wrote on, and numbers that are none yet, count as nothing', () => {
    const sums = billingSums(
      aBilling({
        lines: [
          aSalesLine({ quantity: '2x' }),
          aSalesLine({ no: '', description: '', quantity: '', price: '', discount: '' }),
        ],
      }),
      groups,
    );
    expect(sums.lines).toHaveLength(1);
    expect(sums.total).toBe('0.00');
  });

  test('whatever is shared out adds up to the øre', () => {
    const cents = integer({ min: 1, max: 10_000_000 }).map(fromMinorUnits);
    assert(
      property(array(cents, { minLength: 1, maxLength: 20 }), cents, (amounts, whole) => {
        expect(sum(shares(amounts, whole))).toBe(sum([whole]));
      }),
    );
  });

  test('the total is always the lines less the allowance with their VAT, however discounts are given', () => {
    const cents = integer({ min: 1, max: 1_000_000 }).map(fromMinorUnits);
    const line = record({
      quantity: cents,
      price: cents,
      discount: constantFrom('', '5', '12.5', '100'),
      vatGroup: constantFrom('I25', 'UNDERVISNING'),
    }).map(aSalesLine);
    assert(
      property(array(line, { minLength: 1, maxLength: 8 }), constantFrom('', '3', '7.25'), (lines, percent) => {
        const of = (as: 'spread' | 'allowance') =>
          billingSums(aBilling({ lines, invoiceDiscount: { percent, as, reason: '' } }), groups);
        for (const sums of [of('spread'), of('allowance')]) {
          expect(sum(sums.vats.map(({ taxable }) => taxable))).toBe(sum([sums.net]));
          expect(sum([sums.net, sums.vat])).toBe(sum([sums.total]));
          expect(sum(sums.lines.map(({ net }) => net))).toBe(sum([sums.linesNet]));
        }
        expect(of('spread').net).toBe(of('allowance').net);
      }),
    );
  });
});

test('a price is as exact as it takes for any quantity of it to be the amount to the cent (PEPPOL-EN16931-R120)', () => {
  expect(unitPrice('100.00', '3')).toBe('33.333333');
  expect(unitPrice('1403832.51', '1000000')).toBe('1.4038325100');
  expect(unitPrice('1.00', '0')).toBeNull();
  assert(
    property(integer({ min: -1e12, max: 1e12 }), integer({ min: 1, max: 1e10 }), (cents, thousandths) => {
      const amount = fromMinorUnits(cents);
      const quantity = divide(String(thousandths), '1000') ?? '1';
      const price = unitPrice(amount, quantity) ?? '0';
      expect(formatDecimal(multiply(quantity, price))).toBe(formatDecimal(amount));
    }),
  );
});
