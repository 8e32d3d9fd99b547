import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxColumns, type Condition, type InboxColumn } from '../../../../shared/contract/documents.ts';
import { aDocument, aVendorCard, aView, openTestStorage, receive } from '../../testing/build.ts';
import { queries } from '../../connection/handles.ts';
import type { Storage } from '../../open-storage.ts';
import { purchaseSortKeys } from '../../purchasing/list-purchases.ts';
import { vendorSortKeys } from '../../purchasing/list-vendors.ts';
import { insertVendor } from '../../purchasing/vendors.ts';
import { customerSortKeys } from '../../sales/list-customers.ts';
import { salesSortKeys } from '../../sales/list-sales.ts';
import { isNumberColumn, isSortedByIndex, isWordColumn } from '../../columns/kept-columns.ts';
import { sortKey } from './list-columns.ts';
import { testingSql, viewSql } from './view-filter.ts';
import { walkQuery } from './view-order.ts';

/** Every order offered is kept in columns or has an index, and no question about a view looks at all rows (PLT-6, UI-33): asked of the database itself. */

let fresh: Storage;
let analysed: Storage;

beforeAll(async () => {
  fresh = await openTestStorage();
  analysed = await openTestStorage();
  await analysed.write(async (tx) => {
    const vendorId = await insertVendor(tx, aVendorCard(), '2026-01-01T00:00:00.000Z');
    await receive(
      tx,
      Array.from({ length: 2000 }, (_, index) =>
        aDocument({
          vendor: index % 50 === 0 ? { id: vendorId, no: 'K00001' } : null,
          header: { documentNo: `INV-${index}`, vendorName: `Vendor ${index % 40}`, amountInclVat: `${index}.00` },
          status: index % 20 === 0 ? 'pending' : 'accepted',
        }),
      ),
    );
    await sql`analyze`.execute(queries(tx));
  });
});
afterAll(() => Promise.all([fresh.close(), analysed.close()]));

async function planOf(storage: Storage, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(queries(storage.read));
  return rows.map(({ detail }) => detail);
}

describe.each([
  ['a new store', () => fresh],
  ['a store the planner knows', () => analysed],
])('the plans of %s', (_name, storageOf) => {
  test.each(inboxColumns)('the order of %s is kept in a column, or an index has it', async (column) => {
    const key = sortKey(column);
    if (!isSortedByIndex(key) && key !== 'receivedAt') {
      expect(isWordColumn(key) || isNumberColumn(key)).toBe(true);
      return;
    }
    for (const backwards of [false, true]) {
      const window = { offset: 5000, limit: 100 };
      const plan = await planOf(storageOf(), walkQuery(aView(), key, backwards, window));
      expect(plan).toEqual([expect.stringMatching(indexOf(column))]);
    }
  });

  test('documents whose columns are behind, and those that stand in none yet, are found by their ids', async () => {
    const asked = testingSql(aView({ conditions: [{ column: 'orderNo', operator: 'is', values: ['P1'] }] }));
    const behind = sql`select documents.id from documents where documents.id in (select documentId from columnsBehind where documentId < ${2048}) and ${asked} order by documents.id`;
    const arrived = sql`select documents.id from documents where documents.id >= ${2048} and ${asked} order by documents.id`;
    for (const query of [behind, arrived]) {
      const plan = (await planOf(storageOf(), query)).filter((step) => /\bdocuments\b/u.test(step));
      expect(plan).toEqual([expect.stringMatching(/^SEARCH documents USING INTEGER PRIMARY KEY \(rowid[=>]/u)]);
    }
  });

  test.each(['documentNo', 'traceId', 'vendorId', 'marked', 'utilityStatements'] as const)(
    'a condition on %s, which no column keeps, is answered within its index',
    async (column) => {
      const conditions = [{ column, operator: 'is', values: ['1'] }] satisfies Condition[];
      const { rows } = await sql<{ detail: string }>`explain query plan
        select group_concat(documents.id) from documents where ${viewSql(aView({ conditions }))}`.execute(
        queries(storageOf().read),
      );
      expect(rows.map(({ detail }) => detail)).toEqual([
        expect.stringMatching(/^SEARCH documents USING (?:COVERING )?INDEX documents(?:By|With|Of)/u),
      ]);
    },
  );

  test('the pending ones are found by their status, in the order of their ids', async () => {
    const plan = await planOf(
      storageOf(),
      sql`select id from documents where inbox = ${'purchase'} and status = ${'pending'} and id > ${7} order by id limit 500`,
    );
    expect(plan).toEqual([
      expect.stringMatching(/USING COVERING INDEX documentsByStatus \(inbox=\? AND status=\? AND id>\?\)/u),
    ]);
  });
});

function indexOf(column: InboxColumn): RegExp {
  const name = column.charAt(0).toUpperCase() + column.slice(1);
  return new RegExp(`^SEARCH documents USING (?:COVERING )?INDEX documentsBy${name} \\(inbox=\\?`, 'u');
}

describe('the orders of the other lists', () => {
  test.each([
    ['vendors', vendorSortKeys],
    ['purchaseDocuments', purchaseSortKeys],
    ['customers', customerSortKeys],
    ['salesDocuments', salesSortKeys],
  ] as const)('%s: every column walks an index', async (table, keys) => {
    for (const [column, key] of Object.entries(keys)) {
      const plan = await planOf(fresh, sql`select * from ${sql.table(table)} order by ${sql.ref(key)}, id limit 100`);
      // A key that is unique by itself needs no sorting by the id behind it.
      expect(plan.join('\n'), column).toMatch(/^SCAN \S+ USING INDEX /u);
      expect(plan.join('\n'), column).not.toMatch(/USE TEMP B-TREE FOR ORDER BY$/u);
    }
  });
});
