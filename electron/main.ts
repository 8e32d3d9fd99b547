import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { runDesktop } from './desktop/run-desktop.ts';
import { logLine } from './hosts/log-line.ts';
import { startBackend } from './start-backend.ts';

/** Started as `electron FOLDER OPTIONS…` from sources and as `ebilag OPTIONS…` once installed. Chromium's own switches are not ours. */
const args = process.argv
  .slice(app.isPackaged ? 1 : 2)
  .filter((argument) => !/^--(no-sandbox|test-type|inspect|remote-debugging)/.test(argument));

// Not awaited: Electron is not ready before this module has been evaluated, and the host waits for it to be ready.
runDesktop({ args, openBackend: startBackend, programFolder: dirname(fileURLToPath(import.meta.url)) }).catch(
  (error: unknown) => {
    logLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
    app.exit(3);
  },
);
