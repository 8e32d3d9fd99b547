import { commandLine } from '../../renderer/text/command-line.ts';
import type { LedgerRow } from '../../shared/contract/setup.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Call } from './command.ts';
import { CouldNotRun } from './command.ts';

/** The ledger with this id or name; without either, the only one there is. */
export async function chosenLedger(call: Call, wanted: string | undefined): Promise<LedgerRow> {
  const { ledgers } = valueOf(await call('setup.read', {}));
  const names = ledgers.map(({ name }) => name).join(', ');
  const found =
    wanted === undefined
      ? ledgers.length === 1
        ? ledgers[0]
        : undefined
      : ledgers.find(({ id, name }) => String(id) === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) throw new CouldNotRun(commandLine.whichLedger(names));
  return found;
}

/** The value, or the problem as the sentence the command ends with. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new CouldNotRun(commandLine.problem(result.problem));
  return result.value;
}

export function inWords(problem: Problem): { code: string; message: string } {
  return { code: problem.code, message: commandLine.problem(problem) };
}
