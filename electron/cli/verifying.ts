import { commandLine } from '../../renderer/text/command-line.ts';
import type { Command } from './command.ts';
import { exit } from './command.ts';
import { readNothing } from './read-arguments.ts';
import { pairs } from './table.ts';

/** Store, archive and log chain, proven whole or not (PLT-5, PLT-1b). */
export const verify: Command = {
  options: [],
  understand: (args) => {
    readNothing(args);
    return async ({ backend }) => {
      const { ok, documents, problems } = await backend.verify();
      const inWords = problems.map((problem) => ({ code: problem.code, message: commandLine.problem(problem) }));
      return {
        json: { ok, documents, problems: inWords },
        lines: [...pairs({ ok, documents }), ...inWords.map(({ message }) => message)],
        code: ok ? exit.done : exit.somethingFailed,
      };
    };
  },
};
