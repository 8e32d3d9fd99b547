import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, fromMinorUnits, sum } from './amount.ts';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from './build.ts';
import { draftPurchase } from './purchase.ts';

const charge = {
  charge: true,
  id: null,
  reasonCode: null,
  reason: 'Fragt',
  multiplier: null,
  baseAmount: null,
  amount: kroner('50'),
  tax: aTaxCategory(),
  accountingCost: '4711',
  accountingCostCode: null,
};

describe('ACC-2 the purchase document', () => {
  test('carries the lines as written and adds up', () => {
    const draft = draftPurchase(
      aDocument({ lines: [aLine({ amount: kroner('100.00'), taxTotals: [aTaxTotal('25.00')], tax: aTaxCategory() })] }),
    );
    expect(draft).toMatchObject({
      kind: 'purchaseInvoice',
      vendorDocumentNo: 'INV-7',
      currency: 'DKK',
      net: '100.00',
      vat: '25.00',
      total: '125.00',
    });
    expect(draft.lines).toMatchObject([
      {
        lineNo: 1,
        kind: 'line',
        description: 'Strøm',
        quantity: '1',
        unit: 'EA',
        amount: '100.00',
        vatPercent: '25',
        vatAmount: '25.00',
      },
    ]);
  });

  test('a credit note makes a credit memo', () => {
    expect(draftPurchase(aDocument({ type: 'creditNote' })).kind).toBe('purchaseCreditMemo');
  });

  test('ACC-5 header charges, allowances, duties and rounding become lines of their own', () => {
    const draft = draftPurchase(
      aDocument({
        allowanceCharges: [charge, { ...charge, charge: false, reason: 'Rabat', amount: kroner('10.00') }],
        taxTotals: [aTaxTotal('35.00'), aTaxTotal('7.50', { schemeId: '21', schemeName: 'Elafgift' })],
        totals: { ...aDocument().totals, rounding: kroner('-0.50') },
      }),
    );
    expect(draft.lines.map(({ kind, description, amount }) => [kind, description, amount])).toEqual([
      ['line', 'Strøm', '100.00'],
      ['charge', 'Fragt', '50.00'],
      ['allowance', 'Rabat', '-10.00'],
      ['duty', 'Elafgift', '7.50'],
      ['rounding', '', '-0.50'],
    ]);
    expect(draft).toMatchObject({ net: '147.00', vat: '35.00', total: '182.00' });
  });

  test('in Peppol the stated tax counts once, and the one in another currency not at all', () => {
    const draft = draftPurchase(
      aDocument({
        format: 'peppolBis3',
        taxTotals: [
          aTaxTotal('25.00', { schemeId: 'VAT' }),
          { amount: { value: '3.35', currency: 'EUR' }, rounding: null, subtotals: [] },
        ],
      }),
    );
    expect(draft).toMatchObject({ net: '100.00', vat: '25.00', total: '125.00' });
  });

  test('free lines, lines inside lines and lines without amount add nothing', () => {
    const draft = draftPurchase(
      aDocument({
        lines: [
          aLine(),
          aLine({ id: '2', freeOfCharge: true }),
          aLine({ id: '3', parentId: '1' }),
          aLine({ id: '4', amount: null, quantity: null }),
        ],
      }),
    );
    expect(draft.net).toBe('100.00');
    expect(draft.lines.map(({ kind }) => kind)).toEqual(['line', 'line', 'text', 'text']);
  });

  test('an amount that is no number counts as nothing instead of breaking the document', () => {
    expect(draftPurchase(aDocument({ lines: [aLine({ amount: kroner('hundrede') })] })).net).toBe('0.00');
  });

  test('net and VAT are the total, and the lines are the net, to the last decimal', () => {
    const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map(fromMinorUnits);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 20 }),
        fc.array(cents, { maxLength: 4 }),
        cents,
        cents,
        (lines, charges, vat, rounding) => {
          const draft = draftPurchase(
            aDocument({
              lines: lines.map((amount, index) => aLine({ id: String(index + 1), amount: kroner(amount) })),
              allowanceCharges: charges.map((amount) => ({ ...charge, amount: kroner(amount) })),
              taxTotals: [aTaxTotal(vat)],
              totals: { ...aDocument().totals, rounding: kroner(rounding) },
            }),
          );
          expect(compare(draft.net, sum(draft.lines.map(({ amount }) => amount)))).toBe(0);
          expect(compare(draft.total, add(draft.net, draft.vat))).toBe(0);
          expect(compare(draft.total, sum([...lines, ...charges, vat, rounding]))).toBe(0);
        },
      ),
    );
  });
});
