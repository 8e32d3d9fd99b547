import { join } from 'node:path';
import { commandLine } from '../../../renderer/text/command-line.ts';
import type { ExportOutcome, TargetRow } from '../../../shared/contract/hand-over.ts';
import { chosenLedger, inWords, valueOf } from '../chosen-ledger.ts';
import type { Answer, Call, Command, Session } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs } from '../table.ts';

/** Hands posted vouchers over to the accounts, or writes a file of the register again (ACT-1, PLT-1b). */
export const handOver: Command = {
  options: ['target', 'repeat', 'ledger'],
  understand: (args, { target, repeat, ledger }) => {
    readNothing(args);
    if (repeat === undefined) return (session) => exportTo(session, ledger, target);
    if (!/^[1-9]\d{0,14}$/u.test(repeat)) throw new WrongUsage(`--repeat ${repeat}`);
    if (target !== undefined) throw new WrongUsage('--target, --repeat');
    return async ({ call }) => answerOf(valueOf(await call('handOver.repeat', { id: Number(repeat) })));
  },
};

async function exportTo({ call }: Session, ledger: string | undefined, wanted: string | undefined): Promise<Answer> {
  const { id } = await chosenLedger(call, ledger);
  const target = await chosenTarget(call, id, wanted);
  return answerOf(valueOf(await call('handOver.export', { ledgerId: id, targetId: target.id })));
}

/** The target with this id or name; without either, the only one that is on. */
async function chosenTarget(call: Call, ledgerId: number, wanted: string | undefined): Promise<TargetRow> {
  const { targets } = valueOf(await call('handOver.targets', { ledgerId }));
  const on = targets.filter(({ setup }) => setup.enabled);
  const found =
    wanted === undefined
      ? on.length === 1
        ? on[0]
        : undefined
      : targets.find(({ id, setup }) => String(id) === wanted || setup.name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined)
    throw new CouldNotRun(commandLine.whichTarget(targets.map(({ setup }) => setup.name).join(', ')));
  return found;
}

/** Nothing that waited is done as well; whatever could not go or be written has failed. */
function answerOf({ export: row, exported, remaining, problems, remarks }: ExportOutcome): Answer {
  const facts = {
    exported: row !== null && row.status === 'written',
    id: row?.id ?? null,
    file: row === null ? null : join(row.folder, row.fileName),
    checksum: row?.sha256 ?? null,
    vouchers: exported,
    remaining,
  };
  const found = problems.map(inWords);
  const said = remarks.map(inWords);
  return {
    json: { ...facts, problems: found, remarks: said },
    lines: [...pairs(facts), ...[...found, ...said].map(({ message }) => message)],
    code: found.length === 0 ? exit.done : exit.somethingFailed,
  };
}
