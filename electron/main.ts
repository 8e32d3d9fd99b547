import './lean-heap.ts';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { isCommand } from './cli/run-cli.ts';
import { runDesktop } from './desktop/run-desktop.ts';
import { logLine } from './hosts/log-line.ts';
import { runCommand } from './run-command.ts';
import { startBackend } from './start-backend.ts';

/** Switches of Chromium and of test drivers; they may stand before everything else and are not ours to read. */
const foreign = /^--(no-sandbox|test-type|disable-gpu|inspect|remote-debugging)/;

/** Started as `electron FOLDER OPTIONS…` from sources and as `ebilag OPTIONS…` once installed. */
const args = process.argv.filter((argument) => !foreign.test(argument)).slice(app.isPackaged ? 1 : 2);

const stopped = (error: unknown) => {
  logLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(3);
};

// Not awaited: Electron is not ready before this module has been evaluated, and the host waits for it to be ready.
if (isCommand(args[0])) {
  runCommand(args).then((code) => app.exit(code), stopped);
} else {
  runDesktop({ args, openBackend: startBackend, programFolder: dirname(fileURLToPath(import.meta.url)) }).catch(
    stopped,
  );
}
