import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxColumns, type Condition, type InboxView } from '../../../shared/contract/documents.ts';
import { aDocument, anEDocument, aParty, aVendorCard, aView, openTestStorage, receive } from '../testing/build.ts';
import { setDecision, setField } from '../documents/change-document.ts';
import { listColumnValues } from '../documents/lists/column-values.ts';
import { listColumns, sortKey } from '../documents/lists/list-columns.ts';
import { findNeighbours, listDocuments } from '../documents/lists/list-documents.ts';
import { setMarks } from '../documents/marks.ts';
import { viewSql } from '../documents/lists/view-filter.ts';
import { queries, statements } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { insertVendor } from '../purchasing/vendors.ts';
import { verifyStore } from '../verify.ts';
import { extentOf, rowsPerSegment } from './segments.ts';
import { settleColumns } from './settle-columns.ts';

/** Two segments and a piece, some of whose documents have changed since: everything a list may be put together from. */
const size = 2 * rowsPerSegment + 500;
let storage: Storage;

beforeAll(async () => {
  storage = await openTestStorage();
  const at = '2026-01-01T00:00:00.000Z';
  const vendorId = await storage.write((tx) => insertVendor(tx, aVendorCard({ no: 'K00007' }), at));
  for (let from = 1; from <= size; from += 1000) await arrive(from, Math.min(size, from + 999), vendorId);
  await storage.write(async (tx) => {
    for (let id = 5; id < size; id += 97) {
      if (id % 2 === 0) await setField(tx, id, 'orderNo', `New ${id % 5}`, 'AN', at);
      else
        await setDecision(tx, id, {
          status: 'accepted',
          rejectionKind: null,
          rejectionReason: null,
          decidedAt: at,
          decidedBy: 'AN',
        });
    }
    await setMarks(tx, { ids: [3, 300, 3000, 4500] }, true);
  });
});
afterAll(() => storage.close());

function arrive(from: number, to: number, vendorId: number): Promise<unknown> {
  const cities = ['Århus', 'Malmö', 'Skive', ''];
  return storage.write((tx) =>
    receive(
      tx,
      Array.from({ length: to - from + 1 }, (_, index) => {
        const n = from + index;
        return aDocument({
          content: anEDocument({ number: `F-${n}`, supplier: aParty(`Vendor ${(n * 7) % 61}`) }),
          status: n % 11 === 0 ? 'rejected' : n % 4 === 0 ? 'accepted' : 'pending',
          receivedAt: new Date(Date.UTC(2026, 0, 1) + ((n * 7919) % 5000) * 3_600_000).toISOString(),
          vendor: n % 9 === 0 ? { id: vendorId, no: 'K00007' } : null,
          inbox: n % 50 === 0 ? 'reminders' : 'purchase',
          header: {
            amountInclVat: n % 13 === 0 ? null : `${(n * 31) % 900}.50`,
            currency: n % 5 === 0 ? 'SEK' : 'DKK',
            vendorCity: cities[n % 4] ?? null,
            orderNo: n % 3 === 0 ? `P${n % 400}` : null,
            dueDate: n % 6 === 0 ? null : `2026-0${1 + (n % 9)}-15`,
            attachments: n % 4,
          },
        });
      }),
    ),
  );
}

const values: Readonly<Partial<Record<Condition['column'], readonly string[]>>> = {
  status: ['pending', 'accepted', 'processing'],
  receivedAt: ['2026-02-01', '2026-05-20'],
  documentNo: ['F-77', 'f-3', '1'],
  dueDate: ['2026-03-15', '2026-05-01'],
  amountInclVat: ['400', '31,50', 'much'],
  currency: ['SEK', 'EUR'],
  vendorName: ['Vendor 7', 'vendor 3', '5'],
  vendorCity: ['malmo', 'Århus', 'Skive'],
  orderNo: ['P30', 'new', 'P'],
  attachments: ['2', '0'],
  findings: ['none', 'error'],
  vendorId: ['1', '2'],
  marked: ['true', 'false'],
};

const conditions = fc.constantFrom(...(Object.keys(values) as Condition['column'][])).chain((column) =>
  fc.record({
    column: fc.constant(column),
    operator: fc.constantFrom<Condition['operator']>('is', 'isNot', 'contains', 'from', 'to', 'empty', 'notEmpty'),
    values: fc.subarray([...(values[column] ?? [])], { minLength: 1 }),
  }),
);

const views = fc
  .record({
    inbox: fc.constantFrom<InboxView['inbox']>('purchase', 'purchase', 'reminders', 'statements'),
    ledgerId: fc.constantFrom(null, null, 1, 9),
    conditions: fc.array(conditions, { maxLength: 3 }),
    search: fc.constantFrom(
      '',
      '',
      '',
      'vendor:vendor',
      '7',
      'f-1',
      'amount>400',
      'due<2026-04-01 maling',
      'received>=2026-03-01',
      'status:pending type:invoice',
    ),
    sort: fc.record({ column: fc.constantFrom(...inboxColumns), descending: fc.boolean() }),
  })
  .map((changes) => aView(changes));

