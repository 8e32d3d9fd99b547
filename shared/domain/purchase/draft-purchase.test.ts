import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, fromMinorUnits, sum } from '../amount/amount.ts';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { aDraftInput, codedOn, someTables } from './build.ts';
import { recalculate } from './change-purchase.ts';
import { draftPurchase, type DraftInput } from './draft-purchase.ts';

const draft = (document: EDocument, changes: Partial<DraftInput> = {}) => draftPurchase(aDraftInput(document, changes));

const taxed = (amount: string, tax: string, id = '1') =>
  aLine({ id, amount: kroner(amount), taxTotals: [aTaxTotal(tax)], tax: aTaxCategory() });

const charge = {
  charge: true,
  id: null,
  reasonCode: null,
  reason: 'Fragt',
  multiplier: null,
  baseAmount: null,
  amount: kroner('50'),
  tax: aTaxCategory(),
  accountingCost: null,
  accountingCostCode: null,
};

describe('ACC-2 what accepting makes', () => {
  test('lines with account, VAT and cost, what the vendor is owed, and the sums posting will see', () => {
    const made = draft(aDocument({ lines: [taxed('100.00', '25.00')] }));
    expect(made).toMatchObject({
      kind: 'purchaseInvoice',
      vendorDocumentNo: 'INV-7',
      currency: 'DKK',
      net: '100.00',
      vat: '25.00',
      deductibleVat: '25.00',
      total: '125.00',
      lines: [{ accountNo: '2210', vatGroup: 'FULL', vatAmount: '25.00', deductibleVat: '25.00', cost: '100.00' }],
      vendorEntry: { vendorNo: '1001', amount: '125.00', payablesAccount: '7110' },
      reconciliation: { verdict: 'equal' },
      vatGroups: [{ vatGroup: 'FULL', base: '100.00', vat: '25.00', deductible: '25.00' }],
    });
    expect(made.accounts).toEqual([
      { account: '2210', name: 'Kontorartikler', debit: '100.00', credit: '0.00' },
      { account: '6510', name: 'Købsmoms', debit: '25.00', credit: '0.00' },
      { account: '7110', name: 'Leverandører', debit: '0.00', credit: '125.00' },
    ]);
  });

  test('a credit note makes a credit memo with the sides turned', () => {
    const made = draft(aDocument({ type: 'creditNote', lines: [taxed('100.00', '25.00')] }));
    expect(made.kind).toBe('purchaseCreditMemo');
    expect(made.accounts.at(-1)).toMatchObject({ account: '7110', debit: '125.00', credit: '0.00' });
  });

  test('an order owes nothing yet, and its total is not the sender’s business', () => {
    const made = draft(aDocument({ type: 'order', number: 'PO-1' }));
    expect(made).toMatchObject({
      kind: 'purchaseOrder',
      vendorDocumentNo: '',
      vendorOrderNo: 'PO-1',
      vendorEntry: null,
    });
    expect(made.reconciliation.checked).toBe(false);
  });

  test('ACC-5 header charges, allowances, duties and rounding become lines of their own', () => {
    const made = draft(
      aDocument({
        lines: [taxed('100.00', '25.00')],
        allowanceCharges: [charge, { ...charge, charge: false, reason: 'Rabat', amount: kroner('10.00') }],
        taxTotals: [aTaxTotal('35.00'), aTaxTotal('7.50', { schemeId: '21', schemeName: 'Elafgift' })],
        totals: { ...aDocument().totals, rounding: kroner('-0.50'), payable: kroner('182.00') },
      }),
    );
    expect(made.lines.map(({ kind, description, amount }) => [kind, description, amount])).toEqual([
      ['line', 'Strøm', '100.00'],
      ['charge', 'Fragt', '50.00'],
      ['allowance', 'Rabat', '-10.00'],
      ['duty', 'Elafgift', '7.50'],
      ['rounding', '', '-0.50'],
    ]);
    expect(made.net).toBe('147.00');
  });

  test('ACC-7 a duty that is in the prices already makes no line (NS p. 89)', () => {
    const made = draft(
      aDocument({
        lines: [taxed('100.00', '25.00')],
        taxTotals: [aTaxTotal('25.00'), aTaxTotal('7.50', { schemeId: '16', schemeName: 'Chokoladeafgift' })],
        totals: { ...aDocument().totals, payable: kroner('125.00') },
      }),
    );
    expect(made.lines.map(({ kind }) => kind)).toEqual(['line']);
    expect(made.reconciliation.verdict).toBe('equal');
  });

  test('PAY-8 a prepaid amount is a line of its own without VAT', () => {
    const made = draft(
      aDocument({
        lines: [taxed('100.00', '25.00')],
        totals: { ...aDocument().totals, prepaid: kroner('40.00'), payable: kroner('85.00') },
      }),
    );
    expect(made.lines.at(-1)).toMatchObject({ kind: 'prepaid', amount: '-40.00', vatAmount: '0.00' });
    expect(made).toMatchObject({ total: '85.00', reconciliation: { verdict: 'equal' } });
  });

  test('free lines, lines inside lines and lines without amount add nothing', () => {
    const made = draft(
      aDocument({
        lines: [
          taxed('100.00', '25.00'),
          aLine({ id: '2', freeOfCharge: true }),
          aLine({ id: '3', parentId: '1' }),
          aLine({ id: '4', amount: null, quantity: null }),
        ],
      }),
    );
    expect(made.net).toBe('100.00');
    expect(made.lines.filter(({ amount }) => amount !== '0.00')).toHaveLength(1);
  });

  test('an amount that is no number counts as nothing instead of breaking the document', () => {
    expect(draft(aDocument({ lines: [aLine({ amount: kroner('hundrede') })] })).net).toBe('0.00');
  });

  test('PAY-5 what is paid already closes against its balancing account', () => {
    const document = aDocument({ lines: [taxed('100.00', '25.00')] });
    const { accounts } = draft(document, {
      payment: {
        offered: null,
        action: 'useDocument',
        mask: 'directDebit',
        form: 'BS',
        formKind: 'directDebit',
        source: 'document',
        account: null,
        reference: '',
        incomplete: null,
        balancingAccount: '6110',
        dueDate: null,
        vendorUpdate: null,
      },
    });
    expect(accounts.slice(-3)).toMatchObject([
      { account: '7110', credit: '125.00' },
      { account: '7110', debit: '125.00' },
      { account: '6110', credit: '125.00' },
    ]);
  });
});

