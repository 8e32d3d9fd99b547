import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from '../electron/launch-options.ts';
import { readLaunchOptions } from '../electron/launch-options.ts';
import { toldToStop } from '../electron/hosts/told-to-stop.ts';
import { serve } from '../electron/serve.ts';
import { commandLine } from '../renderer/text/command-line.ts';
import { findChromium, hasDisplay, rootOptions } from './machine/browsers.ts';
import { buildWhenNeeded } from './build.ts';
import { findElectron, findOrFetchElectron } from './machine/electron-binary.ts';
import { root } from './run.ts';

/** `npm start`: builds what is old, then the best face this machine has: desktop, app window in a browser, or a link. */
async function start(args: readonly string[]): Promise<number> {
  const options = readLaunchOptions(args);
  if ('wrong' in options) return say(2, commandLine.wrongOption(options.wrong));
  if (await buildWhenNeeded('page')) console.log('Built the page.');

  const electron =
    options.browser || !hasDisplay() ? null : ((await findElectron()) ?? (await findOrFetchElectron(console.log)));
  return electron === null ? startBrowserHost(options) : startDesktop(electron, options);
}

async function startDesktop(electron: string, options: LaunchOptions): Promise<number> {
  if (await buildWhenNeeded('program')) console.log('Built the program.');
  const flags = ['--data', options.dataFolder, ...(options.demo ? ['--demo'] : [])];
  return untilEnd(spawn(electron, [...rootOptions(), root, ...flags], { stdio: 'inherit' }));
}

async function startBrowserHost(options: LaunchOptions): Promise<number> {
  const served = await serve(options);
  if (!served.ok) return say(3, commandLine.problem(served.problem));
  const { newLink, close } = served.value;
  const browser = hasDisplay() ? findChromium() : null;

  if (browser !== null) {
    const profile = join(options.dataFolder, 'window');
    await mkdir(profile, { recursive: true });
    const flags = [
      `--app=${newLink()}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--window-size=1440,900',
    ];
    const code = await untilEnd(spawn(browser, [...flags, ...rootOptions()], { stdio: 'ignore' }));
    await close();
    return code;
  }

  console.log(
    `Ebilag is running. Open this link in a browser (it works once):\n\n  ${newLink()}\n\nEnter shows a new link, Ctrl+C ends.`,
  );
  if (process.stdin.isTTY) process.stdin.on('data', () => console.log(`  ${newLink()}`));
  await toldToStop();
  await close();
  return 0;
}

/** Waits for a window to be closed; when we are told to stop, it is told too. */
async function untilEnd(child: ChildProcess): Promise<number> {
  void toldToStop().then(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

function say(code: number, sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

try {
  process.exit(await start(process.argv.slice(2)));
} catch (error) {
  process.exit(say(3, commandLine.couldNotStart(error instanceof Error ? error.message : String(error))));
}
