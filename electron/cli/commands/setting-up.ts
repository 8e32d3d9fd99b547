import { readFile, writeFile } from 'node:fs/promises';
import { commandLine } from '../../../renderer/text/command-line.ts';
import type { Answer, Command, Session } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { chosenLedger, inWords, valueOf } from '../chosen-ledger.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs, table } from '../table.ts';

/** Export, import and check of a ledger's set-up (SET-10, SET-11, PLT-1b). */
export const setup: Command = {
  options: ['ledger'],
  understand: ([what, ...rest], { ledger }) => {
    const [file, ...more] = rest;
    switch (what) {
      case 'problems':
        readNothing(rest);
        return (session) => problems(session, ledger);
      case 'export':
      case 'import':
        if (file === undefined) throw new WrongUsage('FILE');
        readNothing(more);
        return (session) => (what === 'export' ? exportTo : importFrom)(session, ledger, file);
      default:
        throw new WrongUsage(what ?? 'export, import, problems');
    }
  },
};

async function exportTo({ call }: Session, ledger: string | undefined, file: string): Promise<Answer> {
  const { id, name } = await chosenLedger(call, ledger);
  const { text } = valueOf(await call('master.exportAll', { ledgerId: id }));
  await writeFile(file, text).catch((error: unknown) => {
    throw new CouldNotRun(commandLine.couldNotRun(messageOf(error)));
  });
  const { tables } = JSON.parse(text) as { tables: Record<string, readonly unknown[]> };
  const rows = Object.values(tables).reduce((sum, each) => sum + each.length, 0);
  const json = { ledger: name, file, tables: Object.keys(tables).length, rows };
  return { json, lines: pairs(json), code: exit.done };
}

/** What changed, and what did not because it is faulty: that is left out, everything else is taken. */
async function importFrom({ call }: Session, ledger: string | undefined, file: string): Promise<Answer> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CouldNotRun(commandLine.noSuchPath(file));
  });
  const { id, name } = await chosenLedger(call, ledger);
  const preview = valueOf(await call('master.previewAll', { ledgerId: id, text }));
  if (preview.problem !== null) throw new CouldNotRun(commandLine.problem(preview.problem));
  const { undoToken: _undo, ...counts } = valueOf(await call('master.importAll', { ledgerId: id, text }));
  const changes = preview.tables.map(({ faults: _faults, ...each }) => each);
  const faults = preview.tables.flatMap((each) =>
    each.faults.map(({ key, field, problem }) => ({ table: each.table, key, field, ...inWords(problem) })),
  );
  return {
    json: { ledger: name, ...counts, tables: changes, problems: faults },
    lines: [
      ...table(
        commandLine.importHeaders,
        changes.map((each) => [each.table, each.added, each.changed, each.same, each.faulty]),
      ),
      ...(faults.length === 0 ? [] : ['', ...faults.map((fault) => `${fault.table} ${fault.key}: ${fault.message}`)]),
    ],
    code: counts.faulty === 0 ? exit.done : exit.somethingFailed,
  };
}

async function problems({ call }: Session, ledger: string | undefined): Promise<Answer> {
  const { id, name } = await chosenLedger(call, ledger);
  const found = valueOf(await call('setup.problems', { ledgerId: id })).problems.map(
    ({ severity, problem, place }) => ({
      severity,
      ...inWords(problem),
      table: place.table,
      row: place.id,
    }),
  );
  const ok = !found.some(({ severity }) => severity === 'error');
  return {
    json: { ledger: name, ok, problems: found },
    lines:
      found.length === 0 ? [commandLine.noSetupProblems] : found.map((each) => `${each.severity}: ${each.message}`),
    code: ok ? exit.done : exit.somethingFailed,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
