import { countsAsRun, dueJob, type JobTimes } from '../../../shared/domain/jobs/due-job.ts';
import type { ReadableStore } from '../../storage/connection/handles.ts';
import { enabledJobs, type StoredJob } from '../../storage/jobs/jobs.ts';
import { recentJobRuns, runningJobs } from '../../storage/jobs/job-runs.ts';
import type { Context } from '../context.ts';
import type { JobRunner } from './job-runner.ts';

const lookEvery = 15_000;

/**
 * Looks at the clock for the jobs and lets run what is due; of several programs on one store only the owner of the data
 * folder has one. Answers how to stop it: after that nothing begins any more.
 */
export function watchJobClock(context: Context, runner: JobRunner): () => void {
  let stopped = false;
  const look = (): void =>
    void runDueJobs(context, runner, () => stopped).catch((error: unknown) =>
      context.log(
        `looking at the jobs failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
    );
  const timer = setInterval(look, lookEvery).unref();
  look();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

/** Lets every job run whose time has come, beside each other: a folder that does not answer holds up no backup. */
export async function runDueJobs(
  { storage, now }: Context,
  runner: JobRunner,
  isStopped: () => boolean = () => false,
): Promise<void> {
  await runner.noteInterrupted();
  const running = new Set((await runningJobs(storage.read)).map(({ jobId }) => jobId));
  const due = [];
  for (const job of await enabledJobs(storage.read)) {
    if (running.has(job.id)) continue;
    const cause = dueJob(await timesOf(storage.read, job), now());
    if (isStopped()) break;
    if (cause !== null) due.push(runner.run(job.id, cause));
  }
  await Promise.all(due);
}

/** What decides when a job runs next. */
export async function timesOf(db: ReadableStore, job: StoredJob): Promise<JobTimes> {
  const counting = (await recentJobRuns(db, job.id)).find(({ state, cause }) => countsAsRun(state, cause));
  return {
    enabled: job.enabled,
    rhythm: job.rhythm,
    since: new Date(job.since),
    lastStart: counting === undefined ? null : new Date(counting.startedAt),
  };
}
