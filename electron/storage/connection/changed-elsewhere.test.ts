import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDocument, openTestStorage, receive } from '../testing/build.ts';
import { watchChangedElsewhere } from './changed-elsewhere.ts';
import { findRows } from '../documents/stored-document.ts';
import type { Storage } from '../open-storage.ts';

let folder: string;
let window: Storage;
let commandLine: Storage;
let told = 0;
let stop: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-elsewhere-'));
  window = await openTestStorage(join(folder, 'ebilag.sqlite'));
  commandLine = await openTestStorage(join(folder, 'ebilag.sqlite'));
  told = 0;
  stop = watchChangedElsewhere(window, 20, () => (told += 1));
});
afterEach(async () => {
  stop();
  await window.close();
  await commandLine.close();
  await rm(folder, { recursive: true, force: true });
});

test('PLT-1b what another program commits is told once, however much it was', async () => {
  await commandLine.write((tx) => receive(tx, [aDocument(), aDocument()]));
  await wait(200);
  expect(told).toBe(1);
  expect(await findRows(window.read, [1, 2])).toHaveLength(2);
});

test('PLT-1b what this program commits itself is not told, nor what another one takes back', async () => {
  for (let index = 0; index < 20; index += 1) {
    await window.write((tx) => receive(tx, [aDocument()]));
    await wait(10);
  }
  const takenBack = commandLine.write(async (tx) => {
    await receive(tx, [aDocument()]);
    throw new Error('taken back');
  });
  await expect(takenBack).rejects.toThrow('taken back');
  await wait(100);
  expect(told).toBe(0);
});

test('PLT-1b after stopping nothing is told', async () => {
  stop();
  await commandLine.write((tx) => receive(tx, [aDocument()]));
  await wait(100);
  expect(told).toBe(0);
});
