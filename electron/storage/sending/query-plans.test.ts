import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendingColumns, type SendingFilter } from '../../../shared/contract/sending.ts';
import { openTestStorage } from '../build.ts';
import { aCustomerCard } from '../../backend/testing/posted-sales.ts';
import { queries } from '../handles.ts';
import type { Storage } from '../open-storage.ts';
import { insertCustomer } from '../sales/customers.ts';
import { attemptsQuery, pageOf, sendingsOf } from './list-sendings.ts';

/** Every sort offered has an index, in a store the planner knows (PLT-6, UI-33): asked of the database itself. */

let storage: Storage;

beforeAll(async () => {
  storage = await openTestStorage();
  await storage.write(async (tx) => {
    const store = queries(tx);
    for (let index = 1; index <= 8; index += 1)
      await insertCustomer(tx, aCustomerCard({ no: `D${String(index)}`, name: `n${String(index)}` }), '');
    await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 4000)
      insert into salesDocuments (ledgerId, kind, no, status, customerId, customerNo, customerName, customerNameKey, issueDate,
        dueDate, currency, net, vat, total, totalMinor, openMinor, credits, printedAt, collectedByPbs, source, createdAt, createdBy,
        postedAt, postedBy, searchText)
      select 1, 'invoice', 'N' || i, 'posted', 1 + i % 8, '', '', 'n' || (i % 8), '2026-11-' || (10 + i % 20), '', 'DKK', '', '', '1', i, 0,
        '', '', 0, 'form', '', '', '2026-11-20', '', 'n' || i from n`.execute(store);
    await sql`update sendings set status = 'failed', attention = 0, cause = 'c' where salesDocumentId % 50 = 0`.execute(
      store,
    );
    await sql`analyze`.execute(store);
  });
});
afterAll(() => storage.close());

const filter = (values: Partial<SendingFilter> = {}): SendingFilter => ({
  area: 'documents',
  ledgerId: null,
  statuses: [],
  kinds: [],
  customerId: null,
  from: null,
  to: null,
  least: null,
  most: null,
  search: '',
  ...values,
});

interface Explained {
  readonly explain: (format: undefined, options: ReturnType<typeof sql>) => Promise<readonly Record<string, unknown>[]>;
}
async function planOf(query: Explained): Promise<string[]> {
  const steps = await query.explain(undefined, sql`query plan`);
  return steps.map(({ detail }) => String(detail));
}

describe('the plans of what is sent', () => {
  test.each(sendingColumns)('a page sorted by %s walks its index and sorts nothing, either way', async (column) => {
    for (const descending of [false, true]) {
      const plan = await planOf(
        pageOf(sendingsOf(storage.read, filter()), { column, descending }).limit(100).offset(2000),
      );
      expect(plan[0]).toMatch(/^SEARCH sendings USING INDEX sendings by /u);
      expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN/u);
    }
  });

  test.each<[string, Partial<SendingFilter>]>([
    ['a status', { statuses: ['failed'] }],
    ['a ledger', { ledgerId: 1 }],
    ['a customer', { customerId: 3 }],
    ['days', { from: '2026-11-12', to: '2026-11-13' }],
    ['amounts', { least: '10', most: '20' }],
    ['a kind', { kinds: ['creditNote'] }],
    ['words', { search: 'n17' }],
  ])('a page narrowed by %s scans no table', async (_what, narrowed) => {
    const query = pageOf(sendingsOf(storage.read, filter(narrowed)), { column: 'attention', descending: false });
    expect((await planOf(query.limit(100))).join('\n')).not.toMatch(/SCAN/u);
  });

  test('the history walks the attempts from the newest', async () => {
    const query = attemptsQuery(storage.read, filter()).select('attempts.id').orderBy('attempts.id', 'desc').limit(100);
    const plan = await planOf(query);
    expect(plan[0]).toMatch(/^SEARCH attempts USING (?:COVERING )?INDEX attempts by area/u);
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN/u);
  });
});
