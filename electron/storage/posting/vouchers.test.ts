import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vendorEntryColumns, voucherColumns } from '../../../shared/contract/posting.ts';
import type { Voucher } from '../../../shared/domain/posting/voucher.ts';
import { aPostingGround, aPurchaseToPost } from '../../../shared/domain/posting/build.ts';
import { decidePosting } from '../../../shared/domain/posting/decide-posting.ts';
import { aDocument, aVendorCard, openTestStorage, receive } from '../testing/build.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { insertPurchase } from '../purchasing/purchases.ts';
import { insertVendor } from '../purchasing/vendors.ts';
import { budgetUsed } from './budget-uses.ts';
import {
  filteredEntries,
  listVendorEntries,
  vendorEntrySortKeys,
  type VendorEntryFilter,
} from './list-vendor-entries.ts';
import { filteredVouchers, listVouchers, voucherSortKeys, type VoucherFilter } from './list-vouchers.ts';
import { insertVendorEntry } from './vendor-entries.ts';
import { findVoucher, insertVoucher, voucherOfDocument, vouchersAfter } from './vouchers.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

/** Documents with their purchase documents, each posted as a voucher of its own. */
async function posted(
  count: number,
  change: (voucher: Omit<Voucher, 'id'>, index: number) => Partial<Voucher> = () => ({}),
): Promise<number[]> {
  return storage.write(async (tx) => {
    const vendorId = await insertVendor(tx, aVendorCard(), '2026-01-01T00:00:00.000Z');
    const ids: number[] = [];
    for (let index = 0; index < count; index++) {
      const [document] = await receive(tx, [
        aDocument({ header: { documentNo: `INV-${index + 1}` }, status: 'accepted' }),
      ]);
      const purchase = aPurchaseToPost();
      const { owedTo: _owed, id: _id, ...header } = purchase;
      const made = {
        ...header,
        no: `KF${index}`,
        vendorId,
        documentId: document ?? 0,
        ledgerId: 1,
        payToVendorId: null,
        kind: 'purchaseInvoice' as const,
      };
      const purchaseId = await insertPurchase(tx, {
        ...made, numberChosen: false, status: 'open', net: '100.00', vat: '25.00', deductibleVat: '25.00', createdAt: '', createdBy: 'anna',
      }); // prettier-ignore
      const { draft } = decidePosting(
        aPostingGround({ ...purchase, id: purchaseId, vendorId }, { documentId: document ?? 0 }),
      );
      if (draft === null) throw new Error('nothing to post');
      const no = `B${String(index + 1).padStart(6, '0')}`;
      const voucher = { ...draft, no, postedAt: `2026-11-20T08:00:0${index % 10}Z`, postedBy: 'anna' };
      const whole = { ...voucher, ...change(voucher, index) };
      const id = await insertVoucher(tx, whole);
      await insertVendorEntry(tx, id, whole, vendorId);
      ids.push(id);
    }
    return ids;
  });
}

const anyVoucher: VoucherFilter = { search: '', kinds: [], ledgerId: null, vendorId: null, from: null, to: null };
const anyEntry: VendorEntryFilter = {
  search: '',
  state: 'all',
  kinds: [],
  ledgerId: null,
  vendorId: null,
  dueTo: null,
};