/** The whole view in its order, as plain SQL over the rows has it. */
async function plainly(view: InboxView): Promise<{ id: number; status: string }[]> {
  const direction = view.sort.descending ? sql`desc` : sql`asc`;
  const key = sql.ref(`documents.${sortKey(view.sort.column)}`);
  const { rows } = await sql<{ id: number; status: string }>`
    select documents.id as id, documents.status as status from documents where ${viewSql(view)}
    order by ${key} ${direction}, documents.id ${direction}`.execute(queries(storage.read));
  return rows;
}

describe('lists found by columns', () => {
  test('stand on columns, on changed documents and on the newest ones', () => {
    const behind = statements(storage.read).prepare('select count(*) from columnsBehind').raw().get() as [number];
    expect(extentOf(statements(storage.read))).toEqual({ sealed: 2 * rowsPerSegment, last: size });
    expect(behind[0]).toBeGreaterThan(40);
  });

  test('show what plain SQL over the rows shows: how many, which, in which order, and what stands around each (IN-20, IN-21, UI-3, UI-33)', async () => {
    await fc.assert(
      fc.asyncProperty(views, fc.double({ min: 0, max: 1, noNaN: true }), async (view, at) => {
        const expected = await plainly(view);
        const offset = Math.min(Math.floor(at * expected.length), Math.max(0, expected.length - 1));
        const window = await listDocuments(storage.read, view, { offset, limit: 20 });
        expect(window.rows.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 20).map(({ id }) => id));
        const everything = await plainly({ ...view, conditions: [], search: '' });
        const pending = (rows: typeof expected): number => rows.filter(({ status }) => status === 'pending').length;
        expect(window).toMatchObject({
          total: expected.length,
          hidden: everything.length - expected.length,
          hiddenPending: pending(everything) - pending(expected),
        });
        const own = expected[offset];
        if (own === undefined) return;
        expect(await findNeighbours(storage.read, view, own.id)).toEqual({
          index: offset,
          total: expected.length,
          previous: expected[offset - 1]?.id ?? null,
          next: expected[offset + 1]?.id ?? null,
        });
      }),
      { numRuns: 250 },
    );
  });

  test('offer the values of every column as often as the rows have them (IN-21)', async () => {
    for (const column of inboxColumns) {
      const { key, kind } = listColumns[column];
      if (kind === 'findings' || kind === 'instant') continue;
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from documents where inbox = 'purchase' and ${sql.ref(key)} not in ('', -9007199254740991)
        group by ${sql.ref(key)} order by count(*) desc limit 100`.execute(queries(storage.read));
      const offered = await listColumnValues(storage.read, { inbox: 'purchase', ledgerId: null }, column, '');
      expect(
        offered.map(({ count }) => count),
        column,
      ).toEqual(rows.map(({ count }) => count));
    }
  });

  test('show the same after the columns have caught up, and after a change that was taken back', async () => {
    const view = aView({ sort: { column: 'status', descending: false }, search: 'vendor:vendor' });
    const before = await plainly(view);
    await expect(
      storage.write(async (tx) => {
        await sql`update documents set status = 'rejected', "vendorCityKey" = 'nowhere'`.execute(queries(tx));
        await sql`insert or ignore into "columnsBehind" select id from documents`.execute(queries(tx));
        // As at the end of a transaction, which then fails.
        for (let times = 0; times < 5; times += 1) settleColumns(statements(tx));
        throw new Error('no further');
      }),
    ).rejects.toThrow('no further');
    const shown = await listDocuments(storage.read, view, { offset: 100, limit: 50 });
    expect(shown.rows.map(({ id }) => id)).toEqual(before.slice(100, 150).map(({ id }) => id));
    await storage.write(async (tx) => {
      await sql`update documents set "vendorCityKey" = 'elsewhere' where id % 3 = 0`.execute(queries(tx));
    });
    // One portion a transaction.
    for (let times = 0; times < 3; times += 1) await storage.write((tx) => setMarks(tx, { ids: [9] }, times % 2 === 0));
    const left = statements(storage.read).prepare('select count(*) from columnsBehind').raw().get() as [number];
    expect(left[0]).toBeLessThan(1000);
    const elsewhere = aView({ conditions: [{ column: 'vendorCity', operator: 'is', values: ['elsewhere'] }] });
    expect(await listDocuments(storage.read, elsewhere, { offset: 0, limit: 1 })).toMatchObject({
      total: (await plainly(elsewhere)).length,
    });
  });

  test('verifying says of which documents the columns tell something else than the rows (PLT-5)', async () => {
    const faults = async () => (await verifyStore(storage.read)).faults.filter(({ kind }) => kind === 'listColumns');
    expect(await faults()).toEqual([]);
    const change = sql`update documents set "amountMinor" = 7 where id in (7, 2100)`;
    await storage.write(async (tx) => {
      await change.execute(queries(tx));
      // As if nobody had noticed.
      await sql`delete from "columnsBehind" where "documentId" in (7, 2100)`.execute(queries(tx));
    });
    expect(await faults()).toEqual([
      { kind: 'listColumns', detail: '7' },
      { kind: 'listColumns', detail: '2100' },
    ]);
    await storage.write(async (tx) => void (await change.execute(queries(tx))));
    expect(await faults()).toEqual([]);
  });
});
