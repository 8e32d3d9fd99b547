import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { JobRow } from '../../../shared/contract/jobs.ts';
import { startBackend } from '../../start-backend.ts';
import { openTestStorage } from '../../storage/testing/build.ts';
import { dumpTables } from '../../storage/testing/dump-tables.ts';
import { beginJobRun } from '../../storage/jobs/job-runs.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { startTestProgram, until, type TestProgram } from '../testing/test-program.ts';

type Card = CallInput<'jobs.save'>['card'];

const refresh: Card = {
  name: 'Morgenrunde',
  kind: 'refresh',
  ledgerId: null,
  options: {},
  rhythm: { kind: 'daily', at: '06:05', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  enabled: true,
};
const aTarget: CallInput<'handOver.saveTarget'>['setup'] = {
  name: 'Bogholderiet',
  format: 'sie4i',
  folder: '',
  filePattern: '{ledger}-{no}',
  enabled: true,
  series: 'L',
  vatHandling: 'lines',
  declareAccounts: true,
  yearStart: 1,
  dimensions: [],
  vatCodes: [],
  accounts: [],
};
/** Friday the 20th of November 2026, by the local clock. */
const friday = (hours: number, minutes = 0): Date => new Date(2026, 10, 20, hours, minutes);

let program: TestProgram;
let clock = friday(5);
beforeEach(async () => {
  clock = friday(5);
  program = await startTestProgram({ now: () => clock });
});
afterEach(() => program.close());

const rows = async (search = 'runde'): Promise<JobRow[]> =>
  (await program.call('jobs.rows', { search, offset: 0, limit: 50 })).rows;
const history = async (id: number) => (await program.call('jobs.history', { id, offset: 0, limit: 50 })).rows;

describe('scheduled jobs', () => {
  test('a job is made, changed, taken away and brought back, and the log says from what to what (SET-13)', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    expect(await rows()).toMatchObject([
      { id, name: 'Morgenrunde', nextAt: friday(6, 5).toISOString(), lastRun: null },
    ]);
    await program.call('jobs.save', {
      id,
      card: { ...refresh, rhythm: { kind: 'every', minutes: 15, weekdays: [5] } },
    });
    expect((await rows())[0]?.nextAt).toBe(friday(5, 15).toISOString());
    expect(await program.refused('jobs.save', { id: null, card: { ...refresh, name: ' morgenRUNDE ' } })).toEqual({
      code: 'job.nameTaken',
      values: { name: 'morgenRUNDE' },
    });
    await program.call('jobs.remove', { id });
    expect(await rows()).toEqual([]);
    expect(await program.refused('jobs.run', { id })).toMatchObject({ code: 'job.notFound' });
    await program.call('jobs.restore', { id });
    expect(await rows()).toMatchObject([{ id, name: 'Morgenrunde' }]);
    expect(logged()).toEqual([
      'jobMade Morgenrunde',
      'jobChanged at: 06:05 → ; minutes:  → 15; weekdays: 1 2 3 4 5 6 7 → 5',
      'jobRemoved Morgenrunde',
      'jobRestored Morgenrunde',
    ]);
  });

  test('a store begins with a daily backup, which stays away once it was taken away (PLT-5)', async () => {
    const [backup] = await rows('');
    expect(backup).toMatchObject({ name: 'Backup', kind: 'backup', enabled: true, lastRun: null });
    const run = await program.call('jobs.run', { id: backup?.id ?? 0 });
    expect(run).toMatchObject({ state: 'done', facts: { file: expect.stringMatching(/\.sqlite$/u) } });
    await program.call('jobs.remove', { id: backup?.id ?? 0 });
    program = await program.restart();
    expect(await rows('')).toEqual([]);
  });

  test('run by hand it does its work and keeps what came of it (IN-4)', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    await mkdir(join(program.transportFolder, 'in'), { recursive: true });
    await program.put('one.xml', oioublXml({ number: 'J-1' }));
    const run = await program.call('jobs.run', { id });
    expect(run).toMatchObject({
      state: 'done',
      by: 'anna',
      cause: 'hand',
      facts: { received: '1', inbox: '1', failed: '0' },
      problem: null,
    });
    expect(await history(id)).toEqual([run]);
    expect(program.events.filter(({ name }) => name === 'jobs.changed').length).toBeGreaterThan(1);
  });

  test('a hand-over needs a ledger and a target, and says when nothing waits there (ACT-1)', async () => {
    const { ledgers } = await program.call('setup.read', {});
    const ledgerId = ledgers[0]?.id ?? 0;
    const card: Card = { ...refresh, name: 'Aftenrunde', kind: 'handOver' };
    expect(await program.refused('jobs.save', { id: null, card })).toMatchObject({ code: 'job.ledgerMissing' });
    expect(await program.refused('jobs.save', { id: null, card: { ...card, ledgerId } })).toEqual({
      code: 'job.optionMissing',
      values: { kind: 'handOver', option: 'target' },
    });
    const target = await program.call('handOver.saveTarget', {
      id: null,
      ledgerId,
      setup: { ...aTarget, folder: join(program.dataFolder, '..', 'books') },
      from: 'all',
    });
    const whole = { ...card, ledgerId, options: { target: String(target.id) } };
    const { id } = await program.call('jobs.save', { id: null, card: whole });
    expect(await program.call('jobs.run', { id })).toMatchObject({ state: 'done', facts: { exported: '0', file: '' } });
    await program.call('handOver.deleteTarget', { id: target.id });
    expect(await program.call('jobs.run', { id })).toMatchObject({
      state: 'failed',
      problem: { code: 'handOver.targetNotFound' },
    });
  });

  test('what awaits sending is sent for one ledger or all of them (OUT-5)', async () => {
    const card: Card = { ...refresh, name: 'Senderunde', kind: 'sendAwaiting' };
    const { id } = await program.call('jobs.save', { id: null, card });
    expect(await program.call('jobs.run', { id })).toMatchObject({
      state: 'done',
      facts: { queued: '0', stopped: '0' },
    });
  });

  test('a job that cannot do its work is counted until it can again, and the log hears when that begins and ends', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    await rm(program.transportFolder, { recursive: true, force: true });
    await writeFile(program.transportFolder, 'in the way');
    for (let night = 0; night < 2; night += 1)
      expect(await program.call('jobs.run', { id })).toMatchObject({
        state: 'failed',
        problem: { code: expect.stringMatching(/^transport\./u) },
      });
    expect(await program.call('documents.counts', { ledgerId: null })).toMatchObject({ jobsFailed: 1 });
    expect(program.events.at(-1)).toMatchObject({ name: 'jobs.changed', value: { failed: { name: 'Morgenrunde' } } });
    await rm(program.transportFolder);
    expect(await program.call('jobs.run', { id })).toMatchObject({ state: 'done' });
    expect(await program.call('documents.counts', { ledgerId: null })).toMatchObject({ jobsFailed: 0 });
    expect(logged()).toEqual([
      'jobMade Morgenrunde',
      'jobFailed Morgenrunde',
      'jobRecovered Morgenrunde',
      'jobRunByHand Morgenrunde',
    ]);
  });
});

