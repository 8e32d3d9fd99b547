import type { JobRun } from '../../../shared/contract/jobs.ts';
import type { JobCause } from '../../../shared/domain/jobs/job.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { findJob, type StoredJob } from '../../storage/jobs/jobs.ts';
import {
  beginJobRun,
  endJobRun,
  findJobRun,
  listJobRuns,
  noteJobAlive,
  runningJobs,
} from '../../storage/jobs/job-runs.ts';
import { recordLog } from '../../storage/log.ts';
import { isProgramGone, thisProgram } from '../../transport/owner-marker.ts';
import { instantOf } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';
import { jobWork, type JobFacts } from './job-kinds.ts';
import type { JobTools } from './job-tools.ts';

/** So often a program shows that the run it works on is not left behind. */
const showAliveEvery = 10_000;
/** Copying a large store can keep a program silent for long; only whose process is gone is known to be gone before. */
const leftAfter = 60 * 60_000;

/**
 * Runs jobs: notes that one begins, does its work, notes what came of it. One job never runs twice at the same time, in
 * whatever programs on the store; what a program left behind that ended is noted as interrupted.
 */
export class JobRunner {
  private readonly tools: JobTools;
  private readonly running = new Set<Promise<unknown>>();

  constructor(tools: JobTools) {
    this.tools = tools;
  }

  /** Resolves when nothing runs any more; for the end of the program. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  /** Runs a job now and answers with what came of it; a job that runs already is left to that. */
  run(jobId: number, cause: JobCause): Promise<Result<JobRun>> {
    return this.following(this.runAlone(jobId, cause));
  }

  /** Runs that a program left behind which is not there any more are noted as interrupted. */
  noteInterrupted(): Promise<void> {
    return this.following(this.noteLeftBehind());
  }

  private async following<Value>(running: Promise<Value>): Promise<Value> {
    this.running.add(running);
    try {
      return await running;
    } finally {
      this.running.delete(running);
    }
  }

  private async noteLeftBehind(): Promise<void> {
    const { storage, events, now } = this.tools.context;
    const left = (await runningJobs(storage.read)).filter(({ runner, aliveAt }) =>
      isProgramGone(runner, now().getTime() - Date.parse(aliveAt), leftAfter),
    );
    for (const { runId, jobId } of left) {
      const job = await findJob(storage.read, jobId);
      const because = problem('job.interrupted');
      await storage.write((tx) => this.end(tx, job, runId, because, {}));
      if (job !== null) events.tell('jobs.changed', { failed: { name: job.name, problem: { ...because } } });
    }
  }

  private async runAlone(jobId: number, cause: JobCause): Promise<Result<JobRun>> {
    const { storage, events, user } = this.tools.context;
    await this.noteLeftBehind();
    const job = await findJob(storage.read, jobId);
    if (job === null) return refuse(problem('job.notFound'));
    const by = cause === 'hand' ? user.name : programItself;
    const runId = await storage.write((tx) =>
      beginJobRun(tx, jobId, { at: instantOf(this.tools.context), by, cause, runner: thisProgram() }),
    );
    if (runId === null) return refuse(problem('job.running', { name: job.name }));
    events.tell('jobs.changed', { failed: null });
    const outcome = await this.work(job, runId);
    await storage.write(async (tx) => {
      await this.end(tx, job, runId, outcome.ok ? null : outcome.problem, outcome.ok ? outcome.value : {});
      if (cause === 'hand' && outcome.ok) await this.log(tx, 'jobRunByHand', by, job.name, null);
    });
    const failed = outcome.ok ? null : { name: job.name, problem: { ...outcome.problem } };
    events.tell('jobs.changed', { failed });
    const run = await findJobRun(storage.read, runId);
    return run === null ? refuse(problem('job.notFound')) : ok(run);
  }

  private async work(job: StoredJob, runId: number): Promise<Result<JobFacts>> {
    const { storage, log } = this.tools.context;
    const alive = setInterval(() => {
      storage
        .write((tx) => noteJobAlive(tx, runId, instantOf(this.tools.context)))
        .catch((error: unknown) => log(`noting that a job goes on failed: ${String(error)}`));
    }, showAliveEvery).unref();
    try {
      return await jobWork[job.kind](this.tools, job);
    } catch (error) {
      log(`the job ${job.name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return refuse(problem('unexpected', { reference: `job ${job.id}` }));
    } finally {
      clearInterval(alive);
    }
  }

  /** What came of a run. The log hears when a job begins to fail and when it works again, not of every night between. */
  private async end(
    tx: WritableStore,
    job: StoredJob | null,
    runId: number,
    because: Problem | null,
    facts: JobFacts,
  ): Promise<void> {
    const state = because === null ? 'done' : because.code === 'job.interrupted' ? 'interrupted' : 'failed';
    await endJobRun(tx, runId, { at: instantOf(this.tools.context), state, facts, problem: because });
    if (job === null) return;
    const [, before] = (await listJobRuns(tx, job.id, { offset: 0, limit: 2 })).rows;
    const failedBefore = before !== undefined && before.problem !== null;
    if (because !== null && before?.problem?.code !== because.code)
      await this.log(tx, 'jobFailed', programItself, job.name, because);
    if (because === null && failedBefore) await this.log(tx, 'jobRecovered', programItself, job.name, null);
  }

  private async log(
    tx: WritableStore,
    code: 'jobRunByHand' | 'jobFailed' | 'jobRecovered',
    by: string,
    name: string,
    because: Problem | null,
  ): Promise<void> {
    const stamp = { at: instantOf(this.tools.context), by };
    await recordLog(tx, [{ ...logEntry(stamp, null, 'JOB', code, { name }), problem: because }]);
  }
}
