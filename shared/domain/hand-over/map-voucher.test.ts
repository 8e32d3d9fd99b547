import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal, fromMinorUnits, sum } from '../amount/amount.ts';
import { aHandOverVoucher, aTarget, aVoucherLine } from './build.ts';
import { foldVat, mapVoucher } from './map-voucher.ts';
import { closingLines, externalIdOf, handOverVoucher } from './hand-over-voucher.ts';
import { aVoucher } from './build.ts';

const lacksOf = (voucher = aHandOverVoucher(), setup = aTarget('sie4i')) =>
  mapVoucher(voucher, setup).lacks.map(({ code, values }) => [code, ...Object.values(values)].join(' '));

describe('ACT-1 the neutral model', () => {
  test('is the same voucher with signed amounts that add up to nothing', () => {
    const voucher = aHandOverVoucher();
    expect(voucher.lines.map(({ amount }) => amount)).toEqual(['750.00', '250.00', '250.00', '-1250.00']);
    expect(formatDecimal(sum(voucher.lines.map(({ amount }) => amount)))).toBe('0.00');
    expect(voucher.lines[1]?.dimensions).toEqual([{ dimension: '#project', value: 'P1', name: '' }]);
  });

  test('names a voucher the same whenever it is handed over, and no two alike', () => {
    expect(externalIdOf({ ledgerId: 1, no: 'B000007' })).toBe('EBILAG-1-B000007');
    expect(externalIdOf({ ledgerId: 2, no: 'B000007' })).not.toBe(externalIdOf({ ledgerId: 1, no: 'B000007' }));
  });

  test('PAY-5: knows the entries that pay at once what is owed', () => {
    const { vendorEntry, lines } = aVoucher();
    const payment = {
      offered: null, action: 'useDocument', mask: 'directDebit', form: 'BS', formKind: 'directDebit', source: 'document',
      account: null, reference: '', incomplete: null, balancingAccount: '1930', dueDate: null, vendorUpdate: null,
    } as const; // prettier-ignore
    const paid = handOverVoucher(
      aVoucher({
        vendorEntry: { ...vendorEntry, payment },
        lines: [
          ...lines,
          aVoucherLine({ lineNo: 5, kind: 'balancing', account: '2440', debit: '1250.00', vatGroup: '' }),
          aVoucherLine({
            lineNo: 6,
            kind: 'balancing',
            account: '1930',
            debit: '0.00',
            credit: '1250.00',
            vatGroup: '',
          }),
        ],
      }),
      null,
    );
    expect(closingLines(paid).map(({ lineNo }) => lineNo)).toEqual([5, 6]);
    expect(closingLines(aHandOverVoucher())).toEqual([]);
  });
});

describe('ACT-1 putting a voucher into the books’ words', () => {
  test('accounts keep their number unless another is given', () => {
    const setup = aTarget('sie4i', { accounts: [{ account: '2210', target: '6110' }] });
    expect(mapVoucher(aHandOverVoucher(), setup).voucher.lines.map(({ account }) => account)).toEqual([
      '6110',
      '6110',
      '2641',
      '2440',
    ]);
  });

  test('an account the format cannot hold is said before anything is written', () => {
    const lines = [aVoucherLine({ account: 'K-22', accountName: 'Kontor' })];
    expect(lacksOf(aHandOverVoucher({ lines }))).toContain('handOver.accountUnusable K-22 Kontor K-22');
    expect(lacksOf(aHandOverVoucher(), aTarget('fortnox'))).toEqual([]);
    expect(lacksOf(aHandOverVoucher({ lines: [aVoucherLine({ account: '221010' })] }), aTarget('fortnox'))).toContain(
      'handOver.accountUnusable 221010 Kontorsmaterial 221010',
    );
  });

  test('a dimension goes to its place, nowhere when that was decided, and is lacking when nobody decided', () => {
    const { voucher } = mapVoucher(aHandOverVoucher(), aTarget('sie4i'));
    expect(voucher.lines.map(({ places }) => Object.keys(places))).toEqual([['1'], ['6'], [], []]);
    const leftOut = aTarget('sie4i', {
      dimensions: [
        { dimension: 'ORT', place: '' },
        { dimension: '#project', place: '6' },
      ],
    });
    expect(lacksOf(aHandOverVoucher(), leftOut)).toEqual([]);
    expect(lacksOf(aHandOverVoucher(), aTarget('sie4i', { dimensions: [] }))).toEqual([
      'handOver.dimensionUnmapped ORT',
      'handOver.dimensionUnmapped #project',
    ]);
  });

  test('Business Central gets our own codes unless others are given, but no project by itself', () => {
    const { voucher, lacks } = mapVoucher(aHandOverVoucher(), aTarget('businessCentral', { dimensions: [] }));
    expect(Object.keys(voucher.lines[0]?.places ?? {})).toEqual(['ORT']);
    expect(lacks.map(({ values }) => values['dimension'])).toEqual(['#project']);
  });

  test('where VAT leaves as codes, every VAT group of a line needs one', () => {
    const setup = aTarget('economicCsv', { vatHandling: 'codes', vatCodes: [] });
    expect(lacksOf(aHandOverVoucher(), setup)).toContain('handOver.vatCodeMissing FULL');
    const { voucher } = mapVoucher(aHandOverVoucher(), aTarget('economicCsv', { vatHandling: 'codes' }));
    expect(voucher.lines.map(({ amount, vatCode }) => `${amount} ${vatCode}`)).toEqual([
      '937.50 I25',
      '312.50 I25',
      '-1250.00 ',
    ]);
  });

  test('folding VAT never changes what a voucher adds up to', () => {
    const line = fc.record({
      kind: fc.constantFrom('cost', 'deductedVat', 'lostVat', 'reverseChargeVat', 'payables', 'rounding'),
      vatGroup: fc.constantFrom('', 'FULL', 'HALF'),
      amount: fc.integer({ min: -10_000_000, max: 10_000_000 }).map(fromMinorUnits),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (given) => {
        const lines = given.map((values, index) => ({
          ...values, lineNo: index + 1, account: '1', accountName: '', text: '', dimensions: [],
        })); // prettier-ignore
        const total = (some: readonly { amount: string }[]) => formatDecimal(sum(some.map(({ amount }) => amount)));
        expect(total(foldVat(lines as never))).toBe(total(lines));
      }),
    );
  });
});