describe('the clock of the jobs', () => {
  const watching = { watch: true, now: () => clock };

  test('what was missed while the program was off runs once at its start, and not again at the next', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    clock = friday(9);
    program = await program.restart(watching);
    await until('the job has run', async () => (await history(id)).some(({ state }) => state === 'done'));
    expect(await history(id)).toMatchObject([{ cause: 'missed', by: 'Ebilag' }]);
    program = await program.restart(watching);
    program = await program.restart({ ...watching, watch: false });
    expect(await history(id)).toHaveLength(1);
  });

  test('a program that does not own the data folder leaves the clock to the one that does', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    clock = friday(9);
    const { dataFolder, transportFolder } = program;
    const second = await startBackend({
      dataFolder,
      transportFolder,
      user: { name: 'bo', initials: 'BO', roles: null },
      now: () => clock,
      log: () => undefined,
    });
    if (!second.ok) throw new Error(second.problem.code);
    await second.value.close();
    expect(await history(id)).toEqual([]);
  });

  test('a run that a program left behind is noted as interrupted, and made up for', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    await program.backend.close();
    const storage = await openTestStorage(join(program.dataFolder, 'ebilag.sqlite'));
    const at = friday(6, 5).toISOString();
    const runner = { pid: 1, host: 'another machine' };
    await storage.write((tx) => beginJobRun(tx, id, { at, by: 'Ebilag', cause: 'schedule', runner }));
    await storage.close();
    clock = friday(9);
    program = await program.restart(watching);
    await until('the job has run', async () => (await history(id)).some(({ state }) => state === 'done'));
    expect(await history(id)).toMatchObject([
      { cause: 'missed', state: 'done' },
      { cause: 'schedule', state: 'interrupted', problem: { code: 'job.interrupted' } },
    ]);
    expect(logged().slice(-2)).toEqual(['jobFailed Morgenrunde', 'jobRecovered Morgenrunde']);
  });

  test('a job never runs twice at the same time', async () => {
    const { id } = await program.call('jobs.save', { id: null, card: refresh });
    await mkdir(join(program.transportFolder, 'in'), { recursive: true });
    const first = program.call('jobs.run', { id });
    expect(await program.refused('jobs.run', { id })).toEqual({ code: 'job.running', values: { name: 'Morgenrunde' } });
    expect(await first).toMatchObject({ state: 'done' });
    expect(await history(id)).toHaveLength(1);
  });
});

/** The entries about jobs: code, and what changed or the name. */
function logged(): string[] {
  const { log } = dumpTables(join(program.dataFolder, 'ebilag.sqlite'), {
    log: `SELECT code, "values" AS said FROM log WHERE step = 'JOB' ORDER BY id`,
  });
  return (log as { code: string; said: string }[]).map(({ code, said }) => {
    const { name, changes } = JSON.parse(said) as { name: string; changes?: string };
    return `${code} ${code === 'jobChanged' ? changes : name}`;
  });
}
