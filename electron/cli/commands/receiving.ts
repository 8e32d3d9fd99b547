import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandLine } from '../../../renderer/text/command-line.ts';
import type { ReceiptCounts } from '../../../shared/contract/exchange.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Answer, Command } from '../command.ts';
import { CouldNotRun, exit, WrongUsage } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs } from '../table.ts';

/** Reads files and folders in; the sources stay (PLT-1b). */
export const ingest: Command = {
  options: [],
  understand: (args) => {
    if (args.length === 0) throw new WrongUsage('PATH');
    const paths = args.map((path) => resolve(path));
    return async ({ backend }) => {
      const missing = paths.find((path) => !existsSync(path));
      if (missing !== undefined) throw new CouldNotRun(commandLine.noSuchPath(missing));
      return counted(await backend.receivePaths(paths));
    };
  },
};

/** One scan of the transport folders (IN-4, PLT-1b). */
export const refresh: Command = {
  options: [],
  understand: (args) => {
    readNothing(args);
    return async ({ call }) => counted(await call('transport.refresh', {}));
  },
};

function counted(result: Result<ReceiptCounts>): Answer {
  if (!result.ok) throw new CouldNotRun(commandLine.problem(result.problem));
  const { received, inbox, rejected, failed, repeated, seconds } = result.value;
  const json = { received, inbox, rejected, failed, repeated, seconds };
  return { json, lines: pairs(json), code: failed > 0 ? exit.somethingFailed : exit.done };
}
