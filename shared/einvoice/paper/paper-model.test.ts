import { describe, expect, test } from 'vitest';
import type { AllowanceCharge } from '../../domain/document/document.ts';
import type { Finding } from '../../domain/finding.ts';
import { printIdentifiers } from './identifiers.ts';
import { shiftTwoPlaces } from './paper-lines.ts';
import { paperModel } from './paper-model.ts';
import { netTotal } from './paper-totals.ts';
import { aDocument, aLine, anAddress, aParty, aTaxCategory } from './sample-document.ts';

const discount: AllowanceCharge = {
  charge: false,
  id: null,
  reasonCode: null,
  reason: 'Rabat',
  multiplier: '0.10',
  baseAmount: { value: '6300.00', currency: 'DKK' },
  amount: { value: '630.00', currency: 'DKK' },
  tax: aTaxCategory(),
  accountingCost: null,
  accountingCostCode: null,
};

describe('the paper (UI-4)', () => {
  test('UI-4: names the parties once, with each identifier once', () => {
    const paper = paperModel(aDocument());
    expect(paper.from.name).toBe('Hotel Strandparken');
    expect(paper.from.address).toEqual(['Strandvejen 12', '5800 Nyborg']);
    expect(paper.from.identifiers).toEqual([{ label: 'CVR', value: 'DK 26 81 40 92' }]);
    expect(paper.to.identifiers).toEqual([{ label: 'GLN', value: '5798000123456' }]);
    expect(paper.from.country).toBeNull();
  });

  test('UI-4: names the country only when the parties sit in different ones', () => {
    const supplier = aParty({ name: 'Mätinstrument AB', address: anAddress({ city: 'Malmö', country: 'SE' }) });
    const paper = paperModel(aDocument({ supplier }));
    expect([paper.from.country, paper.to.country]).toEqual(['SE', 'DK']);
  });

  test('UI-4: an order is from the buyer to the seller', () => {
    const document = aDocument();
    const paper = paperModel({ ...document, type: 'order', sender: document.receiver, receiver: document.sender });
    expect(paper.from.name).toBe('Kulturstyrelsen');
    expect(paper.to.name).toBe('Hotel Strandparken');
  });

  test('UI-4: placeholders and empty dates are not printed', () => {
    const reference = {
      kind: 'order',
      id: 'n/a',
      scheme: null,
      uuid: null,
      issueDate: null,
      typeCode: null,
      description: null,
    } as const;
    const paper = paperModel(aDocument({ references: [reference], dueDate: '1753-01-01', buyerReference: 'N/A' }));
    expect(paper.facts.map((fact) => fact.key)).toEqual(['yourReference']);
    expect(paper.facts[0]?.value).toBe('MLU');
  });

  test('UI-4: only columns that a line fills are drawn', () => {
    expect(paperModel(aDocument()).columns).toEqual(['number', 'description', 'quantity', 'price', 'vat', 'amount']);
    const statement = aLine({ quantity: null, price: null, tax: null, debit: { value: '10.00', currency: 'DKK' } });
    expect(paperModel(aDocument({ type: 'statement', lines: [statement] })).columns).toEqual([
      'number',
      'description',
      'debit',
    ]);
  });

  test('UI-4: a name that is the beginning of the description gives way to it, and nothing is said twice', () => {
    const { item } = aLine();
    const [cut, other] = paperModel(
      aDocument({
        lines: [
          aLine({
            item: { ...item, name: 'Course in marine biol', descriptions: ['Course in marine biology, class B'] },
          }),
          aLine({ item: { ...item, name: 'Course', descriptions: ['With materials', 'Course'] } }),
        ],
      }),
    ).lines;
    expect(cut).toMatchObject({ name: 'Course in marine biology, class B', descriptions: [] });
    expect(other).toMatchObject({ name: 'Course', descriptions: ['With materials'] });
  });

  test('UI-4: a line of a reminder is called by the invoice it is about, with its days; one side is just the amount', () => {
    const invoice = { kind: 'invoice', id: '100002', scheme: null, uuid: null, issueDate: '2026-09-22', typeCode: null, description: null } as const; // prettier-ignore
    const owed = { value: '10.00', currency: 'DKK' };
    const line = aLine({
      item: { ...aLine().item, name: null },
      quantity: null,
      price: null,
      tax: null,
      debit: owed,
      amount: owed,
      dueDate: '2026-10-22',
      notes: [{ text: '100002', language: null }],
      references: [invoice],
    });
    const paper = paperModel(aDocument({ type: 'reminder', lines: [line] }));
    expect(paper.lines[0]).toMatchObject({ name: null, notes: [], heading: { label: 'invoice', value: '100002' } });
    expect(paper.lines[0]?.facts.map(({ key, value }) => [key, value])).toEqual([
      ['dated', '2026-09-22'],
      ['due', '2026-10-22'],
    ]);
    expect(paper.columns).toEqual(['number', 'description', 'amount']);
  });

  test('UI-4: a sub-line is indented under its parent, a parent that is not there does no harm', () => {
    const lines = [
      aLine(),
      aLine({ id: '1.1', parentId: '1' }),
      aLine({ id: '2', parentId: 'gone' }),
      aLine({ id: 'x', parentId: 'y' }),
      aLine({ id: 'y', parentId: 'x' }),
    ];
    expect(
      paperModel(aDocument({ lines }))
        .lines.map((line) => line.depth)
        .slice(0, 3),
    ).toEqual([0, 1, 0]);
  });
});

