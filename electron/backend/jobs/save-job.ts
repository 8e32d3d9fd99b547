import { type JobCard, jobNeeds } from '../../../shared/domain/jobs/job.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findJob, removeJob, restoreJob, saveJob, type StoredJob } from '../../storage/jobs/jobs.ts';
import { recordLog } from '../../storage/log.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';

/** Makes or changes a job; what it does from when to when on stands in the log. */
export async function keepJob(context: Context, id: number | null, card: JobCard): Promise<Result<{ id: number }>> {
  const needs = jobNeeds[card.kind];
  const at = instantOf(context);
  const saved = await context.storage.write(async (tx): Promise<Result<{ id: number }>> => {
    const before = id === null ? null : await findJob(tx, id);
    if (id !== null && before === null) return refuse(problem('job.notFound'));
    const ledgers = await listLedgers(tx);
    if (needs.ledger === 'one' && !ledgers.some((ledger) => ledger.id === card.ledgerId))
      return refuse(problem('job.ledgerMissing'));
    const missing = needs.options.find((option) => (card.options[option] ?? '') === '');
    if (missing !== undefined) return refuse(problem('job.optionMissing', { kind: card.kind, option: missing }));
    const kept = { ...card, ledgerId: needs.ledger === 'none' ? null : card.ledgerId };
    const result = await saveJob(tx, id, kept, sinceOf(before, kept, at));
    if (!result.ok) return result;
    const after = await findJob(tx, result.value.id);
    const changes = after === null ? '' : changesOf(before, after);
    const stamp = { at, by: context.user.name };
    if (changes !== '')
      await recordLog(tx, [
        logEntry(stamp, null, 'JOB', before === null ? 'jobMade' : 'jobChanged', { name: kept.name, changes }),
      ]);
    return result;
  });
  if (saved.ok) context.events.tell('jobs.changed', { failed: null });
  return saved;
}

export async function takeJobAway(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const at = instantOf(context);
  const removed = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const job = await findJob(tx, id);
    if (job === null) return refuse(problem('job.notFound'));
    await removeJob(tx, id, at);
    await recordLog(tx, [logEntry({ at, by: context.user.name }, null, 'JOB', 'jobRemoved', { name: job.name })]);
    return ok({});
  });
  if (removed.ok) context.events.tell('jobs.changed', { failed: null });
  return removed;
}

export async function bringJobBack(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const at = instantOf(context);
  const restored = await context.storage.write(async (tx) => {
    const job = await restoreJob(tx, id, at);
    if (job.ok)
      await recordLog(tx, [
        logEntry({ at, by: context.user.name }, null, 'JOB', 'jobRestored', { name: job.value.name }),
      ]);
    return job;
  });
  if (!restored.ok) return restored;
  context.events.tell('jobs.changed', { failed: null });
  return ok({});
}

/** Its times count anew when it is switched on or runs at other times; a new name changes nothing of when it runs. */
function sinceOf(before: StoredJob | null, card: JobCard, at: string): string {
  const same =
    before !== null && before.enabled && card.enabled && JSON.stringify(before.rhythm) === JSON.stringify(card.rhythm);
  return same ? before.since : at;
}

function changesOf(before: StoredJob | null, after: StoredJob): string {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...is]
    .map(([field, to]) => ({ field, from: was.get(field) ?? '', to }))
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => `${field}: ${from} → ${to}`)
    .join('; ');
}

function fieldsOf(job: StoredJob | null): ReadonlyMap<string, string> {
  if (job === null) return new Map();
  const { rhythm, options } = job;
  return new Map([
    ['name', job.name],
    ['kind', job.kind],
    ['ledger', job.ledgerId === null ? '' : String(job.ledgerId)],
    ...Object.entries(options),
    ['at', rhythm.kind === 'daily' ? rhythm.at : ''],
    ['minutes', rhythm.kind === 'every' ? String(rhythm.minutes) : ''],
    ['weekdays', rhythm.weekdays.join(' ')],
    ['enabled', job.enabled ? 'yes' : 'no'],
  ]);
}
