import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inboxColumns, type Condition, type InboxColumn } from '../../../shared/contract/documents.ts';
import { aDocument, aVendorCard, aView, openTestStorage, receive } from '../build.ts';
import { queries } from '../handles.ts';
import type { Storage } from '../open-storage.ts';
import { purchaseSortKeys } from '../purchasing/list-purchases.ts';
import { vendorSortKeys } from '../purchasing/list-vendors.ts';
import { insertVendor } from '../purchasing/vendors.ts';
import { customerSortKeys } from '../sales/list-customers.ts';
import { salesSortKeys } from '../sales/list-sales.ts';
import { countQuery } from './count-documents.ts';
import { listColumns } from './list-columns.ts';
import { pageQuery } from './list-documents.ts';
import { filterOf } from './view-filter.ts';

/** Every sort and filter offered has an index (PLT-6, UI-33): asked of the database itself, for each of them. */

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

const values: Readonly<Record<string, readonly string[]>> = {
  amountInclVat: ['12.00'],
  amount: ['12.00'],
  attachments: ['1'],
  findings: ['error'],
  vendorId: ['1'],
  marked: ['true'],
  receivedAt: ['2026-11-20'],
  status: ['pending'],
};
const operators: readonly Condition['operator'][] = ['is', 'isNot', 'contains', 'from', 'to', 'empty', 'notEmpty'];
const filterColumns = Object.keys(listColumns) as Condition['column'][];

function expectIndexed(plan: readonly string[], what: string): void {
  const documentSteps = plan.filter((step) => /\bdocuments\b/u.test(step));
  expect(documentSteps.length, what).toBeGreaterThan(0);
  for (const step of documentSteps) expect(step, what).toMatch(/^SEARCH documents USING (?:COVERING )?INDEX /u);
}

describe.each([
  ['a new store', () => fresh],
  ['a store the planner knows', () => analysed],
])('the plans of %s', (_name, storageOf) => {
  test.each(inboxColumns)('a page sorted by %s walks an index of this column and sorts nothing', async (column) => {
    for (const descending of [false, true]) {
      const view = aView({ sort: { column, descending } });
      const plan = await planOf(
        storageOf(),
        pageQuery(view, filterOf(view), { descending, offset: 5000, limit: 100, plan: 'walk' }),
      );
      expect(plan).toEqual([expect.stringMatching(indexOf(column))]);
    }
  });

  test.each(inboxColumns)('a page sorted by %s walks this index whatever the filter', async (column) => {
    for (const filtered of filterColumns) {
      const view = aView({
        ledgerId: 1,
        sort: { column, descending: false },
        conditions: [{ column: filtered, operator: 'is', values: [...(values[filtered] ?? ['x'])] }],
      });
      const plan = await planOf(
        storageOf(),
        pageQuery(view, filterOf(view), { descending: false, offset: 0, limit: 100, plan: 'walk' }),
      );
      expect(plan.join('\n'), filtered).not.toMatch(/TEMP B-TREE|SCAN/u);
      expect(plan[0], filtered).toMatch(indexOf(column));
    }
  });

  test.each(inboxColumns)(
    'a page sorted by %s among what a filter finds walks this index without looking at rows',
    async (column) => {
      const view = aView({
        sort: { column, descending: false },
        conditions: [{ column: 'currency', operator: 'is', values: ['DKK'] }],
      });
      const query = { descending: false, offset: 0, limit: 100, plan: 'among' } as const;
      const plan = await planOf(storageOf(), pageQuery(view, filterOf(view), query));
      expect(plan[0]).toMatch(indexOf(column));
      expect(plan[0]).toContain('COVERING');
      expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN documents/u);
    },
  );

  test.each(filterColumns)('every filter on %s is counted through an index', async (column) => {
    for (const operator of operators) {
      const view = aView({
        conditions: [
          {
            column,
            operator,
            values: operator === 'empty' || operator === 'notEmpty' ? [] : [...(values[column] ?? ['x'])],
          },
        ],
      });
      const plan = await planOf(storageOf(), countQuery(filterOf(view)));
      expectIndexed(plan, `${column} ${operator}`);
    }
  });

  test.each(['hansen', 'vendor:hansen', 'no:77', 'amount>100', 'status:pending', 'date>=2026-01-01 hansen'])(
    'the search %s uses the full-text index or an index',
    async (search) => {
      const plan = await planOf(storageOf(), countQuery(filterOf(aView({ search }))));
      for (const step of plan) expect(step).not.toMatch(/^SCAN documents/u);
    },
  );
});

test('every way to a page leads to the same page', async () => {
  const asked: Condition[][] = [
    [{ column: 'status', operator: 'is', values: ['pending'] }],
    [{ column: 'amountInclVat', operator: 'from', values: ['1500'] }],
    [
      { column: 'vendorName', operator: 'contains', values: ['dor 1'] },
      { column: 'status', operator: 'isNot', values: ['rejected'] },
    ],
  ];
  for (const [index, conditions] of asked.entries())
    for (const column of ['receivedAt', 'vendorName', 'amountInclVat'] as const) {
      const view = aView({ conditions, search: index === 1 ? 'INV' : '', sort: { column, descending: index === 0 } });
      const page = async (plan: 'walk' | 'among' | 'sort'): Promise<number[]> => {
        const query = { descending: index === 0, offset: 30, limit: 50, plan };
        const { rows } = await pageQuery(view, filterOf(view), query).execute(queries(analysed.read));
        return rows.map(({ id }) => id);
      };
      const walked = await page('walk');
      expect(walked).toHaveLength(50);
      expect([await page('among'), await page('sort')]).toEqual([walked, walked]);
    }
});

function indexOf(column: InboxColumn): RegExp {
  const name = column.charAt(0).toUpperCase() + column.slice(1);
  return new RegExp(
    `^SEARCH documents USING (?:COVERING )?INDEX documents(?:By${name}|ByStatusReceived) \\(inbox=\\?`,
    'u',
  );
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
