import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarFrom } from '../demo/documents/calendar.ts';
import { catalogue } from '../demo/documents/catalogue/catalogue.ts';
import { institution } from '../demo/documents/institution.ts';
import { renderDraft } from '../demo/documents/render/render-draft.ts';
import { emptyCustomer } from '../../shared/domain/sales/check-card.ts';
import { startBackend } from '../start-backend.ts';
import { runCli } from './run-cli.ts';

/** The real program on a data folder of its own; the commands build on each other as a scheduler's would. */
let folder: string;
const user = { name: 'anna', initials: 'AN', roles: null };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-cli-'));
  await mkdir(join(folder, 'files', 'deeper'), { recursive: true });
  const calendar = calendarFrom(new Date());
  const drafts = catalogue.filter(({ key }) =>
    ['surveyor-peppol', 'hotel-conference', 'reminder-harbour'].includes(key),
  );
  for (const [index, draft] of drafts.entries()) {
    const { name, bytes } = renderDraft(draft, catalogue, calendar);
    await writeFile(join(folder, 'files', ...(index === 0 ? ['deeper'] : []), name), bytes);
  }
  await writeFile(join(folder, 'files', 'broken.xml'), '<Invoice');

  const opened = await startBackend({ dataFolder: join(folder, 'data'), user, watch: false, log: () => undefined });
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.handlers['setup.saveLedger']({
    id: null,
    card: {
      name: institution.name,
      currency: 'DKK',
      cvr: institution.cvr,
      address: '',
      postalCode: '',
      city: '',
      country: 'DK',
      endpoints: [{ id: institution.gln, scheme: 'GLN' }],
      takesUnknownReceivers: true,
    },
  });
  await opened.value.close();
});

