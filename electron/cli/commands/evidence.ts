import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLine } from '../../../renderer/text/command-line.ts';
import type { Command } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs } from '../table.ts';

/** A backup of the store, opened again and proven (PLT-5). */
export const backup: Command = {
  options: [],
  understand: (args) => {
    readNothing(args);
    return async ({ backend }) => {
      const made = await backend.backUp();
      if (!made.ok) throw new CouldNotRun(commandLine.problem(made.problem));
      const json = { ...made.value };
      return { json, lines: pairs(json), code: json.verified ? exit.done : exit.somethingFailed };
    };
  },
};

/** Puts a backup in place of the store before it is opened; works also when that cannot be opened any more (PLT-5). */
export const restore: Command = {
  options: [],
  understand: (args) => {
    const [file, ...more] = args;
    if (file === undefined) throw new WrongUsage('FILE');
    readNothing(more);
    return async ({ call }) => {
      const answer = await call('log.rows', { ...newestOf, offset: 0, limit: 1 });
      if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
      const { file: name = '', takenAt = '', setAside = '' } = answer.value.rows[0]?.values ?? {};
      const json = { restored: name, takenAt, setAside };
      return { json, lines: pairs(json), code: exit.done };
    };
  },
  restores: ([file = ''], dataFolder) => {
    const given = resolve(file);
    return existsSync(given) ? given : join(dataFolder, 'backups', file);
  },
};

const newestOf = {
  from: null,
  to: null,
  by: null,
  step: 'BACKUP',
  kind: null,
  documentId: null,
  onlyProblems: false,
  search: '',
} as const;

/** A period in a folder that can be read without the program (PLT-5). */
export const exportPeriod: Command = {
  options: ['from', 'to', 'ledger', 'sensitive'],
  understand: (args, { from, to, ledger, sensitive }) => {
    const [folder, ...more] = args;
    if (folder === undefined) throw new WrongUsage('FOLDER');
    readNothing(more);
    const [first, last] = [readDay('--from', from), readDay('--to', to)];
    return async ({ call, backend }) => {
      const setup = await call('setup.read', {});
      if (!setup.ok) throw new CouldNotRun(commandLine.problem(setup.problem));
      const { ledgers } = setup.value;
      const chosen = ledger === undefined ? null : (ledgers.find(({ name }) => name === ledger) ?? undefined);
      if (chosen === undefined)
        throw new CouldNotRun(commandLine.whichLedger(ledgers.map(({ name }) => name).join(', ')));
      const answer = await backend.exportPeriod({
        from: first,
        to: last,
        ledgerId: chosen?.id ?? null,
        folder: resolve(folder),
        withSensitive: sensitive,
      });
      if (!answer.ok) throw new CouldNotRun(commandLine.problem(answer.problem));
      const { facts, missing, withheld } = answer.value;
      const json = { folder: answer.value.folder, ...facts, withheld, missing };
      return { json, lines: pairs(json), code: missing > 0 ? exit.somethingFailed : exit.done };
    };
  },
};

function readDay(option: string, given: string | undefined): string {
  if (given === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(given) || Number.isNaN(Date.parse(given)))
    throw new WrongUsage(`${option} YYYY-MM-DD`);
  return given;
}
