import type { Statement } from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendingColumns, type SendingFilter } from '../../../shared/contract/sending.ts';
import { openTestStorage } from '../testing/build.ts';
import { aCustomerCard } from '../../backend/testing/posted-sales.ts';
import { queries, statements, type WritableStore } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { insertAttempt } from './attempts.ts';
import {
  attemptsAwaitingNews,
  attemptsFallenSilent,
  attemptsToDeliver,
  markAttemptLeft,
} from './attempts-to-deliver.ts';
import { isSaidFrom, recordEvidence } from './evidence.ts';
import {
  attemptByDigest,
  attemptByFileName,
  attemptByMessageId,
  attemptByUuid,
  attemptsByDocumentNo,
} from './match-attempts.ts';
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

describe('what is asked for every file that is sent or answered', () => {
  /** The statements some work prepares, as the database would go about them. */
  async function plansOf(
    work: (tx: WritableStore) => Promise<unknown>,
  ): Promise<readonly (readonly [string, string])[]> {
    return storage.write(async (tx) => {
      const asked = new Set<string>();
      const cache = statements(tx) as { prepare: (text: string) => Statement };
      const prepare = cache.prepare.bind(cache);
      cache.prepare = (text) => {
        asked.add(text);
        return prepare(text);
      };
      await work(tx).finally(() => {
        cache.prepare = prepare;
      });
      return [...asked].map((text) => {
        const parameters = Array.from(text.matchAll(/\?/gu), () => null);
        const steps = prepare(`explain query plan ${text}`).all(...parameters) as { readonly detail: string }[];
        return [text, steps.map(({ detail }) => detail).join('; ')] as const;
      });
    });
  }

  test.each<[string, (tx: WritableStore) => Promise<unknown>]>([
    ['whose file a receipt names', (tx) => attemptByFileName(tx, 'a.xml')],
    ['whose UUID it names', (tx) => attemptByUuid(tx, 'a')],
    ['whose message it names', (tx) => attemptByMessageId(tx, 'a')],
    ['whose digest it names', (tx) => attemptByDigest(tx, ['a'])],
    ['whose number an answer names', (tx) => attemptsByDocumentNo(tx, 'N17')],
    ['whether it was read before', (tx) => isSaidFrom(tx, 1, 'a')],
    ['what is to leave', (tx) => attemptsToDeliver(tx, ['eDocument'], 10)],
    ['what fell silent', (tx) => attemptsFallenSilent(tx, '2026-11-20', 10)],
    ['what a channel is asked about', (tx) => attemptsAwaitingNews(tx, 'queue', 0, 10)],
    ['that it left', (tx) => markAttemptLeft(tx, 1, '', '')],
    ['the next attempt and its evidence', attemptOf],
  ])('%s walks no table', async (_what, work) => {
    const plans = await plansOf(work);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(([, plan]) => /SCAN (?!attempts USING INDEX attemptsToDeliver)/u.test(plan))).toEqual([]);
  });

  async function attemptOf(tx: WritableStore): Promise<void> {
    const { id } = await insertAttempt(tx, {
      uuid: crypto.randomUUID(),
      salesDocumentId: 1,
      channel: 'eDocument',
      format: 'oioubl21',
      receiver: '',
      fileName: `${crypto.randomUUID()}.xml`,
      content: 'a',
      fingerprint: 'a',
      sha256: 'a',
      sha1: 'a',
      copy: false,
      reason: '',
      at: '2026-11-20',
      by: 'anna',
    });
    await recordEvidence(tx, id, {
      at: '2026-11-20',
      cameAt: '2026-11-20',
      says: 'made',
      speaker: 'ownCheck',
      form: 'note',
      code: null,
      text: null,
      problem: null,
      source: 'a',
    });
  }
});
