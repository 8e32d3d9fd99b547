import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import { newRow } from '../master/new-row.ts';
import type { LedgerTables, MasterRow, MasterTable } from '../master/tables.ts';
import { ledgerTables } from '../master/tables.ts';
import type { DecidedPayment } from '../payment/payment.ts';
import { codedOn, someTables } from '../purchase/build.ts';
import { aPostingGround, aPurchaseToPost, anOwedTo } from './build.ts';
import { decidePosting } from './decide-posting.ts';
import { budgetKey, type PurchaseToPost } from './posting-ground.ts';
import type { VoucherDraft } from './voucher.ts';

const taxed = (amount: string, tax: string, id = '1') =>
  aLine({ id, amount: kroner(amount), taxTotals: [aTaxTotal(tax)], tax: aTaxCategory() });
const invoice = (...lines: EDocument['lines']): EDocument =>
  aDocument({ lines: lines.length === 0 ? [taxed('100.00', '25.00')] : lines });

/** The set-up of the tests with some rows more, or other ones of the same key. */
function tablesWith(more: { readonly [T in MasterTable]?: readonly MasterRow<T>[] }): LedgerTables {
  const names = [
    'accounts', 'vatGroups', 'paymentForms', 'paymentMethods', 'postingGroups', 'dimensions', 'dimensionValues', 'defaultDimensions',
    'blockedCombinations', 'budgets', 'budgetAmounts', 'closedPeriods',
  ] as const; // prettier-ignore
  return ledgerTables(
    Object.fromEntries(names.map((name) => [name, [...someTables.rows(name), ...(more[name] ?? [])]])),
  );
}

function linesOf(draft: VoucherDraft | null) {
  return draft?.lines.map(({ kind, account, debit, credit }) => [kind, account, debit, credit]);
}

function codes(purchase: PurchaseToPost, changes: Parameters<typeof aPostingGround>[1] = {}): string[] {
  return decidePosting(aPostingGround(purchase, changes)).stops.map(({ problem }) => problem.code);
}

