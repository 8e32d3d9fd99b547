import { commandLine } from '../../renderer/text/command-line.ts';
import type { AcceptanceOutcome } from '../../shared/contract/acceptance.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Answer, Command } from './command.ts';
import { exit, WrongUsage } from './command.ts';
import { readIds } from './read-arguments.ts';
import { table } from './table.ts';

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

/** Accepts documents; `--yes` says yes to warnings that would be asked about, `--deviating-vat` takes the document's VAT (ACC-1, ACC-7, PLT-1b). */
export const accept: Command = {
  options: ['yes', 'deviating-vat'],
  understand: (args, { yes, 'deviating-vat': deviatingVat }) => {
    const ids = readIds(args);
    return async ({ call }) => {
      const order = async (some: readonly number[]) =>
        call('acceptance.accept', { ids: [...some], confirmed: yes, deviatingVat, inList: ids.length > 1 });
      return decisions(await decide(ids, order), ['accepted']);
    };
  },
};

/** Rejects documents with a reason (ACC-8, PLT-1b). */
export const reject: Command = {
  options: ['reason'],
  understand: (args, { reason }) => {
    const ids = readIds(args);
    if (reason === undefined || reason.trim() === '') throw new WrongUsage('--reason TEXT');
    return async ({ call }) => {
      const order = async (some: readonly number[]) => call('acceptance.reject', { ids: [...some], reason });
      return decisions(await decide(ids, order), ['rejected']);
    };
  },
};

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

function decisions(json: readonly Decided[], good: readonly Decided['outcome'][]): Answer {
  const rows = json.map(({ id, outcome, problems }) => [id, outcome, problems.map(({ code }) => code).join(', ')]);
  const reasons = json.flatMap(({ id, problems }) => problems.map(({ message }) => `${id}: ${message}`));
  const lines = [...table(commandLine.decisionHeaders, rows), ...(reasons.length === 0 ? [] : ['', ...reasons])];
  return { json, lines, code: json.every(({ outcome }) => good.includes(outcome)) ? exit.done : exit.somethingFailed };
}
