import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { JobRow, jobsCalls } from '../../../shared/contract/jobs.ts';
import { jobCommand } from '../../../shared/domain/jobs/job-command.ts';
import { nextTime } from '../../../shared/domain/jobs/due-job.ts';
import { ok } from '../../../shared/domain/result.ts';
import { programCommand } from '../../program-command.ts';
import { listJobs, type StoredJob } from '../../storage/jobs/jobs.ts';
import { lastJobRun, listJobRuns } from '../../storage/jobs/job-runs.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { timesOf } from './job-clock.ts';
import { bringJobBack, keepJob, takeJobAway } from './save-job.ts';

export function jobsHandlers({ context, dataFolder, jobs }: Program): Pick<BackendHandlers, keyof typeof jobsCalls> {
  const { storage, user, now } = context;
  const command = programCommand();

  async function rowOf(job: StoredJob): Promise<JobRow> {
    const { id, name, kind, ledgerId, options, rhythm, enabled } = job;
    const next = nextTime(await timesOf(storage.read, job), now());
    return {
      id,
      name,
      kind,
      ledgerId,
      options: { ...options },
      rhythm: { ...rhythm, weekdays: [...rhythm.weekdays] },
      enabled,
      nextAt: next?.toISOString() ?? null,
      lastRun: await lastJobRun(storage.read, id),
      command: jobCommand(command, job, dataFolder),
    };
  }

  return {
    'jobs.rows': async ({ search, ...window }) => {
      const { rows, total } = await listJobs(storage.read, search, window);
      return ok({ rows: await Promise.all(rows.map(rowOf)), total });
    },
    'jobs.history': async ({ id, ...window }) => ok(await listJobRuns(storage.read, id, window)),
    'jobs.save': needing(user, 'setup', ({ id, card }) => keepJob(context, id, card)),
    'jobs.remove': needing(user, 'setup', ({ id }) => takeJobAway(context, id)),
    'jobs.restore': needing(user, 'setup', ({ id }) => bringJobBack(context, id)),
    'jobs.run': needing(user, 'integration', ({ id }) => jobs.run(id, 'hand')),
  };
}