describe('POST-1 what a voucher is made of', () => {
  test('cost, deducted VAT and what is owed, in balance, dated by the posting date', () => {
    const { draft, stops } = decidePosting(aPostingGround(aPurchaseToPost(invoice())));
    expect(stops).toEqual([]);
    expect(draft).toMatchObject({
      date: '2026-11-01',
      net: '100.00',
      vat: '25.00',
      total: '125.00',
      purchaseNo: 'KF000007',
    });
    expect(linesOf(draft)).toEqual([
      ['cost', '2210', '100.00', '0.00'],
      ['deductedVat', '6510', '25.00', '0.00'],
      ['payables', '7110', '0.00', '125.00'],
    ]);
    expect(draft?.lines[0]).toMatchObject({ text: 'Strøm', vatGroup: 'FULL', purchaseLineNo: 1 });
    expect(draft?.lines[1]).toMatchObject({ text: 'Fuld', vatGroup: 'FULL' });
    expect(draft?.lines[2]).toMatchObject({ text: 'Nordlys Energi, INV-7', accountName: 'Leverandører' });
  });

  test('an amount no books hold to the hundredth is a stop with its reason, not a fault of the program', () => {
    const huge = aPurchaseToPost(invoice(taxed('90000000000000000.00', '0.00')));
    const { stops } = decidePosting(aPostingGround(huge));
    expect(stops.map(({ problem: { code } }) => code)).toContain('posting.amountTooLarge');
    expect(stops.find(({ problem: { code } }) => code === 'posting.amountTooLarge')).toMatchObject({
      kind: 'stop',
      action: 'openPurchase',
      target: 7,
    });
  });

  test('what has no posting date is posted on the document’s date, and without that today', () => {
    const dated = (postingDate: string | null, documentDate: string | null) =>
      decidePosting(aPostingGround(aPurchaseToPost(invoice(), {}, { postingDate, documentDate }))).draft?.date;
    expect(dated(null, '2026-10-02')).toBe('2026-10-02');
    expect(dated(null, null)).toBe('2026-11-20');
  });

  test('what names no currency is posted in the ledger’s', () => {
    const purchase = aPurchaseToPost(invoice(), {}, { currency: '' });
    expect(decidePosting(aPostingGround(purchase)).draft).toMatchObject({
      currency: 'DKK',
      vendorEntry: { currency: 'DKK' },
    });
  });

  test('a credit memo turns the sides', () => {
    const document = aDocument({ type: 'creditNote', lines: [taxed('100.00', '25.00')] });
    expect(linesOf(decidePosting(aPostingGround(aPurchaseToPost(document))).draft)).toEqual([
      ['cost', '2210', '0.00', '100.00'],
      ['deductedVat', '6510', '0.00', '25.00'],
      ['payables', '7110', '125.00', '0.00'],
    ]);
  });

  test.each([
    ['QUARTER', false, [['cost', '2210', '100.00', '0.00'], ['deductedVat', '6510', '6.25', '0.00'], ['payables', '7110', '0.00', '106.25']]],
    ['QUARTER', true, [['cost', '2210', '118.75', '0.00'], ['deductedVat', '6510', '6.25', '0.00'], ['payables', '7110', '0.00', '125.00']]],
    ['LOST', false, [['cost', '2210', '125.00', '0.00'], ['payables', '7110', '0.00', '125.00']]],
    ['NONE', false, [['cost', '2210', '100.00', '0.00'], ['payables', '7110', '0.00', '100.00']]],
    ['REVERSE', false, [['cost', '2210', '100.00', '0.00'], ['deductedVat', '6510', '25.00', '0.00'], ['reverseChargeVat', '6520', '0.00', '25.00'], ['payables', '7110', '0.00', '100.00']]],
  ] as const)('ACC-7 VAT group %s, deviating VAT %s', (group, deviatingVat, expected) => {
    const document = invoice();
    const purchase = aPurchaseToPost(document, { coding: codedOn(document, '2210', group), deviatingVat });
    const { draft, stops } = decidePosting(aPostingGround(purchase));
    expect(stops).toEqual([]);
    expect(linesOf(draft)).toEqual(expected);
  }); // prettier-ignore

  test('ACC-7 VAT that is not deducted goes to the account its group has for it', () => {
    const lost = newRow('vatGroups', { ...someTables.find('vatGroups', 'QUARTER'), code: 'OWN', costAccount: '2270' });
    const tables = tablesWith({ vatGroups: [lost] });
    const document = invoice();
    const purchase = aPurchaseToPost(document, { tables, deviatingVat: true });
    const lines = purchase.lines.map((line) => ({ ...line, vatGroup: 'OWN', deductibleVat: '6.25', cost: '118.75' }));
    expect(linesOf(decidePosting(aPostingGround({ ...purchase, lines }, { tables })).draft)).toEqual([
      ['cost', '2210', '100.00', '0.00'],
      ['lostVat', '2270', '18.75', '0.00'],
      ['deductedVat', '6510', '6.25', '0.00'],
      ['payables', '7110', '0.00', '125.00'],
    ]);
  });

  test('VAT is one line for each account, group and set of dimensions; costs stay line by line', () => {
    const purchase = aPurchaseToPost(
      invoice(taxed('100.00', '25.00', '1'), taxed('60.00', '15.00', '2'), taxed('40.00', '10.00', '3')),
    );
    const dimensions = [{ dimension: 'AIM', value: '5', valueName: 'Fem', source: 'manual' as const }];
    const tables = tablesWith({
      dimensions: [newRow('dimensions', { code: 'AIM' })],
      dimensionValues: [newRow('dimensionValues', { dimension: 'AIM', code: '5' })],
    });
    const lines = purchase.lines.map((line) => (line.lineNo === 3 ? { ...line, dimensions } : line));
    const { draft, stops } = decidePosting(aPostingGround({ ...purchase, lines }, { tables }));
    expect(stops).toEqual([]);
    expect(
      draft?.lines.map(({ kind, debit, purchaseLineNo, dimensions: has }) => [kind, debit, purchaseLineNo, has.length]),
    ).toEqual([
      ['cost', '100.00', 1, 0],
      ['cost', '60.00', 2, 0],
      ['cost', '40.00', 3, 1],
      ['deductedVat', '40.00', null, 0],
      ['deductedVat', '10.00', 3, 1],
      ['payables', '0.00', null, 0],
    ]);
  });

  test('ACC-6 what is owed is what the vendor asked for: the difference is on the rounding account', () => {
    const document = aDocument({
      lines: [taxed('100.00', '25.00')],
      totals: { ...aDocument().totals, payable: kroner('125.20') },
    });
    const { draft, stops } = decidePosting(aPostingGround(aPurchaseToPost(document)));
    expect(stops).toEqual([]);
    expect(linesOf(draft)).toContainEqual(['rounding', '2999', '0.20', '0.00']);
    expect(draft?.vendorEntry.amount).toBe('125.20');
  });

  test('ACC-6 also where the account for it was set up after the document was accepted; without one it stops', () => {
    const document = aDocument({
      lines: [taxed('100.00', '25.00')],
      totals: { ...aDocument().totals, payable: kroner('124.90') },
    });
    const without = tablesOfGroup({ roundingAccount: '' });
    const purchase = aPurchaseToPost(document, { tables: without });
    expect(purchase.lines).toHaveLength(1);
    expect(codes(purchase, { tables: without })).toEqual(['posting.roundingAccountMissing']);
    const { draft } = decidePosting(aPostingGround(purchase));
    expect(linesOf(draft)).toContainEqual(['rounding', '2999', '0.00', '0.10']);
    expect(draft?.total).toBe('124.90');
  });

  test('PAY-5 what is paid already is closed against its balancing account at once', () => {
    const tables = tablesWith({
      paymentForms: [newRow('paymentForms', { code: 'DD', kind: 'directDebit', balancingAccount: '6110' })],
    });
    const payment: DecidedPayment = {
      offered: null, action: 'useDocument', mask: 'directDebit', form: 'DD', formKind: 'directDebit', source: 'document', account: null,
      reference: '', incomplete: null, balancingAccount: '6110', dueDate: null, vendorUpdate: null,
    }; // prettier-ignore
    const { draft, stops } = decidePosting(aPostingGround(aPurchaseToPost(invoice(), { payment }), { tables }));
    expect(stops).toEqual([]);
    expect(linesOf(draft)).toEqual([
      ['cost', '2210', '100.00', '0.00'],
      ['deductedVat', '6510', '25.00', '0.00'],
      ['payables', '7110', '0.00', '125.00'],
      ['balancing', '7110', '125.00', '0.00'],
      ['balancing', '6110', '0.00', '125.00'],
    ]);
    expect(draft?.vendorEntry.payment?.balancingAccount).toBe('6110');
  });
});

