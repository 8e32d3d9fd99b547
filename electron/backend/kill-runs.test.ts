import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isUnderWay } from '../../shared/domain/runs/run.ts';
import { sum } from '../../shared/domain/amount/amount.ts';
import { aLedger } from '../storage/testing/build.ts';
import { oioublXml } from './testing/invoice-xml.ts';
import { randomFrom, startKilled } from './testing/killing.ts';
import { runsOf } from './testing/runs-of.ts';
import { aCard, openProgram, until, type TestProgram } from './testing/test-program.ts';

const documents = 120;
/** So often at most the program is killed while it works on the run. */
const rounds = 10;
const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

let root: string;
const folder = (...parts: string[]) => join(root, ...parts);
const open = (watch: boolean): Promise<TestProgram> =>
  openProgram({ dataFolder: folder('data'), transportFolder: folder('transport'), watch, stabilityWindow: 30 }, root);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ebilag-kill-runs-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The ledger each document is for, by its index: two companies, each with a series of its own. */
const receivers = ['5790000436057', '5790000681075'];

/** Two ledgers, a vendor, documents for both of which two in three are coded, and leave to post by accepting. */
async function prepare(): Promise<number[]> {
  const program = await open(false);
  const card = { ...aLedger, name: 'Havnen', takesUnknownReceivers: false };
  const endpoints = [{ id: receivers[1] ?? '', scheme: 'GLN' }];
  await program.call('setup.saveLedger', { id: null, card: { ...card, endpoints } });
  await program.call('vendors.save', { id: null, card: aCard() });
  await program.call('setup.saveProgram', { transportFolder: folder('transport'), gracePeriod: 0 });
  for (const ledgerId of [1, 2])
    await program.call('control.save', { ledgerId, control: { acceptAndPostInvoices: true } });
  const ids = await program.receive(
    ...Array.from({ length: documents }, (_, index) =>
      oioublXml({ number: `R-${index + 1}`, net: 100 + index, receiver: receivers[index % 2] ?? '' }),
    ),
  );
  const coded = ids.filter((_id, index) => index % 3 !== 0);
  for (const id of coded) await program.code(id);
  await program.backend.close();
  return coded;
}

test(`MASS-4, PLT-5 a run that is killed again and again goes on: nothing twice, nothing half, no number missing (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const coded = await prepare();
  for (let round = 0; round < rounds; round += 1) {
    const { child, says, gone, complaints } = startKilled('run', folder('data'), folder('transport'));
    await says('decided');
    await wait(random() * 120);
    child.kill('SIGKILL');
    await gone;
    expect(complaints.join(''), `round ${round}, seed ${seed}`).toBe('');
  }
  const program = await open(true);
  try {
    const run = await finish(program);
    expect(run.counts).toMatchObject({ takenIn: documents, done: documents, posted: coded.length });
    expect(run.counts.failed).toBe(documents - coded.length);
    await expectEachPostedOnce(program, coded);
    await expectEachAnsweredOnce(program, coded);
    expect(await program.backend.verify()).toMatchObject({ ok: true, problems: [] });
    expect(program.logged).toEqual([]);
  } finally {
    await program.backend.close();
  }
}, 120_000);

/** Goes on with the run until it is through. */
async function finish(program: TestProgram) {
  const [left] = (await program.call('runs.list', { offset: 0, limit: 1 })).rows;
  if (left === undefined) throw new Error('no run was begun');
  // A program that is gone is known to be so at the start; the run says it was interrupted.
  await until('nobody works on it', async () => !isUnderWay((await runsOf(program).open(left.id)).run.state));
  const { run } = await runsOf(program).open(left.id);
  if (run.state !== 'done') await program.call('runs.goOn', { id: left.id });
  return runsOf(program).ended(left.id);
}

/** One voucher for each, in balance, from its ledger's series without gaps; the document and what was made of it say so (POST-1). */
async function expectEachPostedOnce(program: TestProgram, coded: readonly number[]): Promise<void> {
  const { rows, total } = await program.call('posting.vouchers', {
    sort: { column: 'no', descending: false },
    offset: 0,
    limit: 200,
  });
  expect(total).toBe(coded.length);
  for (const ledgerId of [1, 2]) {
    const numbers = rows.filter((row) => row.ledgerId === ledgerId).map(({ no }) => no);
    expect(numbers).toEqual(numbers.map((_no, index) => `B${String(index + 1).padStart(6, '0')}`));
    expect(numbers).toHaveLength(coded.length / 2);
  }
  for (const { id } of rows) {
    const { voucher } = await program.call('posting.voucher', { id });
    const sides = (side: 'debit' | 'credit') => sum(voucher.lines.map((line) => line[side]));
    expect(sides('debit')).toBe(sides('credit'));
  }
  const posted = (await program.rows()).filter(({ status }) => status === 'acceptedAndPosted');
  expect(posted.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual(coded);
  const purchases = await program.call('purchases.rows', {
    search: '',
    kinds: ['purchaseInvoice'],
    vendorId: null,
    sort: { column: 'no', descending: false },
    offset: 0,
    limit: 200,
  });
  expect(new Set(purchases.rows.map(({ no }) => no)).size).toBe(coded.length);
  expect(purchases.rows.every(({ status }) => status === 'posted')).toBe(true);
}

async function expectEachAnsweredOnce(program: TestProgram, coded: readonly number[]): Promise<void> {
  const outbox = () =>
    program.call('outbox.rows', { statuses: ['held', 'awaitingSending'], search: '', offset: 0, limit: 1 });
  await until('every answer has left', async () => (await outbox()).total === 0, 30_000);
  const answered: string[] = [];
  for (const name of await program.outgoing()) {
    const content = await program.readOutgoing(name);
    answered.push(/<cac:DocumentReference>\s*<cbc:ID>([^<]+)</u.exec(content)?.[1] ?? '');
  }
  const numbers = (await program.rows()).filter(({ id }) => coded.includes(id)).map(({ documentNo }) => documentNo);
  expect(answered.toSorted()).toEqual(numbers.toSorted());
}