describe('POST-1 what was posted stays as it was posted', () => {
  test('a voucher is read as it was written, by its id and after another one', async () => {
    const [first = 0, second = 0, third = 0] = await posted(3);
    const voucher = await findVoucher(storage.read, second);
    expect(voucher).toMatchObject({ id: second, no: 'B000002', total: '125.00', documentDate: '2026-11-01' });
    expect(voucher?.lines).toHaveLength(3);
    expect((await vouchersAfter(storage.read, 1, first, 10)).map(({ id }) => id)).toEqual([second, third]);
    expect((await vouchersAfter(storage.read, 1, first, 1))[0]).toEqual(voucher);
    expect(await vouchersAfter(storage.read, 2, 0, 10)).toEqual([]);
    expect(await voucherOfDocument(storage.read, voucher?.documentId ?? 0)).toEqual({ id: second, no: 'B000002' });
    expect(await findVoucher(storage.read, 99)).toBeNull();
  });

  test('the store refuses to change or delete it, to add a line, and to post a document twice', async () => {
    const [id = 0] = await posted(1);
    for (const change of [
      sql`update vouchers set total = '1.00'`,
      sql`delete from vouchers`,
      sql`update voucherLines set account = '2270'`,
      sql`delete from voucherLines`,
      sql`update vendorEntries set amountMinor = 1`,
      sql`delete from vendorEntries`,
    ])
      await expect(storage.write((tx) => change.execute(queries(tx)))).rejects.toThrow(/does not change/u);
    const voucher = await findVoucher(storage.read, id);
    if (voucher === null) throw new Error('no voucher');
    const [line] = voucher.lines;
    const more = sql`insert into voucherLines select voucherId, 4, kind, account, accountName, text, debitMinor, creditMinor, vatGroup,
      budget, project, dimensions, purchaseLineNo from voucherLines where lineNo = ${line?.lineNo ?? 0}`;
    await expect(storage.write((tx) => more.execute(queries(tx)))).rejects.toThrow(/all its lines/u);
    await expect(storage.write((tx) => insertVoucher(tx, { ...voucher, no: 'B000002' }))).rejects.toThrow(/UNIQUE/u);
    expect(await findVoucher(storage.read, id)).toEqual(voucher);
  });

  test('budgets are used day by day by what is posted on them, in the currency it is posted in', async () => {
    await posted(3, ({ lines }, index) => ({
      date: `2026-1${index}-05`,
      currency: index === 2 ? 'EUR' : 'DKK',
      lines: lines.map((line) => (line.kind === 'cost' ? { ...line, budget: 'DRIFT' } : line)),
    }));
    const used = (from: string, to: string, account = '', currency = 'DKK') =>
      budgetUsed(storage.read, { ledgerId: 1, budget: 'DRIFT', currency, account, from, to });
    expect(await used('2026-01-01', '2026-12-31')).toBe('200.00');
    expect(await used('2026-11-01', '2026-12-31')).toBe('100.00');
    expect(await used('2026-01-01', '2026-12-31', '2210')).toBe('200.00');
    expect(await used('2026-01-01', '2026-12-31', '2270')).toBe('0.00');
    expect(await used('2026-01-01', '2026-12-31', '', 'EUR')).toBe('100.00');
  });
});

describe('POST-1 the registers', () => {
  test('vouchers by window, search, kind and day', async () => {
    await posted(5, (_voucher, index) => ({
      date: `2026-11-0${index + 1}`,
      kind: index === 4 ? 'purchaseCreditMemo' : 'purchaseInvoice',
    }));
    const list = (filter: Partial<VoucherFilter>, limit = 10) =>
      listVouchers(
        storage.read,
        { ...anyVoucher, ...filter },
        { column: 'no', descending: true },
        { offset: 0, limit },
      );
    expect((await list({}, 2)).rows.map(({ no, lines }) => [no, lines])).toEqual([
      ['B000005', 3],
      ['B000004', 3],
    ]);
    expect((await list({}, 2)).total).toBe(5);
    expect((await list({ search: 'b000003' })).rows.map(({ no }) => no)).toEqual(['B000003']);
    expect((await list({ kinds: ['purchaseCreditMemo'] })).rows.map(({ no }) => no)).toEqual(['B000005']);
    expect((await list({ from: '2026-11-02', to: '2026-11-03' })).rows.map(({ no }) => no)).toEqual([
      'B000003',
      'B000002',
    ]);
    expect((await list({ ledgerId: 2 })).total).toBe(0);
  });

  test('vendor entries with what remains: a credit memo the other way, what is paid already closed', async () => {
    await posted(3, ({ vendorEntry }, index) => ({
      kind: index === 1 ? 'purchaseCreditMemo' : 'purchaseInvoice',
      vendorEntry:
        index === 2
          ? {
              ...vendorEntry,
              payment: { form: 'DD', balancingAccount: '6110' } as unknown as NonNullable<typeof vendorEntry.payment>,
            }
          : vendorEntry,
    }));
    const list = (filter: Partial<VendorEntryFilter>) =>
      listVendorEntries(
        storage.read,
        { ...anyEntry, ...filter },
        { column: 'voucherNo', descending: false },
        { offset: 0, limit: 10 },
      );
    const all = await list({});
    expect(
      all.rows.map(({ amount, remaining, open, closedAgainst }) => [amount, remaining, open, closedAgainst]),
    ).toEqual([
      ['125.00', '125.00', true, ''],
      ['-125.00', '-125.00', true, ''],
      ['125.00', '0.00', false, '6110'],
    ]);
    expect(all).toMatchObject({ total: 3, sums: [{ currency: 'DKK', amount: '125.00', remaining: '0.00' }] });
    expect((await list({ state: 'closed' })).rows[0]).toMatchObject({ closedBy: 'anna', paymentForm: 'DD' });
    expect((await list({ state: 'open' })).sums).toEqual([{ currency: 'DKK', amount: '0.00', remaining: '0.00' }]);
    expect((await list({ dueTo: '2026-11-30' })).total).toBe(0);
    expect((await list({ dueTo: '2026-12-01' })).total).toBe(3);
  });
});

