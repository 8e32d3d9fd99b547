import type { JobCard, JobKind } from '../../../shared/domain/jobs/job.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { JobTools } from '../program.ts';

/** What the sentence about a run is made from. */
export type JobFacts = Readonly<Record<string, string>>;

/** What each kind of job does; what it answers stands in the job's history in words (`jobs:said.KIND`). */
export const jobWork: Readonly<Record<JobKind, (tools: JobTools, job: JobCard) => Promise<Result<JobFacts>>>> = {
  async refresh({ transport }) {
    const refreshed = await transport.refresh();
    if (!refreshed.ok) return refreshed;
    const { received, inbox, rejected, failed, repeated } = refreshed.value;
    return ok(asTexts({ received, inbox, rejected, failed, repeated }));
  },
};

function asTexts(counts: Readonly<Record<string, number>>): JobFacts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}
