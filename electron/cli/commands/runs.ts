import { commandLine } from '../../../renderer/text/command-line.ts';
import type { RunRow } from '../../../shared/contract/runs.ts';
import type { Command } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { reportOf, sumRows } from '../in-runs.ts';
import { readIds, readLimit } from '../read-arguments.ts';
import { table } from '../table.ts';

/** Runs over many documents, newest first; with a number, what became of every document of one (MASS-5). */
export const runs: Command = {
  options: ['limit'],
  understand: (args, options) => {
    const limit = readLimit(options.limit);
    if (args.length === 0) return ({ call }) => listed(call, limit);
    const [id, ...more] = readIds(args);
    if (id === undefined || more.length > 0) throw new WrongUsage(args.slice(1).join(' '));
    return async ({ call }) => {
      const opened = await call('runs.open', { id });
      if (!opened.ok) throw new CouldNotRun(commandLine.problem(opened.problem));
      const { run, sums } = opened.value;
      const documents = await reportOf(call, run);
      const rows = documents.map((one) => [one.id, one.outcome, one.problems.map(({ code }) => code).join(', ')]);
      return {
        json: { ...described(run), documents, sums },
        lines: [
          ...table(commandLine.decisionHeaders, rows),
          ...(sums.length === 0 ? [] : ['', ...table(commandLine.sumHeaders, sumRows(sums))]),
        ],
        code: exit.done,
      };
    };
  },
};

async function listed(
  call: Parameters<typeof reportOf>[0],
  limit: number,
): ReturnType<ReturnType<Command['understand']>> {
  const json: ReturnType<typeof described>[] = [];
  while (json.length < limit) {
    const answer = await call('runs.list', { offset: json.length, limit: Math.min(200, limit - json.length) });
    if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
    json.push(...answer.value.rows.map(described));
    if (answer.value.rows.length === 0 || json.length >= answer.value.total) break;
  }
  const rows = json.map(({ id, kind, dryRun, state, takenIn, accepted, posted, failed, startedAt, startedBy }) => [
    id,
    dryRun ? `${kind} (dry run)` : kind,
    state,
    takenIn,
    accepted,
    posted,
    failed,
    startedAt,
    startedBy,
  ]);
  return { json, lines: table(commandLine.runHeaders, rows), code: exit.done };
}

function described({ id, kind, dryRun, state, startedAt, startedBy, endedAt, leftOut, counts }: RunRow) {
  return { id, kind, dryRun, state, startedAt, startedBy, endedAt, leftOut, ...counts };
}
