import { runCommand } from './run-command.ts';

/** The command-line host: `npm run -s ebilag -- COMMAND` (PLT-1b). */
process.exit(await runCommand(process.argv.slice(2)));
