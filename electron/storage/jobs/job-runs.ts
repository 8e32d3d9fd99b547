import { sql } from 'kysely';
import type { JobRun } from '../../../shared/contract/jobs.ts';
import type { JobCause, JobRunState } from '../../../shared/domain/jobs/job.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { JobRunsTable } from '../tables.ts';

/** The process a run goes on in. */
export interface JobRunner {
  readonly pid: number;
  readonly host: string;
}

export interface RunningJob {
  readonly runId: number;
  readonly jobId: number;
  readonly runner: JobRunner;
  readonly aliveAt: string;
}

/** So many runs of a job are kept. */
const keptRuns = 200;

/** Begins a run, unless one of this job goes on in whatever program; then null. */
export async function beginJobRun(
  tx: WritableStore,
  jobId: number,
  run: { readonly at: string; readonly by: string; readonly cause: JobCause; readonly runner: JobRunner },
): Promise<number | null> {
  const { insertId, numInsertedOrUpdatedRows } = await queries(tx)
    .insertInto('jobRuns')
    .values({
      jobId,
      startedAt: run.at,
      endedAt: '',
      by: run.by,
      cause: run.cause,
      state: 'running',
      facts: '{}',
      problem: '',
      runner: JSON.stringify(run.runner),
      aliveAt: run.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 0n ? null : Number(insertId);
}

export async function endJobRun(
  tx: WritableStore,
  runId: number,
  end: {
    readonly at: string;
    readonly state: JobRunState;
    readonly facts: Readonly<Record<string, string>>;
    readonly problem: Problem | null;
  },
): Promise<void> {
  const store = queries(tx);
  await store
    .updateTable('jobRuns')
    .set({
      endedAt: end.at,
      state: end.state,
      facts: JSON.stringify(end.facts),
      problem: end.problem === null ? '' : JSON.stringify(end.problem),
    })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .execute();
  await sql`
    delete from jobRuns where jobId = (select jobId from jobRuns where id = ${runId}) and id <= (
      select id from jobRuns as others where others.jobId = (select jobId from jobRuns where id = ${runId})
      order by id desc limit 1 offset ${keptRuns})`.execute(store);
}

/** Says that the program running it is still there. */
export async function noteJobAlive(tx: WritableStore, runId: number, at: string): Promise<void> {
  await queries(tx).updateTable('jobRuns').set({ aliveAt: at }).where('id', '=', runId).execute();
}

/** The runs that go on, in this or another program, or were left by one that ended. */
export async function runningJobs(db: ReadableStore): Promise<RunningJob[]> {
  const rows = await queries(db)
    .selectFrom('jobRuns')
    .select(['id', 'jobId', 'runner', 'aliveAt'])
    .where('state', '=', 'running')
    .execute();
  return rows.map(({ id, jobId, runner, aliveAt }) => ({
    runId: id,
    jobId,
    runner: JSON.parse(runner) as JobRunner,
    aliveAt,
  }));
}

/** A window of a job's runs, newest first. */
export async function listJobRuns(
  db: ReadableStore,
  jobId: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: JobRun[]; total: number }> {
  const query = queries(db).selectFrom('jobRuns').where('jobId', '=', jobId);
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query.selectAll().orderBy('id', 'desc').limit(limit).offset(offset).execute();
  return { rows: rows.map(toJobRun), total: Number(total?.count ?? 0) };
}

export async function findJobRun(db: ReadableStore, runId: number): Promise<JobRun | null> {
  const row = await queries(db).selectFrom('jobRuns').selectAll().where('id', '=', runId).executeTakeFirst();
  return row === undefined ? null : toJobRun(row);
}

/** The run that goes on or the last one; null: it has never run. */
export async function lastJobRun(db: ReadableStore, jobId: number): Promise<JobRun | null> {
  return (await listJobRuns(db, jobId, { offset: 0, limit: 1 })).rows[0] ?? null;
}

/** The last runs of a job that may decide when it last began. */
export async function recentJobRuns(db: ReadableStore, jobId: number): Promise<JobRun[]> {
  return (await listJobRuns(db, jobId, { offset: 0, limit: 20 })).rows;
}

/** How many jobs that are switched on did not do their work when they last ended: somebody must look. */
export async function countFailedJobs(db: ReadableStore): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from jobs where removedAt = '' and enabled = 1 and (
      select state from jobRuns where jobId = jobs.id and state <> 'running' order by id desc limit 1
    ) in ('failed', 'interrupted')`.execute(queries(db));
  return Number(rows[0]?.count ?? 0);
}

function toJobRun(row: Omit<JobRunsTable, 'id'> & { readonly id: number }): JobRun {
  return {
    id: row.id,
    startedAt: row.startedAt,
    endedAt: row.endedAt === '' ? null : row.endedAt,
    by: row.by,
    cause: row.cause as JobCause,
    state: row.state as JobRunState,
    facts: JSON.parse(row.facts) as Record<string, string>,
    problem:
      row.problem === ''
        ? null
        : (JSON.parse(row.problem) as { code: Problem['code']; values: Record<string, string> }),
  };
}