describe('the sums', () => {
  test('IN-7b: the net of OIOUBL is never its TaxExclusiveAmount, which is the tax', () => {
    expect(netTotal(aDocument())).toBe('6300.00');
    expect(netTotal(aDocument({ allowanceCharges: [discount] }))).toBe('5670');
  });

  test('IN-7b: the net of Peppol is its TaxExclusiveAmount', () => {
    const { totals } = aDocument();
    expect(
      netTotal(
        aDocument({ format: 'peppolBis3', totals: { ...totals, taxExclusive: { value: '6299.99', currency: 'DKK' } } }),
      ),
    ).toBe('6299.99');
  });

  test('UI-4: run from net over VAT to what is to be paid, and say nothing twice', () => {
    expect(paperModel(aDocument()).totals.map((row) => [row.key, row.amount])).toEqual([
      ['net', '6300.00'],
      ['vat', '1575.00'],
      ['toPay', '7875.00'],
    ]);
  });

  test('UI-4: without tax the net is what is to be paid, and stands once', () => {
    const { totals, paymentMeans } = aDocument();
    const payable = { value: '6300.00', currency: 'DKK' };
    const reminder = aDocument({ type: 'reminder', taxTotals: [], totals: { ...totals, payable, taxInclusive: payable }, paymentMeans }); // prettier-ignore
    expect(paperModel(reminder).totals.map((row) => row.key)).toEqual(['toPay']);
  });

  test('UI-4: allowances and prepaid amounts are taken off, and the total stands before them', () => {
    const { totals } = aDocument();
    const document = aDocument({
      allowanceCharges: [discount],
      totals: {
        ...totals,
        prepaid: { value: '1000.00', currency: 'DKK' },
        payable: { value: '6087.50', currency: 'DKK' },
        taxInclusive: { value: '7087.50', currency: 'DKK' },
      },
    });
    expect(paperModel(document).totals.map((row) => [row.key, row.amount, row.percent])).toEqual([
      ['lines', '6300.00', null],
      ['allowance', '-630.00', '10'],
      ['net', '5670', null],
      ['vat', '1575.00', '25'],
      ['total', '7087.50', null],
      ['prepaid', '-1000.00', null],
      ['toPay', '6087.50', null],
    ]);
  });

  test('UI-4: show our sum beside the sender’s where they differ', () => {
    const finding: Finding = {
      layer: 'arithmetic',
      severity: 'error',
      code: 'arithmetic.payable',
      values: { ours: '7875.00', theirs: '7900.00' },
      place: null,
      rule: null,
    };
    const row = paperModel(aDocument(), [finding]).totals.find((one) => one.key === 'toPay');
    expect(row?.difference).toEqual({ ours: '7875.00', theirs: '7900.00' });
  });

  test('UI-4: a line whose arithmetic differs says so at the line, found by its place', () => {
    const finding: Finding = {
      layer: 'arithmetic',
      severity: 'error',
      code: 'arithmetic.line',
      values: { ours: '1.00', theirs: '2.00' },
      place: 'InvoiceLine[2]/LineExtensionAmount',
      rule: null,
    };
    const lines = [aLine(), aLine({ id: '1' })];
    expect(paperModel(aDocument({ lines }), [finding]).lines.map((line) => line.difference !== null)).toEqual([
      false,
      true,
    ]);
  });

  test('UI-4: VAT of several rates is one sum among the sums, and stands by rate in the table', () => {
    const subtotal = (percent: string, tax: string) => ({
      taxable: { value: '1000.00', currency: 'DKK' },
      tax: { value: tax, currency: 'DKK' },
      transactionTax: null,
      category: aTaxCategory({ percent }),
    });
    const subtotals = [subtotal('25.00', '250.00'), subtotal('12.00', '120.00')];
    const stated = paperModel(
      aDocument({ taxTotals: [{ amount: { value: '370.00', currency: 'DKK' }, rounding: null, subtotals }] }),
    );
    expect(stated.totals.filter(({ key }) => key === 'vat').map(({ amount, tax }) => [amount, tax])).toEqual([
      ['370.00', null],
    ]);
    expect(stated.vat.map(({ percent, amount }) => [percent, amount])).toEqual([
      ['25', '250.00'],
      ['12', '120.00'],
    ]);
    const apart = subtotals.map((one) => ({ amount: one.tax, rounding: null, subtotals: [one] }));
    expect(paperModel(aDocument({ taxTotals: apart })).totals.find(({ key }) => key === 'vat')?.amount).toBe('370');
  });

  test('UI-4: a duty is not VAT', () => {
    const duty = {
      taxable: null,
      tax: { value: '12.00', currency: 'DKK' },
      transactionTax: null,
      category: aTaxCategory({ schemeId: '21', schemeName: 'Elafgift', percent: null }),
    };
    const document = aDocument();
    const paper = paperModel({
      ...document,
      taxTotals: [...document.taxTotals, { amount: duty.tax, rounding: null, subtotals: [duty] }],
    });
    expect(paper.totals.filter((row) => row.key === 'duty').map((row) => row.text)).toEqual(['Elafgift']);
    expect(paper.vat).toHaveLength(1);
  });

  test('IN-6b: an amount that is no number is shown as written and breaks nothing', () => {
    const { totals } = aDocument();
    const paper = paperModel(
      aDocument({ totals: { ...totals, lines: { value: 'ti', currency: null } }, allowanceCharges: [discount] }),
    );
    expect(paper.totals[0]?.amount).toBe('ti');
    expect(paper.totals.some((row) => row.key === 'net')).toBe(false);
  });
});

describe('a factor as a percentage', () => {
  test.each([
    ['0.10', '10'],
    ['0.125', '12.5'],
    ['1', '100'],
    ['-0.05', '-5'],
    ['.5', '50'],
    ['abc', null],
  ])('%s is %s', (factor, percent) => {
    expect(shiftTwoPlaces(factor)).toBe(percent);
  });
});

describe('identifiers', () => {
  test('say the digits of a CVR number once, and another SE number of its own', () => {
    expect(
      printIdentifiers([
        { id: 'DK26814092', scheme: 'DK:CVR' },
        { id: '26814092', scheme: '0184' },
        { id: 'DK26814092', scheme: 'DK:SE' },
        { id: 'DK11223344', scheme: 'DK:SE' },
        { id: 'DK26814092', scheme: null },
        { id: 'n/a', scheme: 'ZZZ' },
      ]).map((one) => `${one.label} ${one.value}`),
    ).toEqual(['CVR DK 26 81 40 92', 'SE DK 11 22 33 44']);
  });
});
