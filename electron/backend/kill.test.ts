import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sum } from '../../shared/domain/amount/amount.ts';
import { openArchive } from '../archive/archive.ts';
import { oioublXml } from './testing/invoice-xml.ts';
import { randomFrom, startKilled } from './testing/killing.ts';
import { aCard, openProgram, until, type TestProgram } from './testing/test-program.ts';

/** Kills of the program, at random moments of its start and its work. */
const rounds = 12;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let root: string;
let thrown: { readonly number: string; readonly content: string; readonly broken: boolean }[];
const folder = (...parts: string[]) => join(root, ...parts);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ebilag-kill-'));
  thrown = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function throwIn(random: () => number, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const number = `K-${thrown.length}`;
    const broken = random() < 0.1;
    const whole = oioublXml({ number, net: 100 + thrown.length });
    const content = broken ? whole.slice(0, -20) : whole;
    thrown.push({ number, content, broken });
    await put(`${number}.xml`, content);
    // Now and then the same bytes come a second time, under another name.
    if (random() < 0.1) await put(`${number}-again.xml`, content);
  }
}

async function put(name: string, content: string): Promise<void> {
  const path = folder('transport', 'in', name);
  await writeFile(`${path}.tmp`, content);
  await rename(`${path}.tmp`, path);
}

/** An access point that takes what it finds and leaves no trace of it but its own. */
async function takeOutgoing(): Promise<void> {
  for (const name of await readdir(folder('transport', 'out')).catch(() => [])) {
    if (!name.endsWith('.xml')) continue;
    // Written twice, a response is found twice: the second gets a name of its own here.
    await rename(
      folder('transport', 'out', name),
      folder('taken', `${Date.now()}-${Math.trunc(performance.now() * 1000)}~${name}`),
    );
  }
}

async function answerAppears(): Promise<void> {
  const end = performance.now() + 5000;
  while (performance.now() < end) {
    if ((await readdir(folder('transport', 'out')).catch(() => [])).some((name) => name.endsWith('.xml'))) return;
  }
}

