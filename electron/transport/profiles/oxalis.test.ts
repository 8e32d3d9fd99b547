import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTransport } from '../open-transport.ts';
import { handOver, stage } from '../testing/one-file.ts';
import type { Transport } from '../transport.ts';

let folder: string;
const opened: Transport[] = [];

async function open(stabilityWindow = 0): Promise<Transport> {
  const transport = openTransport({ folder, stabilityWindow, profile: 'oxalis', accessPointId: '' });
  opened.push(transport);
  expect(await transport.prepare()).toBeNull();
  return transport;
}

async function put(name: string, content = '<StandardBusinessDocument/>'): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

async function atRest(transport: Transport): Promise<readonly string[]> {
  const scan = await transport.scan();
  if (!scan.reachable) throw new Error(scan.problem.code);
  return scan.atRest;
}

/** As the default persister writes: every sign outside letters, digits, dot and hyphen becomes `_`. */
const mailbox = 'inbound/0184_87654321/0088_5790000436057';
const document = `${mailbox}/a6b8c1.doc.xml`;
const receipt = `${mailbox}/a6b8c1.receipt.dat`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-oxalis-'));
});
afterEach(async () => {
  for (const transport of opened.splice(0)) await transport.close();
  await rm(folder, { recursive: true, force: true });
});

describe('PLT-4 the inbound folder of Oxalis', () => {
  test('its folders are made', async () => {
    await open();
    expect((await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted()).toEqual([
      'evidence',
      'failed',
      'inbound',
      'outbound',
      'sent',
    ]);
  });

  test('a document with its receipt beside it is taken, the receipt is kept aside and no stranger', async () => {
    const transport = await open();
    await put(document);
    await put(receipt, 'Content-Type: multipart/signed');
    const [name = ''] = await atRest(transport);
    expect(name).toBe(document.slice('inbound/'.length));
    const file = await transport.claim(name);
    expect(file).toMatchObject({ name, unaccompanied: false });
    if (file !== null) await transport.release(file);
    expect(await readdir(join(folder, mailbox))).toEqual([]);
    expect(await readdir(join(folder, mailbox.replace('inbound', 'inbound/.received')))).toEqual([
      'a6b8c1.receipt.dat',
    ]);
    expect(await transport.scan()).toMatchObject({ atRest: [], strangers: [] });
  });

  test('the temporary persister calls its receipt evidence', async () => {
    const transport = await open();
    await put('inbound/b7.xml');
    await put('inbound/b7.evidence.dat', 'x');
    await atRest(transport);
    expect(await transport.claim('b7.xml')).toMatchObject({ unaccompanied: false });
  });

  test('one whose receipt is missing waits longer, and then is taken and says so', async () => {
    const transport = await open(40);
    await put(document);
    expect(await atRest(transport)).toEqual([]);
    await wait(60);
    expect(await atRest(transport)).toEqual([]);
    // Ten times the rest of others.
    await wait(400);
    const [name = ''] = await atRest(transport);
    expect(await transport.claim(name)).toMatchObject({ unaccompanied: true });
  });

  test('a receipt that comes late lets its document go at once', async () => {
    const transport = await open(40);
    await put(document);
    await atRest(transport);
    await wait(60);
    await put(receipt, 'x');
    expect(await atRest(transport)).toHaveLength(1);
  });

  test('a document that Oxalis takes back after a failure is nothing that arrived', async () => {
    const transport = await open();
    await put(document);
    const [name = ''] = await atRest(transport);
    await rm(join(folder, document));
    expect(await transport.claim(name)).toBeNull();
    expect(await atRest(transport)).toEqual([]);
  });
});

describe('PLT-4 the outgoing side of Oxalis', () => {
  test('a file appears in outbound by one rename; what is made ready stands outside it', async () => {
    const transport = await open();
    const bytes = new TextEncoder().encode('<Invoice/>');
    expect(await stage(transport, '17_ab.xml', bytes, null)).toBeNull();
    expect(await readdir(join(folder, 'outbound'))).toEqual([]);
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
    expect(await readdir(join(folder, 'outbound'))).toEqual(['17_ab.xml']);
    await rm(join(folder, 'outbound', '17_ab.xml'));
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
    expect(await readdir(join(folder, 'outbound'))).toEqual([]);
  });

  test('OUT-4 with outbound away nothing is said to have left, although what was made ready is still there', async () => {
    const transport = await open();
    expect(await stage(transport, '17_ab.xml', new TextEncoder().encode('<Invoice/>'), null)).toBeNull();
    await rm(join(folder, 'outbound'), { recursive: true });
    expect(await handOver(transport, '17_ab.xml')).toMatchObject({ code: 'transport.writeFailed' });
    await mkdir(join(folder, 'outbound'));
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
    expect(await readdir(join(folder, 'outbound'))).toEqual(['17_ab.xml']);
  });

  test('PLT-4 many files go together, and one that cannot keeps none of the others', async () => {
    const transport = await open();
    const names = Array.from({ length: 40 }, (_, index) => `${String(index)}.xml`);
    const files = names.map((fileName) => ({ fileName, content: new Uint8Array([60]), address: null }));
    await mkdir(join(folder, '.ebilag-staged', '7.xml.tmp'));
    expect([...(await transport.stage(files)).keys()]).toEqual(['7.xml']);
    expect(await transport.handOver(names.filter((name) => name !== '7.xml'))).toEqual(new Map());
    expect(await readdir(join(folder, 'outbound'))).toHaveLength(39);
  });

  test('OUT-4 receipts under the transmission’s name are evidence once, errors speak of the file', async () => {
    const transport = await open();
    await put('evidence/3f2a.receipt.dat', 'Content-Type: multipart/report');
    await put('evidence/2026/11/4b.receipt.dat', 'x');
    await put('evidence/notes.txt', 'x');
    await put('failed/17_ab.xml', '<Invoice/>');
    await put('failed/17_ab.xml.error', 'No endpoint for 0184:12345678');
    const said = await transport.feedback();
    expect(said.filter(({ kind }) => kind === 'evidence').map((one) => 'name' in one && one.name)).toEqual(
      expect.arrayContaining(['3f2a.receipt.dat', '4b.receipt.dat']),
    );
    expect(said.filter(({ kind }) => kind === 'error')).toMatchObject([
      { fileName: '17_ab.xml', text: 'No endpoint for 0184:12345678' },
    ]);
    expect(await transport.feedback()).toEqual([]);
  });

  test('PLT-7b the doctor examines its folders and sees that nobody takes what was handed over', async () => {
    const transport = await open();
    await put('outbound/17_ab.xml', '<Invoice/>');
    const steps = await transport.examine();
    expect(steps.filter(({ step }) => step === 'folder').map(({ values }) => values['folder'])).toContain('evidence');
    expect(steps.find(({ step }) => step === 'notTaken')).toMatchObject({
      ok: true,
      values: { waiting: '1', file: '17_ab.xml' },
    });
    expect(steps.every(({ ok }) => ok)).toBe(true);
  });
});
