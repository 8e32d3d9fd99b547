import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { _electron, test as base, expect } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface ShellOptions {
  /** The host the journey runs in. */
  readonly shell: 'browser' | 'electron';
  /** What is there at the start: nothing (the first-start wizard), or the demo ledger with its simulated access point. */
  readonly ledger: 'empty' | 'demo';
}

interface Fixtures extends ShellOptions {
  /** A fresh data folder, gone after the journey. */
  readonly dataFolder: string;
  /** Errors of the page; a journey that expects some empties it. */
  readonly pageErrors: string[];
}

/**
 * `page` is the program itself, freshly started on an empty data folder, in the host of the project. A journey fails when
 * the page reports an error, whatever else it looked at.
 */
export const test = base.extend<Fixtures>({
  shell: ['browser', { option: true }],
  ledger: ['empty', { option: true }],

  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ebilag-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  pageErrors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    expect(errors, 'errors of the page').toEqual([]);
  },

  page: async ({ shell, ledger, dataFolder, pageErrors, context }, use, testInfo) => {
    const flags = ['--data', dataFolder, ...(ledger === 'demo' ? ['--demo'] : [])];
    const watch = (page: Page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') pageErrors.push(message.text());
      });
      page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
      return page;
    };

    if (shell === 'electron') {
      const name = await readFile(join(root, 'node_modules', 'electron', 'path.txt'), 'utf8');
      const executablePath = join(root, 'node_modules', 'electron', 'dist', name.trim());
      const electron = await _electron.launch({ executablePath, args: ['--no-sandbox', root, ...flags] });
      await use(watch(await electron.firstWindow()));
      await electron.close();
      return;
    }

    const server = await startServer(flags);
    try {
      const page = watch(await context.newPage());
      await page.goto(server.link);
      await use(page);
      await page.close();
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('server', { body: server.written(), contentType: 'text/plain' });
    } finally {
      await stop(server.process);
    }
  },
});

export { expect };

interface Server {
  readonly process: ChildProcess;
  readonly link: string;
  /** What it wrote for whoever looks after it. */
  readonly written: () => string;
}

/** Starts the browser host as a person would, and waits for its link. */
async function startServer(flags: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [join(root, '.tasks', 'launch.mjs'), 'serve', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written: string[] = [];
  child.stderr.on('data', (piece: Buffer) => written.push(piece.toString()));
  const link = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The browser host did not start.\n${written.join('')}`)), 30_000);
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('http://')) return;
      clearTimeout(timer);
      resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`The browser host ended with ${code}.\n${written.join('')}`)));
  });
  return { process: child, link, written: () => written.join('') };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
