import { inWords } from '../chosen-ledger.ts';
import type { Command } from '../command.ts';
import { exit } from '../command.ts';
import { readNothing } from '../read-arguments.ts';
import { pairs } from '../table.ts';

/** Store, archive and log chain, proven whole or not (PLT-5, PLT-1b). */
export const verify: Command = {
  options: [],
  understand: (args) => {
    readNothing(args);
    return async ({ backend }) => {
      const { ok, documents, problems, remarks } = await backend.verify();
      const found = problems.map(inWords);
      const said = remarks.map(inWords);
      return {
        json: { ok, documents, problems: found },
        lines: [...pairs({ ok, documents }), ...[...found, ...said].map(({ message }) => message)],
        code: ok ? exit.done : exit.somethingFailed,
      };
    };
  },
};
