import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsOf, icoOf } from './icon-files.ts';
import { root } from '../run.ts';

const drawn = new Map([
  [16, Buffer.from('sixteen')],
  [256, Buffer.from('large')],
  [1024, Buffer.from('huge')],
]);

test('a Windows icon lists its pictures with size, length and place; 256 is written as 0', () => {
  const ico = icoOf(drawn);
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 2, 0, 16, 16]);
  expect(ico.readUInt8(22)).toBe(0);
  const at = ico.readUInt32LE(22 + 12);
  expect(ico.subarray(at, at + ico.readUInt32LE(22 + 8)).toString()).toBe('large');
  expect(ico.includes('huge')).toBe(false);
});

test('a macOS icon holds its pictures under their names, and its own length', () => {
  const icns = icnsOf(drawn);
  expect(icns.subarray(0, 4).toString()).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const at = icns.indexOf('ic10');
  expect(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)).toString()).toBe('huge');
});

test('every picture the installers ask for has been drawn', () => {
  for (const name of ['icon.ico', 'icon.icns', 'icon.png', 'icons/16x16.png', 'icons/512x512.png']) {
    const path = join(root, 'assets', name);
    expect(existsSync(path) && readFileSync(path).length > 100, name).toBe(true);
  }
});
