import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStorage } from '../testing/build.ts';
import { queries } from '../connection/handles.ts';
import type { Storage } from '../open-storage.ts';
import { beginJobRun, countFailedJobs, endJobRun, lastJobRun, listJobRuns } from './job-runs.ts';
import { saveJob } from './jobs.ts';

let storage: Storage;
let jobId = 0;
beforeAll(async () => {
  storage = await openTestStorage();
  const saved = await storage.write((tx) =>
    saveJob(
      tx,
      null,
      {
        name: 'Nat',
        kind: 'refresh',
        ledgerId: null,
        options: {},
        rhythm: { kind: 'every', minutes: 1, weekdays: [1] },
        enabled: true,
      },
      '2026-11-20T08:00:00.000Z',
    ),
  );
  jobId = saved.ok ? saved.value.id : 0;
});
afterAll(() => storage.close());

const run = { at: '2026-11-20T09:00:00.000Z', by: 'Ebilag', cause: 'schedule', runner: { pid: 1, host: 'a' } } as const;

test('a job that runs is not begun a second time, whoever asks', async () => {
  const first = await storage.write((tx) => beginJobRun(tx, jobId, run));
  expect(first).toBeGreaterThan(0);
  expect(await storage.write((tx) => beginJobRun(tx, jobId, run))).toBeNull();
  await storage.write((tx) =>
    endJobRun(tx, first ?? 0, {
      at: run.at,
      state: 'failed',
      facts: {},
      problem: { code: 'job.interrupted', values: {} },
    }),
  );
  expect(await countFailedJobs(storage.read)).toBe(1);
});

test('the newest two hundred runs are kept, and each is found by its job without looking at others', async () => {
  await storage.write(async (tx) => {
    for (let n = 0; n < 230; n += 1) {
      const id = (await beginJobRun(tx, jobId, run)) ?? 0;
      await endJobRun(tx, id, { at: run.at, state: 'done', facts: { received: String(n) }, problem: null });
    }
  });
  const { rows, total } = await listJobRuns(storage.read, jobId, { offset: 0, limit: 3 });
  expect(total).toBe(200);
  expect(rows.map(({ facts }) => facts['received'])).toEqual(['229', '228', '227']);
  expect(await lastJobRun(storage.read, jobId)).toEqual(rows[0]);
  expect(await countFailedJobs(storage.read)).toBe(0);
  const plan = await sql<{ detail: string }>`
    explain query plan select * from jobRuns where jobId = 1 order by id desc limit 3`.execute(queries(storage.read));
  expect(plan.rows.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX jobRunsOfJob')]);
});
