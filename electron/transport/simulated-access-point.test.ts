import { mkdtemp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aSale } from '../../shared/einvoice/writers/build.ts';
import { writeDocument } from '../../shared/einvoice/writers/write-document.ts';
import { openTransport } from './open-transport.ts';
import { SimulatedAccessPoint } from './simulated-access-point.ts';
import type { Delivery } from './simulated-access-point.ts';
import { addressUnknown, scriptByAnswer, scriptBySeed } from './simulated-fates.ts';
import type { HandedOver, Script } from './simulated-fates.ts';

let folder = '';
let clock = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-access-point-'));
  clock = Date.UTC(2026, 10, 20, 9);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const delays = { take: 100, receipt: 1000, response: 5000 };

function accessPoint(script: Script, deliveries: readonly Delivery[] = []): SimulatedAccessPoint {
  return new SimulatedAccessPoint({
    folder,
    deliveries,
    script,
    delays,
    now: () => new Date(clock),
    log: () => undefined,
  });
}

/** Lets time pass the way the started access point sees it: in small looks. */
async function pass(point: SimulatedAccessPoint, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    clock += 100;
    await point.step();
  }
}

const answerTo = (number: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<ApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>R-1</cbc:ID><cbc:UUID>9c1b7f2a-51f1-4d36-9a36-3f0a3c1f4a10</cbc:UUID>
  <cac:SenderParty><cbc:EndpointID>5798999977377</cbc:EndpointID></cac:SenderParty>
  <cac:ReceiverParty><cbc:EndpointID>5798999112563</cbc:EndpointID></cac:ReceiverParty>
  <cac:DocumentResponse><cac:DocumentReference><cbc:ID>${number}</cbc:ID></cac:DocumentReference></cac:DocumentResponse>
</ApplicationResponse>`;

async function handOver(name: string, number: string): Promise<void> {
  await mkdir(join(folder, 'out'), { recursive: true });
  await writeFile(join(folder, 'out', name), answerTo(number));
}

const list = (name: string): Promise<string[]> => readdir(join(folder, name)).then((names) => names.toSorted());

const delivery = (name: string, after: number, dated: Date | null = null): Delivery => ({
  name,
  bytes: () => Buffer.from(`<a>${name}</a>`),
  after,
  dated,
});

describe('the simulated access point delivers (PLT-8, IN-4)', () => {
  test('each document when it is due, dated as it is said to be, complete at once', async () => {
    const dated = new Date(Date.UTC(2026, 9, 30, 6, 12));
    const point = accessPoint(scriptByAnswer({}), [delivery('first.xml', 0, dated), delivery('second.xml', 500)]);
    await pass(point, 100);
    expect(await list('in')).toEqual(['first.xml']);
    expect((await stat(join(folder, 'in', 'first.xml'))).mtime).toEqual(dated);
    await pass(point, 500);
    expect(await list('in')).toEqual(['first.xml', 'second.xml']);
    expect(await point.waiting()).toBe(0);
  });

  test('nothing twice when it is stopped and started again, even when the file was taken meanwhile', async () => {
    await pass(accessPoint(scriptByAnswer({}), [delivery('first.xml', 0)]), 100);
    await rm(join(folder, 'in', 'first.xml'));
    await pass(accessPoint(scriptByAnswer({}), [delivery('first.xml', 0), delivery('second.xml', 0)]), 100);
    expect(await list('in')).toEqual(['second.xml']);
  });

  test('and works by itself once started, until it is stopped', async () => {
    const point = new SimulatedAccessPoint({
      folder,
      deliveries: [delivery('first.xml', 0)],
      script: scriptByAnswer({}),
      delays,
      now: () => new Date(),
      log: () => undefined,
    });
    point.start(5);
    await expect.poll(() => list('in').catch(() => [])).toEqual(['first.xml']);
    await point.stop();
    await handOver('late.xml', 'E-1');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await list('out')).toEqual(['late.xml']);
  });
});

describe('the simulated access point answers (PLT-8)', () => {
  test('received: the file moves to sent, and the receipt the program reads comes after its delay', async () => {
    await handOver('7_a.xml', 'E-2200418');
    const point = accessPoint(scriptByAnswer({}));
    await pass(point, 300);
    expect(await list('sent')).toEqual(['7_a.xml']);
    expect(await list('responses')).toEqual([]);
    await pass(point, 1500);
    expect(await list('responses')).toEqual(['7_a.xml.receipt.dat']);
    expect(
      await openTransport({ folder, stabilityWindow: 0, profile: 'simulated', accessPointId: '' }).feedback(),
    ).toMatchObject([{ kind: 'receipt', fileName: '7_a.xml' }]);
  });

  test('technically rejected: the file moves to failed with the transport’s words, and goes through when sent again', async () => {
    const script = scriptByAnswer({ 'N-0418': { kind: 'technicallyRejected', text: addressUnknown } });
    const point = accessPoint(script);
    await handOver('8_a.xml', 'N-0418');
    await pass(point, 300);
    expect(await list('failed')).toEqual(['8_a.xml', '8_a.xml.error']);
    const [said] = await openTransport({
      folder,
      stabilityWindow: 0,
      profile: 'simulated',
      accessPointId: '',
    }).feedback();
    expect(said).toMatchObject({ kind: 'error', fileName: '8_a.xml', text: addressUnknown.trim() });
    await handOver('8_b.xml', 'N-0418');
    await pass(point, 300);
    expect(await list('sent')).toEqual(['8_b.xml']);
  });

  test('business rejected: a receipt first, then the receiver’s application response about our document, once', async () => {
    await handOver('9_a.xml', 'VL-70288');
    const point = accessPoint(
      scriptByAnswer({ 'VL-70288': { kind: 'businessRejected', reason: 'Beløb < 0 & uden mening' } }),
    );
    await pass(point, 7000);
    expect(await list('responses')).toEqual(['9_a.xml.receipt.dat', 'response-to-9_a.xml']);
    const text = await readFile(join(folder, 'responses', 'response-to-9_a.xml'), 'utf8');
    expect(text).toContain('<cbc:ID>R-1</cbc:ID>');
    expect(text).toContain('9c1b7f2a-51f1-4d36-9a36-3f0a3c1f4a10');
    expect(text).toContain('Beløb &lt; 0 &amp; uden mening');
    await rm(join(folder, 'responses', '9_a.xml.receipt.dat'));
    await pass(accessPoint(scriptByAnswer({})), 3000);
    expect(await list('responses')).toEqual(['9_a.xml.receipt.dat', 'response-to-9_a.xml']);
  });

  test('silent: taken, and nothing is ever said', async () => {
    await handOver('10_a.xml', '5188');
    const point = accessPoint(scriptByAnswer({ 5188: { kind: 'silent' } }));
    await pass(point, 8000);
    expect(await list('sent')).toEqual(['10_a.xml']);
    expect(await list('responses')).toEqual([]);
  });

  test('OUT-4 it answers sales documents too: found invalid at the first attempt, accepted by the buyer at the second', async () => {
    const written = writeDocument(aSale([{}], { number: '100005' }), 'oioubl21');
    if (!written.ok) throw new Error(written.problem.code);
    const script: Script = (file) =>
      file.attempt === 1 ? { kind: 'invalid', text: 'F-INV134' } : { kind: 'businessAccepted' };
    const point = accessPoint(script);
    await mkdir(join(folder, 'out'), { recursive: true });
    await writeFile(join(folder, 'out', '100005_a.xml'), written.value);
    await pass(point, 7000);
    await writeFile(join(folder, 'out', '100005_b.xml'), written.value);
    await pass(point, 7000);
    expect(await list('responses')).toEqual([
      '100005_a.xml.receipt.dat',
      '100005_b.xml.receipt.dat',
      'response-to-100005_a.xml',
      'response-to-100005_b.xml',
    ]);
    const said = async (name: string) => readFile(join(folder, 'responses', name), 'utf8');
    expect(await said('response-to-100005_a.xml')).toMatch(/TechnicalReject[^]*F-INV134[^]*>100005<[^]*>Invoice</u);
    expect(await said('response-to-100005_b.xml')).toContain('BusinessAccept');
    expect(await said('response-to-100005_b.xml')).toContain('schemeID="GLN">5790001234560<');
  });

  test('hidden and half-written files in out are not its business', async () => {
    await handOver('11.xml.tmp', 'E-1');
    await handOver('.12.xml', 'E-1');
    await pass(accessPoint(scriptByAnswer({})), 1000);
    expect(await list('out')).toEqual(['.12.xml', '11.xml.tmp']);
  });
});

describe('a script by lot', () => {
  const file = (answers: string, attempt = 1): HandedOver => ({
    fileName: 'a.xml',
    documentNo: 'R-1',
    uuid: null,
    answers,
    type: 'ApplicationResponse',
    sender: { id: '', scheme: 'GLN' },
    receiver: { id: '', scheme: 'GLN' },
    attempt,
  });
  const shares = { technicallyRejected: 10, businessRejected: 10, silent: 10 };

  test('gives the same answer the same fate from the same seed', () => {
    const fates = (seed: number): string[] =>
      Array.from({ length: 200 }, (_, index) => scriptBySeed(seed, shares)(file(`INV-${String(index)}`)).kind);
    expect(fates(1)).toEqual(fates(1));
    expect(fates(1)).not.toEqual(fates(2));
    expect(new Set(fates(1)).size).toBe(4);
  });

  test('lets every second attempt through', () => {
    const everything = scriptBySeed(1, { technicallyRejected: 100, businessRejected: 0, silent: 0 });
    expect(everything(file('INV-1')).kind).toBe('technicallyRejected');
    expect(everything(file('INV-1', 2)).kind).toBe('received');
  });
});