function tablesOfGroup(change: Partial<MasterRow<'postingGroups'>>): LedgerTables {
  const group = newRow('postingGroups', { ...someTables.find('postingGroups', 'HOME'), ...change });
  const names = ['accounts', 'vatGroups', 'paymentForms', 'paymentMethods'] as const;
  return ledgerTables({
    ...Object.fromEntries(names.map((name) => [name, someTables.rows(name)])),
    postingGroups: [group],
  });
}

describe('POST-1 what keeps a document from being posted', () => {
  const purchase = aPurchaseToPost(invoice());

  test('ACC-9 it is posted once; only what is accepted is posted; an order never, and nothing is made of some types', () => {
    expect(codes(purchase, { postedAs: 'B000001', status: 'acceptedAndPosted' })).toEqual(['posting.alreadyPosted']);
    expect(codes(purchase, { status: 'pending' })).toEqual(['posting.notAccepted']);
    expect(codes({ ...purchase, kind: 'purchaseOrder' })).toEqual(['posting.orderNotPosted']);
    const nothing = decidePosting(aPostingGround(null, { type: 'utilityStatement' }));
    expect(nothing).toMatchObject({ draft: null, stops: [{ problem: { code: 'posting.nothingToPost' } }] });
  });

  test('an account that is missing, unknown or blocked, said once for all its lines', () => {
    const two = aPurchaseToPost(invoice(taxed('100.00', '25.00', '1'), taxed('60.00', '15.00', '2')));
    const uncoded = two.lines.map((line) => ({ ...line, accountKind: '' as const, accountNo: '', ledgerAccount: '' }));
    expect(decidePosting(aPostingGround({ ...two, lines: uncoded })).stops).toMatchObject([
      {
        action: 'openPurchase',
        target: 7,
        problem: { code: 'posting.accountMissing', values: { places: 'line:1 line:2' } },
      },
    ]);
    const unknown = two.lines.map((line) => ({ ...line, accountNo: '9999', ledgerAccount: '9999' }));
    expect(codes({ ...two, lines: unknown })).toEqual(['posting.accountUnknown']);
    const blocked = ledgerTables({
      ...Object.fromEntries(
        (['vatGroups', 'postingGroups', 'paymentForms'] as const).map((name) => [name, someTables.rows(name)]),
      ),
      accounts: someTables
        .rows('accounts')
        .map((row) => (row.no === '2210' || row.no === '7110' ? { ...row, blocked: 'yes' } : row)),
    });
    const said = decidePosting(aPostingGround(two, { tables: blocked })).stops;
    expect(said.map(({ problem: { code, values } }) => [code, values['account']])).toEqual([
      ['posting.accountBlocked', '2210'],
      ['posting.accountBlocked', '7110'],
    ]);
  });

  test('an asset that was sold', () => {
    const tables = tablesWith({ accounts: [] });
    const withAsset = ledgerTables({
      ...Object.fromEntries(
        (['accounts', 'vatGroups', 'postingGroups', 'paymentForms'] as const).map((name) => [name, tables.rows(name)]),
      ),
      fixedAssets: [newRow('fixedAssets', { no: 'A1', account: '2210', sold: 'yes' })],
    });
    const lines = purchase.lines.map((line) => ({ ...line, accountKind: 'fixedAsset' as const, accountNo: 'A1' }));
    expect(codes({ ...purchase, lines }, { tables: withAsset })).toEqual(['coding.assetSold']);
  });

  test('no posting group anywhere; the card’s and then the ledger’s stand in for one that was missing at acceptance', () => {
    const groupless = aPurchaseToPost(invoice(), { postingGroup: '' });
    expect(codes(groupless)).toEqual(['posting.groupMissing']);
    expect(codes({ ...groupless, owedTo: { ...anOwedTo, postingGroup: 'HOME' } })).toEqual([]);
    expect(codes(groupless, { control: { postingGroup: 'HOME' } })).toEqual([]);
    expect(codes({ ...groupless, postingGroup: 'GONE' })).toEqual(['posting.groupUnknown']);
  });

  test('a VAT group that is missing, unknown, or has no account for its VAT', () => {
    const on = (vatGroup: string) => purchase.lines.map((line) => ({ ...line, vatGroup }));
    expect(codes({ ...purchase, lines: on('') })).toEqual(['posting.vatGroupMissing']);
    expect(codes({ ...purchase, lines: on('GONE') })).toEqual(['posting.vatGroupUnknown']);
    const tables = tablesWith({ vatGroups: [newRow('vatGroups', { code: 'BARE', rate: '25', deductible: '100' })] });
    expect(decidePosting(aPostingGround({ ...purchase, lines: on('BARE') }, { tables })).stops).toMatchObject([
      {
        action: 'openSetup',
        problem: { code: 'posting.vatAccountMissing', values: { vatGroup: 'BARE', table: 'vatGroups' } },
      },
    ]);
  });

  test('SET-7 a closed period', () => {
    const tables = tablesWith({
      closedPeriods: [newRow('closedPeriods', { from: '2026-11-01', to: '2026-11-30', name: 'November' })],
    });
    expect(codes(purchase, { tables })).toEqual(['posting.closedPeriod']);
    expect(codes({ ...purchase, postingDate: '2026-12-01' }, { tables })).toEqual([]);
  });

  test('a vendor that is blocked for everything', () => {
    expect(codes({ ...purchase, owedTo: { ...anOwedTo, blocked: 'all' } })).toEqual(['check.vendorBlocked']);
    expect(codes({ ...purchase, owedTo: { ...anOwedTo, blocked: 'payment' } })).toEqual([]);
  });

  test('NS p. 99 a required dimension that is missing, a blocked value, a blocked combination', () => {
    const tables = tablesWith({
      dimensions: [newRow('dimensions', { code: 'DEL' }), newRow('dimensions', { code: 'AIM' })],
      dimensionValues: [
        newRow('dimensionValues', { dimension: 'DEL', code: '10' }),
        newRow('dimensionValues', { dimension: 'DEL', code: '99', blocked: 'yes' }),
        newRow('dimensionValues', { dimension: 'AIM', code: '5' }),
      ],
      defaultDimensions: [
        newRow('defaultDimensions', { ownerKind: 'account', ownerNo: '2210', dimension: 'DEL', rule: 'required' }),
      ],
      blockedCombinations: [
        newRow('blockedCombinations', { dimension1: 'DEL', value1: '10', dimension2: 'AIM', value2: '' }),
      ],
    });
    const on = (...pairs: [string, string][]) =>
      purchase.lines.map((line) => ({
        ...line,
        dimensions: pairs.map(([dimension, value]) => ({ dimension, value, valueName: '', source: 'manual' as const })),
      }));
    expect(codes(purchase, { tables })).toEqual(['posting.dimensionRequired']);
    expect(codes({ ...purchase, lines: on(['DEL', '10']) }, { tables })).toEqual([]);
    expect(codes({ ...purchase, lines: on(['DEL', '99']) }, { tables })).toEqual(['coding.valueBlocked']);
    expect(codes({ ...purchase, lines: on(['DEL', '10'], ['AIM', '5']) }, { tables })).toEqual([
      'coding.combinationBlocked',
    ]);
  });

  test('a total that is not that of its lines', () => {
    expect(codes({ ...purchase, total: '126.00' })).toEqual(['posting.outOfBalance']);
  });
});

