import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultDataFolder, demoDataFolder } from './data-folder.ts';
import { readLaunchOptions } from './launch-options.ts';
import { initialsOf } from './program-user.ts';

describe('start options', () => {
  test('nothing said: the own data folder, any port', () => {
    expect(readLaunchOptions([])).toEqual({ demo: false, dataFolder: defaultDataFolder(), browser: false, port: 0 });
  });

  test('the demo never touches the real ledger (PLT-8)', () => {
    expect(readLaunchOptions(['--demo'])).toMatchObject({
      demo: true,
      dataFolder: demoDataFolder(defaultDataFolder()),
    });
  });

  test('a folder and a port that are given are taken', () => {
    expect(readLaunchOptions(['--demo', '--data', 'x', '--port', '8123', '--browser'])).toEqual({
      demo: true,
      dataFolder: resolve('x'),
      browser: true,
      port: 8123,
    });
  });

  test.each([
    [['--port', 'abc']],
    [['--port', '70000']],
    [['--port', '-1']],
    [['--port', '1e3']],
    [['--data', '']],
    [['--dmeo']],
    [['stray']],
  ])('%j is wrong, and said so', (args) => {
    expect(readLaunchOptions(args)).toEqual({ wrong: expect.any(String) });
  });
});

describe('the data folder (PLT-5)', () => {
  test.each([
    ['win32', { APPDATA: 'R' }, /R.Ebilag$/],
    ['darwin', {}, /Library.Application Support.Ebilag$/],
    ['linux', {}, /\.local.share.ebilag$/],
    ['linux', { XDG_DATA_HOME: '/x' }, /^\/x.ebilag$/],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(defaultDataFolder(platform, env, '/home/a')).toMatch(expected);
  });
});

test.each([
  ['anna.berg', 'AB'],
  ['Anna Maria Berg', 'AB'],
  ['root', 'RO'],
  ['ø', 'Ø'],
  ['', '?'],
])('initials of "%s" are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
