import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, hasDisplay } from './browsers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebilag-browsers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string): string {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  return whole;
}

const nowhere = () => ({ PATH: join(folder, 'bin'), PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright') });

describe('finding a Chromium', () => {
  test('none is none', () => {
    expect(findChromium(nowhere(), 'linux')).toBeNull();
  });

  test('the one that is named comes first, then the machine, then Playwright', () => {
    const playwrights = put('playwright/chromium-1200/chrome-linux/chrome');
    expect(findChromium(nowhere(), 'linux')).toBe(playwrights);
    const edge = put('bin/microsoft-edge');
    expect(findChromium(nowhere(), 'linux')).toBe(edge);
    const installed = put('bin/chromium');
    expect(findChromium(nowhere(), 'linux')).toBe(installed);
    const named = put('named');
    expect(findChromium({ ...nowhere(), CHROMIUM: named }, 'linux')).toBe(named);
  });

  test('a name that leads nowhere is passed over', () => {
    const installed = put('bin/google-chrome');
    expect(findChromium({ ...nowhere(), CHROMIUM: join(folder, 'gone') }, 'linux')).toBe(installed);
  });

  test('on Windows in the program folders', () => {
    const edge = put('programs/Microsoft/Edge/Application/msedge.exe');
    expect(findChromium({ ...nowhere(), ProgramFiles: join(folder, 'programs') }, 'win32')).toBe(edge);
  });
});

test.each([
  [{}, 'linux', false],
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'win32', true],
  [{}, 'darwin', true],
] as const)('with %j on %s a window can be shown: %s', (env, platform, expected) => {
  expect(hasDisplay(env, platform)).toBe(expected);
});