describe('ACC-7 VAT of which only a part is deducted', () => {
  const dinner = aDocument({ lines: [taxed('100.00', '25.00')] });
  const coding = codedOn(dinner, '2270', 'QUARTER');

  test('the manual’s example: 100 + 25 at quarter VAT gives 6.25 VAT and 118.75 cost, 125 in all (NS p. 88)', () => {
    const made = draft(dinner, { coding, deviatingVat: true });
    expect(made).toMatchObject({ total: '125.00', vat: '25.00', deductibleVat: '6.25', deviatingVat: true });
    expect(made.lines).toMatchObject([{ amount: '100.00', vatAmount: '25.00', deductibleVat: '6.25', cost: '118.75' }]);
    expect(made.accounts).toMatchObject([
      { account: '2270', debit: '118.75' },
      { account: '6510', debit: '6.25' },
      { account: '7110', credit: '125.00' },
    ]);
    expect(made.reconciliation.verdict).toBe('equal');
  });

  test('VAT of which nothing is deducted is cost either way, and the total is the sender’s (NS p. 87)', () => {
    for (const deviatingVat of [false, true]) {
      const made = draft(dinner, { coding: codedOn(dinner, '2270', 'LOST'), deviatingVat });
      expect(made).toMatchObject({ total: '125.00', vat: '25.00', deductibleVat: '0.00' });
      expect(made.lines).toMatchObject([{ vatAmount: '25.00', deductibleVat: '0.00', cost: '125.00' }]);
      expect(made.reconciliation.verdict).toBe('equal');
    }
  });

  test('the ordinary way does not reach the sender’s total, and says that VAT is why (NS p. 76, 87)', () => {
    const made = draft(dinner, { coding });
    expect(made).toMatchObject({ total: '106.25', deductibleVat: '6.25' });
    expect(made.reconciliation).toMatchObject({
      verdict: 'differs',
      difference: '-18.75',
      causes: [{ cause: 'vatRate', amount: '-18.75', detail: 'QUARTER' }],
    });
  });

  test('under reverse charge the vendor is owed no VAT, and ours stands on both sides', () => {
    const foreign = aDocument({
      lines: [aLine({ tax: aTaxCategory({ id: 'ReverseCharge', percent: '0' }) })],
      taxTotals: [],
      totals: { ...aDocument().totals, payable: kroner('100.00') },
    });
    const made = draft(foreign, { coding: codedOn(foreign, '2210', 'REVERSE') });
    expect(made).toMatchObject({ total: '100.00', vat: '0.00', deductibleVat: '25.00' });
    expect(made.accounts).toMatchObject([
      { account: '2210', debit: '100.00' },
      { account: '6510', debit: '25.00' },
      { account: '6520', credit: '25.00' },
      { account: '7110', credit: '100.00' },
    ]);
  });
});

