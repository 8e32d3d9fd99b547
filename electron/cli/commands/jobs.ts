import { commandLine } from '../../../renderer/text/command-line.ts';
import type { JobRow } from '../../../shared/contract/jobs.ts';
import { jobNameKey } from '../../../shared/domain/jobs/job.ts';
import type { Answer, Call, Command } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs, table } from '../table.ts';

/** Scheduled jobs: which there are, and running one from the system's own scheduler (PLT-1b). */
export const jobs: Command = {
  options: [],
  understand: ([what, ...rest]) => {
    if (what === undefined) return async ({ call }) => listed(await all(call));
    if (what !== 'run') throw new WrongUsage(what);
    const [name, ...more] = rest;
    if (name === undefined || name.trim() === '') throw new WrongUsage('NAME');
    readNothing(more);
    return async ({ call }) => run(call, name);
  },
};

async function run(call: Call, name: string): Promise<Answer> {
  const rows = await all(call);
  const job =
    rows.find((row) => jobNameKey(row.name) === jobNameKey(name)) ?? rows.find(({ id }) => String(id) === name);
  if (job === undefined) throw new CouldNotRun(commandLine.noSuchJob(name));
  const answer = await call('jobs.run', { id: job.id });
  if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
  const { state, facts, problem } = answer.value;
  const message = problem === null ? null : commandLine.problem(problem);
  const json = { name: job.name, kind: job.kind, state, ...facts };
  return {
    json: { ...json, problem: problem === null ? null : { code: problem.code, message } },
    lines: [...pairs(json), ...(message === null ? [] : [message])],
    code: state === 'done' ? exit.done : exit.somethingFailed,
  };
}

function listed(rows: readonly JobRow[]): Answer {
  const jobs = rows.map(({ id, name, kind, enabled, nextAt, lastRun }) => ({
    id,
    name,
    kind,
    enabled,
    nextAt,
    lastRunAt: lastRun?.startedAt ?? null,
    lastState: lastRun?.state ?? null,
  }));
  return {
    json: jobs,
    lines: table(
      commandLine.jobHeaders,
      jobs.map((job) => [
        job.id,
        job.name,
        job.kind,
        job.enabled ? 'yes' : 'no',
        job.nextAt,
        job.lastRunAt,
        job.lastState,
      ]),
    ),
    code: exit.done,
  };
}

async function all(call: Call): Promise<readonly JobRow[]> {
  const rows: JobRow[] = [];
  for (;;) {
    const answer = await call('jobs.rows', { search: '', offset: rows.length, limit: 200 });
    if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
    rows.push(...answer.value.rows);
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return rows;
  }
}