afterAll(async () => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function ebilag(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCli({
    args: [...args, '--data', join(folder, 'data')],
    openBackend: startBackend,
    user,
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    log: () => undefined,
    report: ({ error }) => {
      throw error;
    },
  });
  return { code, ...written };
}

/** The one JSON value on standard output. */
async function json(...args: readonly string[]): Promise<{ readonly code: number; readonly value: unknown }> {
  const { code, out, err } = await ebilag(...args, '--json');
  if (out === '') throw new Error(err);
  return { code, value: JSON.parse(out) };
}

type Row = Readonly<Record<string, unknown>> & { readonly id: number };
const rows = async (...args: readonly string[]) => (await json('list', ...args)).value as readonly Row[];

describe('the command line over the real program (PLT-1b)', () => {
  test('ingest counts what it took from folders and below, and says that one failed', async () => {
    const { code, value } = await json('ingest', join(folder, 'files'));
    expect(value).toEqual({ received: 4, inbox: 3, rejected: 0, failed: 1, repeated: 0, seconds: expect.any(Number) });
    expect(code).toBe(1);
  });

  test('the same files again are repeats, not documents', async () => {
    const { value } = await json('ingest', join(folder, 'files', 'deeper'));
    expect(value).toMatchObject({ received: 1, inbox: 0, repeated: 1, failed: 0 });
  });

  test('ingest of what is not there could not run', async () => {
    const { code, out, err } = await ebilag('ingest', join(folder, 'nowhere'));
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('nowhere');
  });

  test('list has exactly its fields, and its filters filter', async () => {
    const all = await rows();
    expect(all).toHaveLength(3);
    expect(Object.keys(all[0] ?? {})).toEqual(
      'id type status importStatus documentNo vendorName vendorLegalId amountInclVat currency issueDate dueDate receivedAt findings'.split(
        ' ',
      ),
    );
    expect(all.find(({ documentNo }) => documentNo === '204190')).toMatchObject({
      type: 'invoice',
      status: 'pending',
      currency: 'SEK',
      amountInclVat: expect.stringMatching(/^\d+\.\d{2}$/),
      issueDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      findings: expect.any(Number),
    });
    expect(await rows('--inbox', 'reminders')).toMatchObject([{ type: 'reminder', documentNo: 'R-3301' }]);
    expect(await rows('--type', 'invoice')).toHaveLength(2);
    expect(await rows('--status', 'accepted')).toEqual([]);
    expect(await rows('--limit', '2')).toHaveLength(2);
  });

  test('show has the whole document under fixed names', async () => {
    const [{ id } = { id: 0 }] = await rows('--type', 'invoice');
    const { code, value } = await json('show', String(id));
    expect(code).toBe(0);
    const whole = value as Record<string, unknown>;
    for (const name of ['lines', 'taxes', 'charges', 'paymentMeans', 'attachments', 'findings', 'log'])
      expect(whole[name], name).toBeInstanceOf(Array);
    expect(whole['lines']).not.toEqual([]);
    expect(whole).toMatchObject({ id, type: 'invoice', supplier: { name: expect.any(String) } });
  });

  test('show of a document that is not there could not run', async () => {
    expect((await ebilag('show', '999')).code).toBe(3);
  });

  test('check changes nothing and says what stands in the way, in code and words', async () => {
    const [{ id } = { id: 0 }] = await rows('--type', 'invoice');
    const { code, value } = await json('check', String(id));
    expect(value).toMatchObject([
      {
        id,
        outcome: 'stopped',
        problems: expect.arrayContaining([{ code: 'check.vendorMissing', message: expect.stringMatching(/ .*\./) }]),
      },
    ]);
    expect(code).toBe(1);
    expect(await rows('--status', 'pending')).toHaveLength(3);
  });

  test('accept is stopped for the same reason; an id that is not there does not stop the others', async () => {
    const [{ id } = { id: 0 }] = await rows('--type', 'invoice');
    const { code, value } = await json('accept', String(id), '999');
    expect((value as Row[]).map((decided) => decided.id)).toEqual([id, 999]);
    expect((value as Row[]).map(({ outcome }) => outcome)).not.toContain('accepted');
    expect(code).toBe(1);
  });

  test('reject needs no vendor, and its answer is in the outbox', async () => {
    const row = (await rows('--type', 'invoice')).find(({ documentNo }) => documentNo === '204190');
    const { code, value } = await json('reject', String(row?.id), '--reason', 'Wrong order number');
    expect([code, value]).toEqual([0, [{ id: row?.id, outcome: 'rejected', problems: [] }]]);
    expect(await rows('--status', 'rejected')).toMatchObject([{ id: row?.id }]);
    const outbox = (await json('outbox')).value as Row[];
    expect(outbox).toMatchObject([{ respondsTo: row?.id, type: 'applicationResponse' }]);
    expect(Object.keys(outbox[0] ?? {})).toEqual('id type documentNo status attempt file respondsTo'.split(' '));
  });

  test('exchange names the fault of what failed', async () => {
    const failed = ((await json('exchange')).value as Record<string, unknown>[]).filter(
      ({ status }) => status === 'failed',
    );
    expect(failed).toMatchObject([{ direction: 'in', file: 'broken.xml', error: expect.stringMatching(/ .*\./) }]);
    expect(Object.keys(failed[0] ?? {})).toEqual(
      'sequence direction type file status transportError error attempts'.split(' '),
    );
  });

  test('refresh answers like ingest', async () => {
    const { value } = await json('refresh');
    expect(Object.keys(value as object)).toEqual('received inbox rejected failed repeated seconds'.split(' '));
  });

  test('SET-10: setup export and import carry a set-up over, and say what changed', async () => {
    const file = join(folder, 'setup.json');
    expect(await ebilag('setup', 'export', file)).toMatchObject({
      code: 3,
      err: expect.stringContaining(institution.name),
    });
    const ledger = ['--ledger', institution.name];
    const { code, value } = await json('setup', 'export', file, ...ledger);
    expect([code, value]).toMatchObject([0, { ledger: institution.name, file, rows: expect.any(Number) }]);
    const kept = JSON.parse(await readFile(file, 'utf8'));
    kept.tables.accounts.push({ no: '229999', name: 'Ny' }, { no: '22,9', name: '' });
    kept.tables.accounts[0].name = 'Omdøbt';
    await writeFile(file, JSON.stringify(kept));
    const imported = await json('setup', 'import', file, ...ledger);
    expect(imported).toMatchObject({
      code: 1,
      value: {
        added: 1,
        changed: 1,
        faulty: 1,
        problems: [
          { table: 'accounts', field: 'no', code: 'setup.codeInvalid', message: expect.stringMatching(/ .*\./) },
          { table: 'accounts', field: 'name', code: 'setup.fieldMissing' },
        ],
      },
    });
    expect((await ebilag('setup', 'import', join(folder, 'nowhere.json'), ...ledger)).code).toBe(3);
    expect((await ebilag('setup', 'import')).code).toBe(2);
    expect((await ebilag('setup', 'tidy')).code).toBe(2);
  });

  test('SET-11: setup problems says what will fail, and fails with errors only', async () => {
    const { code, value } = await json('setup', 'problems', '--ledger', '2');
    expect([code, value]).toMatchObject([
      0,
      {
        ok: true,
        problems: [
          { severity: 'warning', code: 'setupCheck.companyIncomplete', message: expect.any(String), table: 'ledgers' },
        ],
      },
    ]);
  });

  test('jobs lists the scheduled jobs, and jobs run does by its name what the clock would (IN-4)', async () => {
    const opened = await startBackend({ dataFolder: join(folder, 'data'), user, watch: false, log: () => undefined });
    if (!opened.ok) throw new Error(opened.problem.code);
    await opened.value.handlers['jobs.save']({
      id: null,
      card: {
        name: 'Morgenrunde',
        kind: 'refresh',
        ledgerId: null,
        options: {},
        rhythm: { kind: 'daily', at: '06:30', weekdays: [1, 2, 3, 4, 5] },
        enabled: true,
      },
    });
    await opened.value.close();
    expect(await json('jobs')).toMatchObject({
      code: 0,
      value: [
        { name: 'Backup', kind: 'backup', enabled: true },
        { name: 'Morgenrunde', kind: 'refresh', enabled: true, lastState: null },
      ],
    });
    expect(await json('jobs', 'run', 'morgenrunde')).toMatchObject({
      code: 0,
      value: { name: 'Morgenrunde', state: 'done', received: '0', problem: null },
    });
    expect((await json('jobs')).value).toMatchObject([{ name: 'Backup' }, { lastState: 'done' }]);
    expect(await ebilag('jobs', 'run', 'aftenrunde')).toMatchObject({
      code: 3,
      err: expect.stringContaining('aftenrunde'),
    });
  });

  test('backup makes one that is proven, and restore puts it back, with what arrived since', async () => {
    const { code, value } = await json('backup');
    expect([code, value]).toEqual([
      0,
      { file: expect.stringMatching(/^ebilag-.*\.sqlite$/u), size: expect.any(Number), verified: true },
    ]);
    const before = await rows();
    const { file } = value as { file: string };
    expect(await json('restore', file)).toMatchObject({
      code: 0,
      value: { restored: file, setAside: expect.stringContaining('set-aside') },
    });
    expect((await rows()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await ebilag('restore', 'no-such.sqlite')).code).toBe(3);
  });

  test('export-period writes a folder that can be read without the program', async () => {
    const { code, value } = await json(
      'export-period',
      '--from',
      '2000-01-01',
      '--to',
      '2100-12-31',
      join(folder, 'exports'),
    );
    expect([code, value]).toMatchObject([0, { documents: 3, missing: 0 }]);
    const written = (value as { folder: string }).folder;
    expect(await readFile(join(written, 'index.html'), 'utf8')).toContain('checksums.sha256');
  });

  test('verify proves store, archive and log', async () => {
    expect(await json('verify')).toEqual({ code: 0, value: { ok: true, documents: 3, problems: [] } });
  });

  test('people get tables', async () => {
    const { out } = await ebilag('list');
    expect(out).toMatch(/^id +type +status/);
    expect(out).toContain('204190');
    expect(out).toContain('3 documents');
  });
});

describe('sales documents (OUT-1)', () => {
  test('sales add posts what can be posted, keeps the rest with words, and sales list shows the register', async () => {
    const opened = await startBackend({ dataFolder: join(folder, 'data'), user, watch: false, log: () => undefined });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { handlers } = opened.value;
    const setUp = await handlers['setup.read']({});
    const ledger = setUp.ok ? setUp.value.ledgers.find(({ name }) => name === institution.name) : undefined;
    if (ledger === undefined) throw new Error('There is no ledger.');
    const { id: ledgerId, ...card } = ledger;
    const payment = {
      bankBranch: '9990',
      bankAccount: '0004420131',
      iban: '',
      bic: '',
      fikCreditor: '',
      fikCardType: '',
      giro: '',
    } as const;
    const address = { address: 'Fyrvej 12', postalCode: '6960', city: 'Hvide Sande' };
    await handlers['setup.saveLedger']({ id: ledgerId, card: { ...card, ...address, payment } });
    const customer = {
      ...emptyCustomer,
      no: 'D7',
      name: 'Klittens Kommuneskole',
      ...address,
      endpoint: { id: '5798999980018', scheme: 'GLN' },
      sends: { ...emptyCustomer.sends },
    };
    await handlers['customers.save']({ id: null, card: customer });
    await opened.value.close();
    const line = { no: '111010', description: 'Kursus', quantity: '2', unit: 'TIME', price: '500', vatGroup: 'S25' };
    const sale = { kind: 'invoice', customer: 'D7', lines: [line] };
    await writeFile(join(folder, 'sale.json'), JSON.stringify(sale));
    await writeFile(join(folder, 'strange.json'), JSON.stringify({ ...sale, customer: 'D8' }));
    const added = await json(
      'sales',
      'add',
      join(folder, 'sale.json'),
      join(folder, 'strange.json'),
      '--ledger',
      String(ledgerId),
    );
    expect(added.code).toBe(1);
    expect(added.value).toMatchObject([
      { file: 'sale.json', status: 'posted', problems: [] },
      { file: 'strange.json', status: 'failed', problems: [{ code: 'sales.fileCustomer' }] },
    ]);
    expect((await json('sales', 'list', '--type', 'invoice')).value).toMatchObject([
      { no: '100001', total: '1250.00' },
    ]);
    expect((await ebilag('sales', 'sell')).code).toBe(2);
  });
});
