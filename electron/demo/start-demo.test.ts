import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InboxView } from '../../shared/contract/documents.ts';
import type { Backend } from '../start-backend.ts';
import { startBackend } from '../start-backend.ts';
import { catalogue } from './documents/catalogue/catalogue.ts';
import { typeOf } from './documents/draft.ts';
import { institution } from './documents/institution.ts';
import { vendors } from './documents/vendors.ts';

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
