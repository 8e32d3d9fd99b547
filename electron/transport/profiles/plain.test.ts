import { mkdir, mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTransport } from '../open-transport.ts';
import { handOver, stage } from '../testing/one-file.ts';
import type { Transport } from '../transport.ts';

let folder: string;
const opened: Transport[] = [];

async function open(stabilityWindow = 0): Promise<Transport> {
  const transport = openTransport({ folder, stabilityWindow, profile: 'plain', accessPointId: '' });
  opened.push(transport);
  expect(await transport.prepare()).toBeNull();
  return transport;
}

async function put(name: string, content = '<Invoice/>'): Promise<string> {
  const path = join(folder, 'in', name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function namesAtRest(transport: Transport): Promise<readonly string[]> {
  const scan = await transport.scan();
  if (!scan.reachable) throw new Error(scan.problem.code);
  return scan.atRest.toSorted();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-transport-'));
});
afterEach(async () => {
  for (const transport of opened.splice(0)) await transport.close();
  await rm(folder, { recursive: true, force: true });
});

describe('PLT-4 the incoming folder', () => {
  test('missing folders are made', async () => {
    await open();
    expect((await readdir(folder)).toSorted()).toEqual(['failed', 'in', 'out', 'responses', 'sent']);
  });

  test('documents are found in folders below and by their content, side files and strangers are left alone and listed', async () => {
    const transport = await open();
    await put('a.xml');
    await put('0088_579/b.doc.xml');
    await put('without-ending', '\uFEFF<?xml version="1.0"?><Invoice/>');
    for (const name of [
      'metadata.xml',
      'x.receipt.dat',
      'y.evidence.dat',
      'c.xml.part',
      '~c.xml',
      '.DS_Store',
      'Thumbs.db',
      'd.xml.error',
      'e.xml.crdownload',
    ])
      await put(name, 'x');
    await put('notes.txt', 'ring til Lis');
    await put('bill.pdf', '%PDF-1.7');
    const scan = await transport.scan();
    if (!scan.reachable) throw new Error('away');
    expect(scan.atRest.toSorted()).toEqual(['0088_579/b.doc.xml', 'a.xml', 'without-ending']);
    expect(
      scan.strangers
        .filter(({ kind }) => kind === 'stranger')
        .map(({ file }) => file)
        .toSorted(),
    ).toEqual(['bill.pdf', 'notes.txt']);
    expect(scan.strangers.filter(({ kind }) => kind === 'temporary')).toHaveLength(5);
    expect(scan.strangers.filter(({ kind }) => kind === 'receipt')).toHaveLength(2);
    expect(scan.strangers.filter(({ kind }) => kind === 'sideFile')).toHaveLength(2);
  });

  test('IN-1 a file is taken when it rests, not while it grows, and never while it is empty', async () => {
    const transport = await open(60);
    const path = await put('a.xml', '<Inv');
    await put('empty.xml', '');
    expect(await namesAtRest(transport)).toEqual([]);
    await wait(80);
    await writeFile(path, '<Invoice/>');
    expect(await namesAtRest(transport)).toEqual([]);
    await wait(80);
    expect(await namesAtRest(transport)).toEqual(['a.xml']);
  });

  test('IN-1 a copy that keeps an old time still has to rest', async () => {
    const transport = await open(60);
    const path = await put('a.xml');
    await utimes(path, new Date(0), new Date(0));
    expect(await namesAtRest(transport)).toEqual([]);
  });

  test('a folder that is away is a problem, not an empty list, and works again when it is back', async () => {
    const transport = await open();
    await put('a.xml');
    await rename(folder, `${folder}-away`);
    expect(await transport.scan()).toMatchObject({ reachable: false, problem: { code: 'transport.folderAway' } });
    await rename(`${folder}-away`, folder);
    expect(await namesAtRest(transport)).toEqual(['a.xml']);
  });
});

describe('IN-1 claims', () => {
  test('of two programs on one folder each file goes to exactly one', async () => {
    const [one, two] = [await open(), await open()];
    const names = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => (await put(`f${index}.xml`), `f${index}.xml`)),
    );
    const taken = await Promise.all(names.flatMap((name) => [one.claim(name), two.claim(name)]));
    const mine = taken.filter((file) => file !== null);
    expect(mine).toHaveLength(200);
    expect(new Set(mine.map(({ name }) => name)).size).toBe(200);
    expect(await namesAtRest(one)).toEqual([]);
  });

  test('what a living program claimed is respected, what a dead one claimed is taken up with its name', async () => {
    const [one, two] = [await open(), await open()];
    await put('alive.xml');
    await one.claim('alive.xml');
    expect(await two.leftovers()).toEqual([]);

    const dead = join(folder, 'in', '.claimed', '999999999-dead');
    await mkdir(dead);
    await writeFile(
      join(dead, 'owner.json'),
      JSON.stringify({ pid: 999_999_999, host: (await import('node:os')).hostname() }),
    );
    await writeFile(join(dead, 'abc~faktura 7.xml'), '<Invoice/>');
    const found = await two.leftovers();
    expect(found.map(({ name }) => name)).toEqual(['faktura 7.xml']);
    expect(await readFile(found[0]?.path ?? '', 'utf8')).toBe('<Invoice/>');
    expect(await one.leftovers()).toEqual([]);
  });

  test('a program on another machine is respected until its marker has been silent for long', async () => {
    const transport = await open();
    const other = join(folder, 'in', '.claimed', '1-other');
    await mkdir(other);
    const marker = join(other, 'owner.json');
    await writeFile(marker, JSON.stringify({ pid: 1, host: 'another-machine' }));
    await writeFile(join(other, 'a~b.xml'), '<Invoice/>');
    expect(await transport.leftovers()).toEqual([]);
    await utimes(marker, new Date(Date.now() - 600_000), new Date(Date.now() - 600_000));
    expect(await transport.leftovers()).toHaveLength(1);
  });

  test('PLT-4: a folder that is away is never made up in its place, and claiming goes on when it is back', async () => {
    const transport = await open();
    await rename(folder, `${folder}-away`);
    expect(await transport.claim('a.xml')).toBeNull();
    expect(await stage(transport, 'answer.xml', new Uint8Array([1]), null)).toMatchObject({
      code: 'transport.writeFailed',
    });
    expect(await transport.prepare()).toMatchObject({ code: 'transport.folderAway' });
    expect(await readdir(folder).catch(() => 'away')).toBe('away');
    await rename(`${folder}-away`, folder);
    await rm(join(folder, 'in', '.claimed'), { recursive: true });
    await writeFile(join(folder, 'in', 'a.xml'), 'a');
    expect(await transport.claim('a.xml')).toBeNull();
    expect(await transport.claim('a.xml')).not.toBeNull();
  });

  test('a released file is gone, and a file that is gone is no claim', async () => {
    const transport = await open();
    await put('a.xml');
    const file = await transport.claim('a.xml');
    if (file === null) throw new Error('not claimed');
    await transport.release(file);
    await transport.release(file);
    expect(await transport.claim('a.xml')).toBeNull();
    await transport.close();
    expect(await readdir(join(folder, 'in', '.claimed'))).toEqual([]);
  });
});