describe('POST-1 budgets', () => {
  const budget = (exceeded: MasterRow<'budgets'>['exceeded'], amount = '150.00', account = '') =>
    tablesWith({
      budgets: [newRow('budgets', { name: 'DRIFT', exceeded })],
      budgetAmounts: [
        newRow('budgetAmounts', { budget: 'DRIFT', account, from: '2026-01-01', to: '2026-12-31', amount }),
      ],
    });
  const plain = aPurchaseToPost(invoice());
  const purchase = { ...plain, lines: plain.lines.map((line) => ({ ...line, budget: 'drift' })) };
  const used = (amount: string, account = '') =>
    new Map([[budgetKey({ budget: 'DRIFT', account, from: '2026-01-01' }), amount]]);

  test('nothing, a question, or a stop, as the budget says', () => {
    const budgetUsed = used('60.00');
    expect(codes(purchase, { tables: budget(''), budgetUsed })).toEqual([]);
    expect(decidePosting(aPostingGround(purchase, { tables: budget('warn'), budgetUsed })).stops).toMatchObject([
      { kind: 'warning' },
    ]);
    expect(decidePosting(aPostingGround(purchase, { tables: budget('stop'), budgetUsed })).stops).toMatchObject([
      {
        kind: 'stop',
        problem: { code: 'posting.budgetExceeded', values: { used: '60.00', more: '100.00', over: '10.00' } },
      },
    ]);
  });

  test('exactly used up is not exceeded; the voucher carries the budget as the set-up spells it', () => {
    const ground = aPostingGround(purchase, { tables: budget('stop'), budgetUsed: used('50.00') });
    expect(decidePosting(ground)).toMatchObject({
      stops: [],
      draft: { lines: [{ budget: 'DRIFT' }, { budget: '' }, { budget: '' }] },
    });
  });

  test('an amount of another account, of another time, or in another currency is not drawn on', () => {
    expect(codes(purchase, { tables: budget('stop', '1.00', '2270') })).toEqual([]);
    expect(codes({ ...purchase, postingDate: '2027-01-01' }, { tables: budget('stop', '1.00') })).toEqual([]);
    expect(codes({ ...purchase, currency: 'EUR' }, { tables: budget('stop', '1.00') })).toEqual([]);
    expect(codes(purchase, { tables: budget('stop', '1.00', '2210') })).toEqual(['posting.budgetExceeded']);
  });

  test('a credit memo brings money back and is never stopped by a budget', () => {
    expect(
      codes(
        { ...purchase, kind: 'purchaseCreditMemo' },
        { tables: budget('stop', '1.00'), budgetUsed: used('500.00') },
      ),
    ).toEqual([]);
  });

  test('a budget that is unknown or blocked', () => {
    expect(codes(purchase)).toEqual(['coding.budgetUnknown']);
    const tables = tablesWith({ budgets: [newRow('budgets', { name: 'DRIFT', blocked: 'yes' })] });
    expect(codes(purchase, { tables })).toEqual(['coding.budgetBlocked']);
  });
});
