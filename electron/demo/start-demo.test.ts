import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackendHandlers } from '../../shared/contract/calls.ts';
import type { InboxView } from '../../shared/contract/documents.ts';
import { startBackend } from '../start-backend.ts';
import { catalogue } from './documents/catalogue/catalogue.ts';
import { typeOf } from './documents/draft.ts';
import { institution } from './documents/institution.ts';
import { vendors } from './documents/vendors.ts';
import type { Backend } from '../opened-backend.ts';

let dataFolder = '';
let backend: Backend | null = null;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'ebilag-demo-'));
});
afterEach(async () => {
  await backend?.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(demo: boolean): Promise<Backend> {
  const started = await startBackend({
    dataFolder,
    user: { name: 'Test', initials: 'T', roles: null },
    demo,
    stabilityWindow: 100,
    log: () => undefined,
  });
  if (!started.ok) throw new Error(started.problem.code);
  backend = started.value;
  return started.value;
}

const view = (inbox: InboxView['inbox']): InboxView => ({
  inbox,
  ledgerId: null,
  conditions: [],
  search: '',
  sort: { column: 'receivedAt', descending: true },
});

async function totals({ handlers }: Backend): Promise<{ readonly documents: number; readonly failed: number }> {
  let documents = 0;
  for (const inbox of ['purchase', 'reminders', 'statements'] as const) {
    const rows = await handlers['documents.rows']({ ...view(inbox), offset: 0, limit: 1 });
    documents += rows.ok ? rows.value.total : 0;
  }
  const failed = await handlers['exchange.rows']({
    statuses: ['failed'],
    direction: null,
    inbox: null,
    search: '',
    offset: 0,
    limit: 1,
  });
  return { documents, failed: failed.ok ? failed.value.total : 0 };
}

/** What a colleague did: runs, vouchers, hand-overs, and vouchers that wait for the next one. */
async function doneBy({ handlers }: Backend): Promise<Record<string, number>> {
  const runs = await handlers['runs.list']({ kinds: [], search: '', offset: 0, limit: 5 });
  const exports = await handlers['handOver.exports']({
    ledgerId: null,
    targetId: null,
    search: '',
    offset: 0,
    limit: 5,
  });
  const targets = await handlers['handOver.targets']({ ledgerId: null });
  if (!runs.ok || !exports.ok || !targets.ok) throw new Error('the demo cannot be asked');
  const ended = runs.value.rows.filter(({ state }) => state === 'done');
  return {
    runs: ended.length,
    posted: ended.reduce((sum, { counts }) => sum + counts.posted, 0),
    stopped: ended.reduce((sum, { counts }) => sum + counts.failed, 0),
    handedOver: exports.value.rows.reduce((sum, { vouchers }) => sum + vouchers, 0),
    waiting: targets.value.targets.reduce((sum, { waiting }) => sum + waiting, 0),
  };
}
const history = { runs: 2, posted: 5, stopped: 1, handedOver: 3, waiting: 2 };

const sentDocuments: Omit<Parameters<BackendHandlers['sending.rows']>[0], 'offset' | 'limit'> = {
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
  history: false,
  sort: { column: 'no', descending: false },
};

const past = catalogue.filter((draft) => draft.arrived > 0);
const pastDocuments = past.filter((draft) => typeOf(draft) !== null).length;
const pastStrangers = past.filter((draft) => draft.kind === 'stranger').length;

describe('the demo ledger (PLT-8)', () => {
  test('has its ledger and vendors at once, and the documents of the past weeks within seconds, each in its place', async () => {
    const { handlers } = await start(true);
    const setup = await handlers['setup.read']({});
    expect(setup.ok && setup.value).toMatchObject({
      demo: true,
      completed: true,
      ledgers: [{ name: institution.name }],
    });
    const cards = await handlers['vendors.rows']({
      search: '',
      sort: { column: 'no', descending: false },
      offset: 0,
      limit: 200,
    });
    expect(cards.ok && cards.value.total).toBe(Object.values(vendors).filter((vendor) => vendor.card !== null).length);
    await expect
      .poll(() => totals(backend!), { timeout: 15_000, interval: 200 })
      .toEqual({ documents: pastDocuments, failed: pastStrangers });

    const twice = await handlers['documents.rows']({ ...view('purchase'), search: '118590', offset: 0, limit: 5 });
    expect(twice.ok && twice.value.rows.map((row) => row.deliveries)).toEqual([2]);
    const unsupported = await handlers['documents.rows']({
      ...view('purchase'),
      search: 'T-881401',
      offset: 0,
      limit: 5,
    });
    expect(unsupported.ok && unsupported.value.rows.map((row) => [row.status, row.rejectionKind])).toEqual([
      ['rejected', 'profile'],
    ]);
  });

  test('a colleague has taken some through: posted, one stopped, handed over and waiting for the next hand-over, once', async () => {
    const before = await start(true);
    await expect.poll(() => doneBy(before), { timeout: 15_000, interval: 200 }).toEqual(history);
    await before.close();
    await start(false);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await doneBy(backend!)).toEqual(history);
  });

  test('of what it sold two could not be delivered for the same reason, and some are left to be sent (OUT-6, OUT-11)', async () => {
    const { handlers } = await start(true);
    const statuses = async (): Promise<Record<string, string>> => {
      const rows = await handlers['sending.rows']({ ...sentDocuments, offset: 0, limit: 50 });
      if (!rows.ok) throw new Error(rows.problem.code);
      return Object.fromEntries(rows.value.rows.map(({ no, status }) => [no, status]));
    };
    await expect.poll(statuses, { timeout: 15_000, interval: 200 }).toMatchObject({
      '100001': 'received',
      '100002': 'failed',
      '100003': 'failed',
      '100004': 'received',
      '100005': 'unsent',
    });
  });

  test('started again it stays a demo and adds nothing that is there', async () => {
    await start(true);
    await expect
      .poll(() => totals(backend!), { timeout: 15_000, interval: 200 })
      .toMatchObject({ documents: pastDocuments });
    await backend?.close();
    const again = await start(false);
    const setup = await again.handlers['setup.read']({});
    expect(setup.ok && [setup.value.demo, setup.value.ledgers.length]).toEqual([true, 1]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await totals(again)).toEqual({ documents: pastDocuments, failed: pastStrangers });
  });
});
