import type { JobCard, JobKind } from '../../../shared/domain/jobs/job.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { backUp } from '../evidence/back-up.ts';
import { exportVouchers } from '../hand-over/export-vouchers.ts';
import { sendAwaiting } from '../sending/orders/send-awaiting.ts';
import type { JobTools } from './job-tools.ts';

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
  async sendAwaiting({ context, transport }, { ledgerId }) {
    const { queued, stopped, problems } = await sendAwaiting(context, ledgerId);
    context.events.tell('sending.changed', {});
    await transport.deliverNow();
    const [because] = problems;
    if (queued === 0 && because !== undefined) return refuse(because);
    return ok(asTexts({ queued, stopped }));
  },
  async handOver({ context }, { ledgerId, options }) {
    const handedOver = await exportVouchers(context, ledgerId ?? 0, Number(options['target'] ?? 0));
    if (!handedOver.ok) return handedOver;
    const { export: file, exported, remaining, problems } = handedOver.value;
    // A file that is noted and could not be put in place is tried again by the next run; somebody should know.
    const because = file === null ? problems[0] : (file.problem ?? undefined);
    if (because !== undefined) return refuse(because);
    return ok({ ...asTexts({ exported, remaining }), file: file?.fileName ?? '' });
  },
  async backup({ context }) {
    const made = await backUp(context);
    if (!made.ok) return made;
    const { file, size, verified } = made.value;
    return verified ? ok({ file, size: String(size) }) : refuse(problem('backup.unsound', { file }));
  },
};

function asTexts(counts: Readonly<Record<string, number>>): JobFacts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}