describe('PLT-6 every order and filter offered has an index', () => {
  async function planOf(
    db: ReadableStore,
    query: { compile: () => { sql: string; parameters: readonly unknown[] } },
  ): Promise<string> {
    const { sql: text, parameters } = query.compile();
    const parts = text.split('?');
    const whole = sql.join(
      parts.flatMap((part, index) => [sql.raw(part), ...(index < parts.length - 1 ? [sql`${parameters[index]}`] : [])]),
      sql``,
    );
    const { rows } = await sql<{ detail: string }>`explain query plan ${whole}`.execute(queries(db));
    return rows.map(({ detail }) => detail).join('\n');
  }

  test.each(voucherColumns)('vouchers sorted by %s, whatever the filter', async (column) => {
    for (const filter of [{}, { kinds: ['purchaseInvoice' as const] }, { ledgerId: 1 }, { from: '2026-11-01' }]) {
      const query = filteredVouchers(storage.read, { ...anyVoucher, ...filter }, true)
        .selectAll()
        .orderBy(voucherSortKeys[column], 'desc')
        .orderBy('id', 'desc')
        .limit(100);
      const plan = await planOf(storage.read, query);
      expect(plan).toMatch(/^SCAN vouchers USING INDEX /u);
      expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY$/u);
    }
  });

  test.each(vendorEntryColumns)('vendor entries sorted by %s, whatever the filter', async (column) => {
    for (const filter of [{}, { state: 'open' as const }, { ledgerId: 1 }, { dueTo: '2026-11-30' }]) {
      const query = filteredEntries(storage.read, { ...anyEntry, ...filter }, true)
        .selectAll()
        .orderBy(vendorEntrySortKeys[column])
        .orderBy('id')
        .limit(100);
      const plan = await planOf(storage.read, query);
      expect(plan).toMatch(/^SCAN vendorEntries USING INDEX /u);
      expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY$/u);
    }
  });

  test.each([
    [{ kinds: ['purchaseInvoice'] }],
    [{ ledgerId: 1 }],
    [{ vendorId: 1 }],
    [{ from: '2026-11-01', to: '2026-11-30' }],
  ] as const)('vouchers counted with %j', async (filter) => {
    const query = filteredVouchers(storage.read, { ...anyVoucher, ...filter }, false).select((select) =>
      select.fn.countAll().as('count'),
    );
    expect(await planOf(storage.read, query)).toMatch(/^SEARCH vouchers USING (?:COVERING )?INDEX /u);
  });

  test.each([
    [{ state: 'open' }],
    [{ kinds: ['purchaseCreditMemo'] }],
    [{ ledgerId: 1 }],
    [{ vendorId: 1 }],
    [{ dueTo: '2026-11-30' }],
  ] as const)('vendor entries found with %j', async (filter) => {
    const query = filteredEntries(storage.read, { ...anyEntry, ...filter }, false).select((select) =>
      select.fn.countAll().as('count'),
    );
    expect(await planOf(storage.read, query)).toMatch(/^SEARCH vendorEntries USING (?:COVERING )?INDEX /u);
  });
});
