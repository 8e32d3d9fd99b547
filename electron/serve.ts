import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../shared/domain/result.ts';
import { ok } from '../shared/domain/result.ts';
import { commandLine } from '../renderer/text/command-line.ts';
import { browserHandlers, withHost } from './hosts/host-handlers.ts';
import { startHttpHost } from './hosts/http-host.ts';
import { logLine, reportUnexpected } from './hosts/log-line.ts';
import { toldToStop } from './hosts/told-to-stop.ts';
import { usedLinkPage } from './hosts/used-link-page.ts';
import type { LaunchOptions } from './launch-options.ts';
import { readLaunchOptions } from './launch-options.ts';
import { programUser } from './program-user.ts';
import { startBackend } from './start-backend.ts';
import { version } from './version.ts';

/** The browser host while it runs. */
export interface Served {
  readonly port: number;
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
}

/** The built page: beside the built program, or in `dist` when started from sources. */
const here = dirname(fileURLToPath(import.meta.url));
const rendererFolder = import.meta.url.endsWith('.ts')
  ? join(here, '..', 'dist', 'renderer')
  : join(here, '..', 'renderer');

/** Starts the backend and the browser host over it (PLT-1). Problems: those of the store; throws when the port is taken. */
export async function serve(options: Pick<LaunchOptions, 'dataFolder' | 'demo' | 'port'>): Promise<Result<Served>> {
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new Error(commandLine.notBuilt);
  const user = programUser();
  const started = await startBackend({ dataFolder: options.dataFolder, user, demo: options.demo, log: logLine });
  if (!started.ok) return started;
  const backend = started.value;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const host = await startHttpHost({
    handlers: withHost(backend.handlers, browserHandlers({ version, user, locale })),
    onEvent: backend.onEvent,
    rendererFolder,
    port: options.port,
    usedLinkPage: usedLinkPage(),
    report: reportUnexpected,
  }).catch(async (error: unknown) => {
    await backend.close();
    throw error;
  });
  return ok({
    port: host.port,
    newLink: host.newLink,
    close: async () => {
      await host.close();
      await backend.close();
    },
  });
}

/** Serves until it is told to stop; Enter in its terminal shows a new link. */
async function main(): Promise<void> {
  const options = readLaunchOptions(process.argv.slice(2));
  if ('wrong' in options) return fail(2, commandLine.wrongOption(options.wrong));
  const served = await serve(options);
  if (!served.ok) return fail(3, commandLine.problem(served.problem));
  console.log(served.value.newLink());
  if (process.stdin.isTTY) process.stdin.on('data', () => console.log(served.value.newLink()));
  await toldToStop();
  await served.value.close();
  process.exit(0);
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) =>
    fail(3, commandLine.couldNotStart(error instanceof Error ? error.message : String(error))),
  );
}
