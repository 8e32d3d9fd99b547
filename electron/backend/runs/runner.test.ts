import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isUnderWay } from '../../../shared/domain/runs/run.ts';
import { runSql } from '../../storage/testing/run-sql.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { runsOf } from '../testing/runs-of.ts';
import { aCard, startTestProgram, until, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let ids: number[];

beforeEach(async () => {
  program = await startTestProgram();
  await program.call('vendors.save', { id: null, card: aCard() });
  ids = await program.receive(
    ...Array.from({ length: 12 }, (_, index) => oioublXml({ number: `F-${index + 1}`, net: 100 + index })),
  );
});
afterEach(() => program.close());

const behind = (sql: string): void => runSql(join(program.dataFolder, 'ebilag.sqlite'), sql);
const reject = () =>
  program.call('runs.start', { kind: 'reject', scope: { ids }, options: { reason: 'Forkert modtager' } });
const rejectedCount = async (): Promise<number> =>
  (await program.rows()).filter(({ status }) => status === 'rejected').length;
const loggedRejections = async (): Promise<number[]> =>
  Promise.all(ids.map(async (id) => (await program.page(id)).log.filter(({ code }) => code === 'rejected').length));

describe('MASS-4 while a run is under way', () => {
  test('it is stopped after the document in hand, and goes on with what is left', async () => {
    const runs = runsOf(program);
    const { run } = await reject();
    await program.call('runs.stop', { id: run.id }).catch(() => undefined);
    const stopped = await runs.ended(run.id);
    const done = await rejectedCount();
    expect(stopped.counts).toMatchObject({ takenIn: 12, done, rejected: done });
    if (stopped.state === 'stopped') {
      await program.call('runs.goOn', { id: run.id });
      expect((await runs.ended(run.id)).counts).toMatchObject({ done: 12, rejected: 12 });
    }
    expect(await loggedRejections()).toEqual(ids.map(() => 1));
    expect(await program.refused('runs.goOn', { id: run.id })).toMatchObject({ code: 'run.cannotGoOn' });
    expect(await program.refused('runs.stop', { id: run.id })).toMatchObject({ code: 'run.notUnderWay' });
  });

  test('a second one waits for its turn, and can be stopped before it has begun', async () => {
    const runs = runsOf(program);
    const { run: first } = await reject();
    const { run: second } = await program.call('runs.dryRun', { kind: 'accept', scope: { ids } });
    expect(second.state).toBe('waiting');
    await program.call('runs.stop', { id: second.id });
    expect((await runs.ended(first.id)).counts.rejected).toBe(12);
    expect(await runs.ended(second.id)).toMatchObject({ state: 'stopped', counts: { done: 0 } });
  });

  test('the end of the program interrupts it; after the next start it says so and goes on, no document twice', async () => {
    const { run } = await reject();
    program = await program.restart();
    const runs = runsOf(program);
    const after = (await runs.open(run.id)).run;
    expect(isUnderWay(after.state)).toBe(false);
    if (after.state === 'interrupted') await program.call('runs.goOn', { id: run.id });
    expect((await runs.ended(run.id)).counts).toMatchObject({ takenIn: 12, done: 12, rejected: 12 });
    expect(await loggedRejections()).toEqual(ids.map(() => 1));
  });

  test('killed between a document and its note, neither has happened: the document is done once, when the run goes on', async () => {
    const runs = runsOf(program);
    behind(`create trigger killed before update on runItems when new.position >= 5
      begin select raise(abort, 'killed'); end`);
    const { run } = await reject();
    const interrupted = await runs.ended(run.id);
    expect(interrupted).toMatchObject({ state: 'interrupted', counts: { done: 4, rejected: 4 } });
    expect(await rejectedCount()).toBe(4);
    expect(program.logged.join('\n')).toContain('killed');
    behind('drop trigger killed');
    await program.call('runs.goOn', { id: run.id });
    expect((await runs.ended(run.id)).counts).toMatchObject({ done: 12, rejected: 12 });
    expect(await loggedRejections()).toEqual(ids.map(() => 1));
  });

  test('a run whose program is gone is interrupted at the next start', async () => {
    const runs = runsOf(program);
    const { run } = await reject();
    await runs.ended(run.id);
    behind("update runs set state = 'running', worker = 'elsewhere 1', touchedAt = '2020-01-01T00:00:00Z'");
    behind("update runItems set outcome = 'waiting' where position > 10");
    program = await program.restart();
    expect((await runsOf(program).open(run.id)).run).toMatchObject({
      state: 'interrupted',
      counts: { takenIn: 12, done: 10 },
    });
  });

  test('progress is told in batches, and events say which documents changed', async () => {
    const { run } = await reject();
    await runsOf(program).ended(run.id);
    await until('documents are told', () => program.events.some(({ name }) => name === 'documents.changed'));
    const told = program.events.filter(({ name }) => name === 'runs.changed').length;
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(12);
    expect(await program.backend.verify()).toMatchObject({ ok: true });
  });
});
