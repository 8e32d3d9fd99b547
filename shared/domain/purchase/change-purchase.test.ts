import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { newRow } from '../master/new-row.ts';
import { ledgerTables, masterTableNames } from '../master/tables.ts';
import { aDraftInput, someTables } from './build.ts';
import { changePurchase, type PurchaseToChange } from './change-purchase.ts';
import { draftPurchase } from './draft-purchase.ts';
import type { LineCoding } from './recode-line.ts';

const tables = ledgerTables({
  ...Object.fromEntries(masterTableNames.map((table) => [table, someTables.rows(table)])),
  dimensions: [newRow('dimensions', { code: 'FORMÅL', name: 'Formål' })],
  dimensionValues: [newRow('dimensionValues', { dimension: 'FORMÅL', code: '5', name: 'Drift' })],
  aliasCodings: [
    newRow('aliasCodings', {
      code: 'MØDE',
      name: 'Møde',
      accountKind: 'account',
      accountNo: '2270',
      vatGroup: 'QUARTER',
    }),
  ],
  aliasDimensions: [newRow('aliasDimensions', { alias: 'MØDE', dimension: 'FORMÅL', value: '5' })],
  closedPeriods: [newRow('closedPeriods', { from: '2026-01-01', to: '2026-10-31', name: 'Til oktober' })],
});

const coding: LineCoding = {
  accountKind: 'account',
  accountNo: '2210',
  alias: '',
  budget: '',
  vatGroup: 'FULL',
  project: '',
  dimensions: {},
};

function made(payable = '125.00', deviatingVat = false): PurchaseToChange {
  const document = aDocument({
    lines: [aLine({ amount: kroner('100.00'), taxTotals: [aTaxTotal('25.00')], tax: aTaxCategory() })],
    totals: { ...aDocument().totals, payable: kroner(payable) },
  });
  const draft = draftPurchase(aDraftInput(document, { tables, deviatingVat }));
  return {
    no: 'KF000001',
    kind: draft.kind,
    posted: false,
    deviatingVat,
    postingGroup: 'HOME',
    postingDate: '2026-11-01',
    dueDate: '2026-12-01',
    vendorEntry: draft.vendorEntry,
    lines: draft.lines,
    invoiced: new Set(),
    document,
    tables,
    control: standardControlSetup,
  };
}

const changed = (now: PurchaseToChange, some: Partial<LineCoding>) =>
  changePurchase(now, { lines: [{ lineNo: 1, coding: { ...coding, ...some } }] });

describe('ACC-2 a purchase document that is not posted', () => {
  test('saved as it is, nothing changes', () => {
    const now = made('125.20');
    expect(changePurchase(now, { lines: [] })).toMatchObject({
      ok: true,
      value: { lines: now.lines, total: '125.20', vendorEntry: now.vendorEntry },
    });
  });

  test('another VAT group recalculates VAT, total, what the vendor is owed, and the reconciliation', () => {
    expect(changed(made(), { accountNo: '2270', vatGroup: 'QUARTER' })).toMatchObject({
      ok: true,
      value: {
        total: '106.25',
        vendorEntry: { amount: '106.25' },
        lines: [{ accountName: 'Repræsentation', vatAmount: '6.25', cost: '100.00' }],
        reconciliation: { verdict: 'differs', causes: [{ cause: 'vatRate' }] },
      },
    });
  });

  test('ACC-7 with deviating VAT the VAT stays the document’s, and its parting follows the group', () => {
    expect(changed(made('125.00', true), { accountNo: '2270', vatGroup: 'QUARTER' })).toMatchObject({
      ok: true,
      value: { total: '125.00', lines: [{ vatAmount: '25.00', deductibleVat: '6.25', cost: '118.75' }] },
    });
  });

  test('ACC-6 the rounding line follows from the rest, and goes when it is not needed', () => {
    const rounded = made('125.20');
    expect(rounded.lines.map(({ kind }) => kind)).toEqual(['line', 'rounding']);
    const far = changed(rounded, { vatGroup: 'QUARTER' });
    expect(far.ok && far.value.lines.map(({ kind }) => kind)).toEqual(['line']);
  });

  test('COD-5 an alias expands to account, VAT group and dimensions', () => {
    expect(changed(made(), { alias: 'MØDE' })).toMatchObject({
      ok: true,
      value: { lines: [{ accountNo: '2270', vatGroup: 'QUARTER', dimensions: [{ dimension: 'FORMÅL', value: '5' }] }] },
    });
  });

  test('dates move, but not into a closed period', () => {
    expect(changePurchase(made(), { postingDate: '2026-11-30', dueDate: null, lines: [] })).toMatchObject({
      ok: true,
      value: { postingDate: '2026-11-30', dueDate: null, vendorEntry: { dueDate: null } },
    });
    expect(changePurchase(made(), { postingDate: '2026-10-31', lines: [] })).toMatchObject({
      ok: false,
      problem: { code: 'check.closedPeriod' },
    });
  });

  test('a group that deducts nothing takes the vendor’s VAT as cost, whatever group stood there before (ACC-7)', () => {
    for (const before of ['FULL', 'QUARTER', 'NONE']) {
      const first = changed(made(), { vatGroup: before });
      if (!first.ok) throw new Error(first.problem.code);
      const now = { ...made(), lines: first.value.lines };
      expect(changed(now, { vatGroup: 'LOST' })).toMatchObject({
        ok: true,
        value: { total: '125.00', lines: [{ vatAmount: '25.00', deductibleVat: '0.00', cost: '125.00' }] },
      });
    }
  });

  test.each([
    [{ accountNo: '9999' }, 'purchase.accountUnusable'],
    [{ vatGroup: 'X' }, 'purchase.vatGroupUnknown'],
    [{ dimensions: { FORMÅL: '9' } }, 'purchase.dimensionUnknown'],
  ] as const)('a coding the set-up does not have is refused: %o', (some, code) => {
    expect(changed(made(), some)).toMatchObject({ ok: false, problem: { code, values: { line: '1' } } });
  });

  test('a line that is not there, and a posted document', () => {
    expect(changePurchase(made(), { lines: [{ lineNo: 7, coding }] })).toMatchObject({
      problem: { code: 'purchase.lineUnknown' },
    });
    expect(changePurchase({ ...made(), posted: true }, { lines: [] })).toMatchObject({
      problem: { code: 'purchase.posted' },
    });
  });

  test('the account of an order line stays once invoices have taken from it (NS p. 35)', () => {
    const order: PurchaseToChange = { ...made(), kind: 'purchaseOrder', invoiced: new Set([1]) };
    expect(changed(order, { accountNo: '2270' })).toMatchObject({ problem: { code: 'purchase.lineInvoiced' } });
    expect(changed(order, { dimensions: { FORMÅL: '5' } }).ok).toBe(true);
  });
});
