import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PurchaseLine, PurchaseRow } from '../../shared/contract/purchases.ts';
import { add, fromMinorUnits, subtract, sum } from '../../shared/domain/amount/amount.ts';
import { accountWords } from './parts/account-words.ts';
import { codingWords } from './parts/coding-words.ts';
import { costAndDeducted } from './page/sums-of-lines.ts';
import { narrowestNormalList } from '../frame/list-width.ts';
import { textIn } from '../text/text.ts';
import { purchaseColumns } from './purchase-columns.tsx';
import { purchaseCells, purchaseHeads } from './purchase-cells.ts';

function aLine(part: Partial<PurchaseLine>): PurchaseLine {
  return {
    lineNo: 1,
    kind: 'line',
    itemNo: null,
    description: '',
    quantity: null,
    unit: null,
    unitPrice: null,
    amount: '100.00',
    vatPercent: '25',
    vatAmount: '25.00',
    accountingCost: null,
    accountKind: 'account',
    accountNo: '221010',
    accountName: 'Kontorartikler',
    ledgerAccount: '221010',
    vatGroup: 'K25',
    deductibleVat: '25.00',
    cost: '100.00',
    budget: '',
    project: '',
    dimensions: [],
    invoicedQuantity: null,
    remainingQuantity: null,
    orderLineNo: null,
    ...part,
  };
}
const row: PurchaseRow = {
  id: 1,
  no: 'KF000001',
  kind: 'purchaseInvoice',
  status: 'open',
  ledgerId: 1,
  documentId: 1,
  vendorId: 1,
  vendorNo: 'K10',
  vendorName: 'Nordlys; Kontor',
  payToVendorId: null,
  vendorDocumentNo: '118512',
  vendorOrderNo: '',
  documentDate: '2026-11-15',
  postingDate: null,
  dueDate: null,
  currency: 'DKK',
  net: '80.00',
  vat: '20.00',
  total: '100.00',
  deviatingVat: false,
  createdAt: '2026-11-21T13:00:00.000Z',
  createdBy: 'mlu',
  lines: 1,
};

describe('sums of a purchase document (ACC-2, ACC-7)', () => {
  test('ACC-7: cost and deducted VAT of any lines come to their sums, exactly', () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(fromMinorUnits);
    fc.assert(
      fc.property(fc.array(fc.tuple(money, money), { maxLength: 20 }), (lines) => {
        const { cost, deducted } = costAndDeducted(
          lines.map(([one, other]) => aLine({ cost: one, deductibleVat: other })),
        );
        expect(subtract(add(cost, deducted), sum(lines.flat()))).toBe('0');
      }),
    );
  });
});

describe('the registers (ACC-2)', () => {
  test('ACC-2: status, number, vendor, total and when it is due stand in the list as it starts, without scrolling sideways', () => {
    const paddingAndScrollBar = 20 + 15;
    for (const [orders, wanted] of [
      [false, ['status', 'no', 'vendorName', 'total', 'dueDate']],
      [true, ['status', 'no', 'vendorName', 'total', 'vendorOrderNo']],
    ] as const) {
      const first = purchaseColumns(textIn('da'), orders).slice(0, wanted.length);
      expect(first.map(({ id }) => id)).toEqual(wanted);
      const needed = first.reduce((sum, { width }) => sum + width, paddingAndScrollBar);
      expect(needed).toBeLessThanOrEqual(narrowestNormalList);
    }
  });
});

describe('words of a purchase document', () => {
  test('UI-5: a coding is said on one line, its dimensions as names', () => {
    const dimensions = [
      { dimension: 'FORMÅL', value: '5', valueName: 'Forskning', source: 'string' as const },
      { dimension: 'Delregnskab', value: '10', valueName: '', source: 'default' as const },
    ];
    expect(codingWords(aLine({ dimensions }))).toBe('221010 Kontorartikler · Formål 5 · Delregnskab 10');
    expect(codingWords(aLine({ accountNo: '', accountName: '' }))).toBe('');
  });

  test('PAY-7: an account is written as people know it', () => {
    const bare = { branch: '', bic: '', cardType: '' };
    expect(accountWords({ ...bare, kind: 'bank', branch: '4183', account: '0012345678' })).toBe('4183 0012345678');
    expect(accountWords({ ...bare, kind: 'iban', account: 'DK5000400440116243' })).toBe('DK50 0040 0440 1162 43');
    expect(accountWords({ ...bare, kind: 'fik', account: '83143015', cardType: '71' })).toBe('+71< +83143015<');
  });

  test('ACC-2: a register is copied with whole dates, and its amounts as decimal text', () => {
    const text = textIn('en');
    const cells = purchaseCells(row, text);
    expect(cells).toHaveLength(purchaseHeads(text).length);
    expect(cells).toEqual(expect.arrayContaining(['KF000001', 'Nordlys; Kontor', '2026-11-15', '100.00', 'mlu']));
  });
});