describe('ACC-6 reconciling with the sender’s total', () => {
  const off = (payable: string) =>
    aDocument({
      lines: [taxed('100.00', '25.00')],
      totals: { ...aDocument().totals, payable: kroner(payable) },
    });

  test('within the tolerance the difference goes on the rounding account', () => {
    const made = draft(off('125.20'));
    expect(made.reconciliation).toMatchObject({ verdict: 'withinTolerance', difference: '-0.20', ours: '125.00' });
    expect(made.lines.at(-1)).toMatchObject({ kind: 'rounding', amount: '0.20', ledgerAccount: '2999' });
    expect(made.total).toBe('125.20');
  });

  test('beyond it nothing is rounded, and what the document’s own parts do not explain is unknown', () => {
    const made = draft(off('175.00'));
    expect(made.reconciliation).toMatchObject({ verdict: 'differs', causes: [{ cause: 'unknown', amount: '-50.00' }] });
    expect(made.total).toBe('125.00');
  });

  test('a line that is left out is named as the cause', () => {
    const document = aDocument({
      lines: [taxed('100.00', '25.00'), taxed('60.00', '15.00', '2')],
      taxTotals: [aTaxTotal('40.00')],
      totals: { ...aDocument().totals, lines: kroner('160.00'), payable: kroner('200.00') },
    });
    const coding = codedOn(document);
    const left = {
      ...coding,
      places: coding.places.map((place) => (place.place === 'line:1' ? { ...place, fate: 'leftOut' as const } : place)),
    };
    expect(draft(document, { coding: left }).reconciliation.causes).toMatchObject([
      { cause: 'lineMissing', amount: '-60.00', detail: 'Strøm' },
      { cause: 'vatRate', amount: '-15.00' },
    ]);
  });

  test('a ledger that does not reconcile is told, and nothing is rounded', () => {
    const made = draft(off('125.20'), { control: { ...standardControlSetup, reconcileTotal: false } });
    expect(made.reconciliation.checked).toBe(false);
    expect(made.total).toBe('125.00');
  });

  test('a document that states no payable amount is not compared', () => {
    const silent = aDocument({ totals: { ...aDocument().totals, payable: null } });
    expect(draft(silent).reconciliation).toMatchObject({ verdict: 'notStated', difference: '0.00', causes: [] });
  });
});

describe('the sums of any draft', () => {
  const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 }).map(fromMinorUnits);
  const drafts = fc
    .record({
      lines: fc.array(cents, { minLength: 1, maxLength: 20 }),
      charges: fc.array(cents, { maxLength: 4 }),
      rounding: cents,
      prepaid: cents,
      payable: cents,
      group: fc.constantFrom('FULL', 'QUARTER', 'LOST', 'NONE', 'REVERSE'),
      deviatingVat: fc.boolean(),
    })
    .map(({ lines, charges, rounding, prepaid, payable, group, deviatingVat }) => {
      const document = aDocument({
        lines: lines.map((amount, index) =>
          aLine({ id: String(index + 1), amount: kroner(amount), tax: aTaxCategory() }),
        ),
        allowanceCharges: charges.map((amount) => ({ ...charge, amount: kroner(amount) })),
        totals: {
          ...aDocument().totals,
          rounding: kroner(rounding),
          prepaid: kroner(prepaid),
          payable: kroner(payable),
        },
      });
      return draft(document, { coding: codedOn(document, '2210', group), deviatingVat });
    });

  test('lines and VAT are the total, and cost and deducted VAT are amount and VAT, to the last decimal', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        expect(compare(made.net, sum(made.lines.map(({ amount }) => amount)))).toBe(0);
        expect(compare(made.vat, sum(made.lines.map(({ vatAmount }) => vatAmount ?? '0')))).toBe(0);
        expect(compare(made.total, add(made.net, made.vat))).toBe(0);
        for (const line of made.lines.filter(({ vatGroup }) => vatGroup !== 'REVERSE'))
          expect(compare(add(line.cost, line.deductibleVat), add(line.amount, line.vatAmount ?? '0'))).toBe(0);
      }),
    );
  });

  test('debit is credit', () => {
    fc.assert(
      fc.property(drafts, ({ accounts }) => {
        const debit = sum(accounts.map((row) => row.debit));
        expect(compare(debit, sum(accounts.map(({ credit }) => credit)))).toBe(0);
      }),
    );
  });

  test('the causes of a difference explain it whole', () => {
    fc.assert(
      fc.property(drafts, ({ reconciliation: { causes, difference, verdict } }) => {
        if (verdict === 'equal') expect(causes).toEqual([]);
        else expect(compare(sum(causes.map(({ amount }) => amount)), difference)).toBe(0);
      }),
    );
  });

  test('recalculating what nobody changed changes nothing', () => {
    fc.assert(
      fc.property(drafts, (made) => {
        expect(recalculate(made.lines, someTables, made.deviatingVat)).toEqual(made.lines);
      }),
    );
  });
});
