import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildWhenNeeded } from './build.ts';
import { root } from './run.ts';

let folder: string;
let started: ChildProcess | null = null;
let output = '';

beforeEach(async () => {
  await buildWhenNeeded('page');
  folder = mkdtempSync(join(tmpdir(), 'ebilag-start-'));
  output = '';
}, 120_000);

afterEach(() => {
  if (started?.exitCode === null) started.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm start -- ARGUMENTS` without npm; no display unless one is given. */
function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly ended: Promise<number | null> } {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, npm_lifecycle_event: ___, ...clean } = process.env;
  const child = spawn(process.execPath, [join(root, '.tasks', 'launch.mjs'), 'start', ...args], {
    env: { ...clean, ...env },
  });
  started = child;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (output += piece.toString()));
  return { ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function until(said: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const match = said.exec(output);
    if (match !== null) return match[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never said ${said}: ${output}`);
}

describe('npm start (PLT-1)', () => {
  test('without a display prints a link that lets one browser in, stays up, and ends when told', async () => {
    const { ended } = start(['--browser', '--data', folder]);
    const link = await until(/http:\/\/127\.0\.0\.1:\d+\/enter\?key=\S+/);
    const answers = [await fetch(link, { redirect: 'manual' }), await fetch(link, { redirect: 'manual' })];
    expect(answers.map(({ status }) => status)).toEqual([303, 401]);
    started?.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(fetch(link)).rejects.toThrow('fetch failed');
  }, 60_000);

  test.skipIf(process.platform === 'win32')(
    'with a display opens an app window with a profile of its own, and ends with it',
    async () => {
      const browser = join(folder, 'browser');
      writeFileSync(browser, `#!/bin/sh\necho "$@" > "${join(folder, 'opened')}"\n`);
      chmodSync(browser, 0o755);
      const { ended } = start(['--browser', '--data', join(folder, 'data')], { DISPLAY: ':99', CHROMIUM: browser });
      expect(await ended).toBe(0);
      const opened = readFileSync(join(folder, 'opened'), 'utf8');
      expect(opened).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/enter\?key=\S+ /);
      expect(opened).toContain(`--user-data-dir=${join(folder, 'data', 'window')}`);
    },
    60_000,
  );

  test('a wrong option is said before anything is opened', async () => {
    const { ended } = start(['--dmeo', '--data', join(folder, 'data')]);
    expect(await ended).toBe(2);
    expect(output).toContain('--dmeo');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('a port that is taken is said', async () => {
    start(['--browser', '--data', join(folder, 'a')]);
    const port = (await until(/127\.0\.0\.1:\d+/)).split(':')[1] ?? '';
    const first = started;
    const { ended } = start(['--browser', '--data', join(folder, 'b'), '--port', port]);
    expect(await ended).toBe(3);
    expect(output).toContain('Ebilag could not start');
    first?.kill('SIGKILL');
  }, 60_000);
});