test(`PLT-5 killed at any moment, again and again, nothing is lost and nothing is doubled (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  await mkdir(folder('taken'), { recursive: true });
  await mkdir(folder('transport', 'in'), { recursive: true });
  await prepare();

  for (let round = 0; round < rounds; round += 1) {
    await throwIn(random, 20);
    const { child, says, gone, complaints } = startKilled('decide', folder('data'), folder('transport'));
    // Some die while they start, some while they receive, most while they receive, decide and send.
    if (round % 4 === 2) await wait(200 + random() * 600);
    else {
      await says('ready');
      await throwIn(random, 20);
      if (round % 4 !== 1) await says('decided');
      if (round % 2 === 1) await wait(random() * 400);
      else {
        // The worst moment: an answer stands in the folder and the program has not noted yet that it has left.
        await takeOutgoing();
        await answerAppears();
      }
    }
    child.kill('SIGKILL');
    await gone;
    await takeOutgoing();
    expect(complaints.join(''), `round ${round}, seed ${seed}`).toBe('');
  }

  const program = await openProgram(
    { dataFolder: folder('data'), transportFolder: folder('transport'), watch: true, stabilityWindow: 30 },
    root,
  );
  try {
    await settle(program);
    await takeOutgoing();
    await expectNothingLost(program);
    await expectEveryAnswerOnce(program);
    await expectEveryVoucherOnce(program);
    expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });
    expect(program.logged).toEqual([]);
  } finally {
    await program.backend.close();
  }
}, 180_000);

/** A vendor whose documents can be accepted, and answers that leave almost at once. */
async function prepare(): Promise<void> {
  const program = await openProgram({ dataFolder: folder('data'), transportFolder: folder('transport') }, root);
  await program.call('vendors.save', { id: null, card: aCard() });
  await program.call('setup.saveProgram', { transportFolder: folder('transport'), gracePeriod: 0 });
  await program.backend.close();
}

/** Whatever was on its way arrives, or leaves. */
async function settle(program: TestProgram): Promise<void> {
  const exchange = () =>
    program.call('exchange.rows', {
      statuses: ['processing', 'stranded'],
      direction: null,
      inbox: null,
      search: '',
      offset: 0,
      limit: 1,
    });
  const outbox = () =>
    program.call('outbox.rows', { statuses: ['held', 'awaitingSending'], search: '', offset: 0, limit: 1 });
  const incoming = async () =>
    (await readdir(folder('transport', 'in'), { recursive: true })).filter((name) => name.endsWith('.xml'));
  await until(
    'everything has arrived',
    async () => (await incoming()).length === 0 && (await exchange()).total === 0,
    60_000,
  );
  await until('every answer has left', async () => (await outbox()).total === 0, 30_000);
}

/** Every original in the archive; every document in the inbox or the exchange table, once. */
async function expectNothingLost(program: TestProgram): Promise<void> {
  const archive = await openArchive(folder('data', 'archive'));
  const inInbox = new Map<string, number>();
  const inExchange = new Map<string, number>();
  const count = (counts: Map<string, number>, sha256: string) => counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  for (const { id } of await allRows(program)) count(inInbox, (await program.page(id)).original.sha256);
  for (let offset = 0; ; offset += 200) {
    const { rows } = await program.call('exchange.rows', {
      statuses: [],
      direction: 'in',
      inbox: null,
      search: '',
      offset,
      limit: 200,
    });
    for (const { sha256 } of rows) count(inExchange, sha256);
    if (rows.length < 200) break;
  }
  for (const { number, content, broken } of thrown) {
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await archive.has(sha256), `${number} is in the archive`).toBe(true);
    expect([inInbox.get(sha256) ?? 0, inExchange.get(sha256) ?? 0], number).toEqual(broken ? [0, 1] : [1, 0]);
  }
  expect(inInbox.size + inExchange.size).toBe(thrown.length);
}

async function allRows(program: TestProgram) {
  const rows = [];
  for (let offset = 0; ; offset += 200) {
    const page = await program.call('documents.rows', {
      inbox: 'purchase',
      ledgerId: null,
      conditions: [],
      search: '',
      sort: { column: 'receivedAt', descending: false },
      offset,
      limit: 200,
    });
    rows.push(...page.rows);
    if (page.rows.length < 200) return rows;
  }
}

/** One answer left for every decided document, and none for the others; one purchase document for every accepted one. */
async function expectEveryAnswerOnce(program: TestProgram): Promise<void> {
  const answered = new Map<string, number>();
  for (const name of await readdir(folder('taken'))) {
    const content = await readFile(folder('taken', name), 'utf8');
    const number = /<cac:DocumentReference>\s*<cbc:ID>([^<]+)</u.exec(content)?.[1] ?? '';
    answered.set(number, (answered.get(number) ?? 0) + 1);
  }
  const rows = await allRows(program);
  const decided = rows.filter(({ status }) => status !== 'pending');
  expect(decided.length).toBeGreaterThan(0);
  expect([...answered].filter(([, times]) => times !== 1)).toEqual([]);
  expect([...answered.keys()].toSorted()).toEqual(decided.map(({ documentNo }) => documentNo).toSorted());
  const { total } = await program.call('purchases.rows', {
    search: '',
    kinds: ['purchaseInvoice', 'purchaseCreditMemo', 'purchaseOrder'],
    vendorId: null,
    sort: { column: 'no', descending: false },
    offset: 0,
    limit: 1,
  });
  const accepted = rows.filter(({ status }) => status === 'accepted' || status === 'acceptedAndPosted');
  expect(total).toBe(accepted.length);
}

/** One voucher for every posted document, in balance, from a series without gaps (POST-1). */
async function expectEveryVoucherOnce(program: TestProgram): Promise<void> {
  const numbers: string[] = [];
  for (let offset = 0; ; offset += 200) {
    const { rows } = await program.call('posting.vouchers', {
      sort: { column: 'no', descending: false },
      offset,
      limit: 200,
    });
    for (const { id, no } of rows) {
      const { voucher, entry } = await program.call('posting.voucher', { id });
      const sides = (side: 'debit' | 'credit') => sum(voucher.lines.map((line) => line[side]));
      expect([no, sides('debit'), entry?.amount]).toEqual([no, sides('credit'), voucher.total]);
      numbers.push(no);
    }
    if (rows.length < 200) break;
  }
  expect(numbers).toEqual(numbers.map((_no, index) => `B${String(index + 1).padStart(6, '0')}`));
  const posted = (await allRows(program)).filter(({ status }) => status === 'acceptedAndPosted');
  expect(numbers.length).toBe(posted.length);
  expect(numbers.length).toBeGreaterThan(0);
}