describe('ACC-3 the outgoing folder', () => {
  test('a file appears whole, by one rename', async () => {
    const transport = await open();
    expect(await stage(transport, '17.xml', new TextEncoder().encode('<ApplicationResponse/>'), null)).toBeNull();
    expect((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.xml'))).toEqual([]);
    expect(await handOver(transport, '17.xml')).toBe('done');
    expect(await readFile(join(folder, 'out', '17.xml'), 'utf8')).toBe('<ApplicationResponse/>');
  });

  test('handed over again after a crash it is not written again, even when the access point has taken it', async () => {
    const transport = await open();
    await stage(transport, '17.xml', new TextEncoder().encode('<ApplicationResponse/>'), null);
    await handOver(transport, '17.xml');
    await rm(join(folder, 'out', '17.xml'));
    expect(await handOver(transport, '17.xml')).toBe('done');
    expect((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.xml'))).toEqual([]);
  });

  test('while the folder is away nothing is said to be done', async () => {
    const transport = await open();
    await stage(transport, '17.xml', new TextEncoder().encode('<ApplicationResponse/>'), null);
    await rename(folder, `${folder}-away`);
    expect(await handOver(transport, '17.xml')).toMatchObject({ code: 'transport.writeFailed' });
    await rename(`${folder}-away`, folder);
    expect(await handOver(transport, '17.xml')).toBe('done');
  });
});

describe('what the access point says', () => {
  test('receipts, errors and responses are read once and left where they are', async () => {
    const transport = await open();
    await writeFile(join(folder, 'responses', '1_a.xml.receipt.dat'), 'ok');
    await writeFile(join(folder, 'failed', '2_b.xml'), '<ApplicationResponse/>');
    await writeFile(join(folder, 'failed', '2_b.xml.error'), 'errorCode: EBMS_0004');
    await writeFile(join(folder, 'failed', '3_c.xml'), '<ApplicationResponse/>');
    await writeFile(join(folder, 'responses', 'answer.xml'), '<ApplicationResponse/>');
    const said = await transport.feedback();
    expect(said).toHaveLength(4);
    expect(said).toEqual(
      expect.arrayContaining([
        { kind: 'receipt', fileName: '1_a.xml', path: join(folder, 'responses', '1_a.xml.receipt.dat') },
        {
          kind: 'error',
          fileName: '2_b.xml',
          text: 'errorCode: EBMS_0004',
          path: join(folder, 'failed', '2_b.xml.error'),
        },
        { kind: 'error', fileName: '3_c.xml', text: '', path: join(folder, 'failed', '3_c.xml') },
        { kind: 'document', path: join(folder, 'responses', 'answer.xml'), name: 'answer.xml' },
      ]),
    );
    expect(await transport.feedback()).toEqual([]);
    expect(await readdir(join(folder, 'failed'))).toHaveLength(3);
  });
});

test('PLT-7b the self-test names each step, and the one that fails', async () => {
  const transport = await open();
  const steps = await transport.examine();
  expect(steps.map(({ step }) => step)).toEqual([
    'reachable',
    'folder',
    'folder',
    'folder',
    'folder',
    'folder',
    'rename',
    'clock',
    'space',
    'oldest',
    'notTaken',
    'claims',
  ]);
  expect(steps.filter(({ ok, step }) => !ok && step !== 'space')).toEqual([]);
  await rm(folder, { recursive: true });
  expect(await transport.examine()).toMatchObject([{ step: 'reachable', ok: false, values: { reason: 'ENOENT' } }]);
});
