import { commandLine } from '../../../renderer/text/command-line.ts';
import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { RunScope } from '../../../shared/contract/runs.ts';
import type { Answer, Call, Command, Options } from '../command.ts';
import { exit, WrongUsage } from '../command.ts';
import { acceptingKind, allReady, marked, ranTo, reportOf, sumRows, type DecidedInRun } from '../in-runs.ts';
import { readIds, readNothing } from '../read-arguments.ts';
import { table } from '../table.ts';

/** What became of one document: an outcome of the backend, or `refused` when the order itself was. */
interface Decided {
  readonly id: number;
  readonly outcome: AcceptanceOutcome['outcome'] | 'refused';
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Most documents one order may name. */
const orderSize = 500;

/** What accepting would do, changing nothing (ACC-10, PLT-1b). */
export const check: Command = {
  options: ['deviating-vat'],
  understand: (args, { 'deviating-vat': deviatingVat }) => {
    const ids = readIds(args);
    return async ({ call }) => {
      const decided: Decided[] = [];
      for (const id of ids) {
        const result = await call('acceptance.check', { id, deviatingVat });
        decided.push(result.ok ? toDecided(result.value) : refused(id, result.problem));
      }
      return decisions(decided, ['wouldAccept', 'asks']);
    };
  },
};

/**
 * Accepts documents; `--yes` says yes to warnings that would be asked about, `--deviating-vat` takes the document's VAT (ACC-1,
 * ACC-7, PLT-1b). `--marked` and `--all-ready` name many, `--post` posts them, `--dry-run` only looks: these are runs, in which
 * nothing asks (MASS-2, MASS-3b, MASS-6).
 */
export const accept: Command = {
  options: ['yes', 'deviating-vat', 'marked', 'all-ready', 'post', 'dry-run'],
  understand: (args, options) => {
    const { yes, 'deviating-vat': deviatingVat, post, 'dry-run': dryRun } = options;
    const scope = readScope(args, options);
    if (scope !== null) {
      if (yes) throw new WrongUsage('--yes');
      const order = { kind: acceptingKind(deviatingVat, post), scope };
      return ({ call }) => inRun(call, order, dryRun);
    }
    const ids = readIds(args);
    return async ({ call }) => {
      const order = async (some: readonly number[]) =>
        call('acceptance.accept', { ids: [...some], confirmed: yes, deviatingVat, inList: ids.length > 1 });
      return decisions(await decide(ids, order), ['accepted']);
    };
  },
};

/** Rejects documents with a reason (ACC-8, PLT-1b); `--marked` rejects the marked ones in a run. */
export const reject: Command = {
  options: ['reason', 'marked', 'dry-run'],
  understand: (args, options) => {
    const { reason, 'dry-run': dryRun } = options;
    if (reason === undefined || reason.trim() === '') throw new WrongUsage('--reason TEXT');
    const scope = readScope(args, options);
    if (scope !== null) {
      const order = { kind: 'reject', scope, options: { reason } } as const;
      return ({ call }) => inRun(call, order, dryRun);
    }
    const ids = readIds(args);
    return async ({ call }) => {
      const order = async (some: readonly number[]) => call('acceptance.reject', { ids: [...some], reason });
      return decisions(await decide(ids, order), ['rejected']);
    };
  },
};

/** Which documents a run takes in; null: the named ones are decided one by one. */
function readScope(args: readonly string[], options: Options): RunScope | null {
  const { marked: ofMarks, 'all-ready': ofReady, post, 'dry-run': dryRun } = options;
  if (ofMarks || ofReady) {
    readNothing(args);
    if (ofMarks && ofReady) throw new WrongUsage('--marked --all-ready');
    return ofMarks ? marked : allReady;
  }
  return post || dryRun ? { ids: [...readIds(args)] } : null;
}

async function inRun(call: Call, order: CallInput<'runs.start'>, dryRun: boolean): Promise<Answer> {
  const ran = await ranTo(call, order, dryRun);
  const documents = ran === null ? [] : await reportOf(call, ran.run);
  const sums = ran?.sums ?? [];
  const { lines } = decisions(documents, []);
  const failed = ran !== null && (ran.run.counts.failed > 0 || ran.run.state !== 'done');
  return {
    json: dryRun ? { documents, sums } : documents,
    lines: dryRun ? [...lines, '', ...table(commandLine.sumHeaders, sumRows(sums))] : lines,
    code: failed ? exit.somethingFailed : exit.done,
  };
}

type Order = (ids: readonly number[]) => Promise<Result<{ readonly outcomes: readonly AcceptanceOutcome[] }>>;

/** In large orders; one that is refused as a whole is tried document by document, so that one bad id does not stop the rest. */
async function decide(ids: readonly number[], order: Order): Promise<readonly Decided[]> {
  const decided: Decided[] = [];
  for (let from = 0; from < ids.length; from += orderSize) {
    const some = ids.slice(from, from + orderSize);
    const result = await order(some);
    if (result.ok) decided.push(...result.value.outcomes.map(toDecided));
    else if (some.length === 1) decided.push(refused(some[0] ?? 0, result.problem));
    else for (const id of some) decided.push(...(await decide([id], order)));
  }
  return decided;
}

function toDecided({ id, outcome, stops }: AcceptanceOutcome): Decided {
  return { id, outcome, problems: stops.map(({ problem }) => inWords(problem)) };
}

function refused(id: number, problem: Problem): Decided {
  return { id, outcome: 'refused', problems: [inWords(problem)] };
}

function inWords(problem: Problem) {
  return { code: problem.code, message: commandLine.problem(problem) };
}

function decisions(json: readonly DecidedInRun[], good: readonly string[]): Answer {
  const rows = json.map(({ id, outcome, problems }) => [id, outcome, problems.map(({ code }) => code).join(', ')]);
  const reasons = json.flatMap(({ id, problems }) => problems.map(({ message }) => `${id}: ${message}`));
  const lines = [...table(commandLine.decisionHeaders, rows), ...(reasons.length === 0 ? [] : ['', ...reasons])];
  return { json, lines, code: json.every(({ outcome }) => good.includes(outcome)) ? exit.done : exit.somethingFailed };
}
