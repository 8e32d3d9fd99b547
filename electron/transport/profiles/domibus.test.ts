import fc from 'fast-check';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransportAddress } from '../../../shared/domain/transport/transport-address.ts';
import { parseXml, type XmlElement } from '../../../shared/einvoice/xml.ts';
import { readDomibusName } from '../domibus-feedback.ts';
import { openTransport } from '../open-transport.ts';
import { handOver, stage } from '../testing/one-file.ts';
import type { Transport } from '../transport.ts';

let folder: string;
const opened: Transport[] = [];

async function open(stabilityWindow = 0): Promise<Transport> {
  const transport = openTransport({ folder, stabilityWindow, profile: 'domibus', accessPointId: 'PDK000123' });
  opened.push(transport);
  expect(await transport.prepare()).toBeNull();
  return transport;
}

async function put(name: string, content = '<Invoice/>'): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

function under(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (one, name) => one?.children.find(({ localName }) => localName === name),
    element,
  );
}

async function atRest(transport: Transport): Promise<readonly string[]> {
  const scan = await transport.scan();
  if (!scan.reachable) throw new Error(scan.problem.code);
  return scan.atRest;
}

const message = 'IN/0184_12345678/2f0a@domibus.example';
const address: TransportAddress = {
  sender: '0184:87654321',
  receiver: '0088:5790000436057',
  documentTypeId: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##OIOUBL-2.1::2.1',
  processId: 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0',
};
const bytes = new TextEncoder().encode('<Invoice/>');

async function sent(transport: Transport, fileName: string, to = address): Promise<string> {
  expect(await stage(transport, fileName, bytes, to)).toBeNull();
  expect(await handOver(transport, fileName)).toBe('done');
  const folders = await readdir(join(folder, 'OUT'));
  for (const one of folders) if ((await readdir(join(folder, 'OUT', one))).includes(fileName)) return one;
  throw new Error(`${fileName} is not in OUT`);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebilag-domibus-'));
});
afterEach(async () => {
  for (const transport of opened.splice(0)) await transport.close();
  await rm(folder, { recursive: true, force: true });
});

describe('PLT-4 the incoming folder of Domibus', () => {
  test('a payload with its metadata is taken, and its message folder goes with it', async () => {
    const transport = await open();
    await put(`${message}/metadata.xml`, '<UserMessage/>');
    await put(`${message}/message.xml`);
    const [name = ''] = await atRest(transport);
    expect(name).toBe('0184_12345678/2f0a@domibus.example/message.xml');
    const file = await transport.claim(name);
    expect(file).toMatchObject({ unaccompanied: false });
    if (file !== null) await transport.release(file);
    expect(await readdir(join(folder, 'IN/0184_12345678'))).toEqual([]);
  });

  test('a message with two payloads keeps its folder until both are taken', async () => {
    const transport = await open();
    await put(`${message}/metadata.xml`, '<UserMessage/>');
    await put(`${message}/one.xml`);
    await put(`${message}/two.xml`);
    for (const name of await atRest(transport)) {
      const file = await transport.claim(name);
      if (file === null) throw new Error(`${name} was not claimed`);
      await transport.release(file);
    }
    expect(await readdir(join(folder, 'IN/0184_12345678'))).toEqual([]);
  });

  test('everything in one folder for a message, with or without the recipient’s name, is found as well', async () => {
    const transport = await open();
    await put('IN/2f0a@domibus.example/metadata.xml', '<UserMessage/>');
    await put('IN/2f0a@domibus.example/faktura 17.xml');
    await put('IN/0184_12345678_9c@domibus.example/metadata.xml', '<UserMessage/>');
    await put('IN/0184_12345678_9c@domibus.example/message.xml');
    expect(await atRest(transport)).toHaveLength(2);
  });

  test('a payload whose metadata is missing waits longer, and then is taken and says so', async () => {
    const transport = await open(40);
    await put(`${message}/message.xml`);
    await atRest(transport);
    await wait(60);
    expect(await atRest(transport)).toEqual([]);
    await wait(400);
    const [name = ''] = await atRest(transport);
    expect(await transport.claim(name)).toMatchObject({ unaccompanied: true });
  });

  test('what another program has claimed by `.load`, or is still writing, is left alone', async () => {
    const transport = await open();
    for (const ending of ['load', 'lock', 'part']) await put(`${message}/message.xml.${ending}`);
    expect(await atRest(transport)).toEqual([]);
  });
});

describe('PLT-4 the outgoing folder of Domibus', () => {
  test('nothing below OUT is there in part, and each file has the metadata of its address beside it', async () => {
    const transport = await open();
    expect(await stage(transport, '17_ab.xml', bytes, address)).toBeNull();
    expect(await readdir(join(folder, 'OUT'))).toEqual([]);
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
    const [place = ''] = await readdir(join(folder, 'OUT'));
    expect((await readdir(join(folder, 'OUT', place))).toSorted()).toEqual(['17_ab.xml', 'metadata.xml']);
    const metadata = parseXml(await readFile(join(folder, 'OUT', place, 'metadata.xml'), 'utf8'));
    expect(metadata.namespace).toBe('http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/');
    expect(under(metadata, 'PartyInfo', 'From', 'PartyId')?.text).toBe('PDK000123');
    expect(under(metadata, 'CollaborationInfo', 'Service')?.text).toBe(address.processId);
    expect(under(metadata, 'CollaborationInfo', 'Action')?.text).toBe(`busdox-docid-qns::${address.documentTypeId}`);
    expect(
      under(metadata, 'MessageProperties')?.children.map(({ attributes, text }) => [attributes['name'], text]),
    ).toEqual([
      ['originalSender', address.sender],
      ['finalRecipient', address.receiver],
    ]);
  });

  test('two addresses never share a folder; one address keeps one', async () => {
    const transport = await open();
    const one = await sent(transport, '1.xml');
    const two = await sent(transport, '2.xml', { ...address, processId: 'nes-procid-ubl::other' });
    expect(two).not.toBe(one);
    expect(await sent(transport, '3.xml')).toBe(one);
  });

  test('a file that names no address is not handed over: it would wait there for ever', async () => {
    const transport = await open();
    expect(await stage(transport, '17_ab.xml', bytes, null)).toMatchObject({ code: 'transport.addressMissing' });
  });

  test('OUT-4 told again after a crash, a file that left is not written twice', async () => {
    const transport = await open();
    const place = await sent(transport, '17_ab.xml');
    await rename(
      join(folder, 'OUT', place, '17_ab.xml'),
      join(folder, 'OUT', place, '17_ab_9c@domibus.example.xml.READY_TO_SEND'),
    );
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
    expect((await readdir(join(folder, 'OUT', place))).filter((name) => name.startsWith('17_ab'))).toHaveLength(1);
  });

  test('a folder that is away is a problem, not a file that left', async () => {
    const transport = await open();
    expect(await stage(transport, '17_ab.xml', bytes, address)).toBeNull();
    await rename(folder, `${folder}-away`);
    expect(await handOver(transport, '17_ab.xml')).toMatchObject({ code: 'transport.writeFailed' });
    await rename(`${folder}-away`, folder);
    expect(await handOver(transport, '17_ab.xml')).toBe('done');
  });
});

describe('OUT-4 what Domibus says of a file', () => {
  test('each suffix is news once, then the move to SENT is the receipt', async () => {
    const transport = await open();
    const place = await sent(transport, '17_ab.xml');
    expect(await transport.feedback()).toEqual([]);
    const named = (suffix: string) => join(folder, 'OUT', place, `17_ab_9c@domibus.example.xml${suffix}`);
    await rename(join(folder, 'OUT', place, '17_ab.xml'), named('.READY_TO_SEND'));
    expect(await transport.feedback()).toMatchObject([
      { kind: 'progress', fileName: '17_ab.xml', state: 'READY_TO_SEND' },
    ]);
    expect(await transport.feedback()).toEqual([]);
    await rename(named('.READY_TO_SEND'), named('.WAITING_FOR_RETRY'));
    expect(await transport.feedback()).toMatchObject([{ state: 'WAITING_FOR_RETRY' }]);
    await mkdir(join(folder, 'SENT', place), { recursive: true });
    await rename(named('.WAITING_FOR_RETRY'), join(folder, 'SENT', place, '17_ab_9c@domibus.example.xml'));
    expect(await transport.feedback()).toMatchObject([{ kind: 'receipt', fileName: '17_ab.xml' }]);
  });

  describe('set up to delete what was sent (sent.action=delete, as it comes)', () => {
    const named = (place: string, ending = '') => join(folder, place, `17_ab_9c@domibus.example.xml${ending}`);

    test('a file that is gone without a trace is told after a while, once', async () => {
      const transport = await open(20);
      const place = await sent(transport, '17_ab.xml');
      await rename(join(folder, 'OUT', place, '17_ab.xml'), named(`OUT/${place}`, '.WAITING_FOR_RECEIPT'));
      expect(await transport.feedback()).toMatchObject([{ kind: 'progress' }]);
      await rm(named(`OUT/${place}`, '.WAITING_FOR_RECEIPT'));
      expect(await transport.feedback()).toEqual([]);
      await wait(220);
      expect(await transport.feedback()).toEqual([{ kind: 'removed', fileName: '17_ab.xml' }]);
      expect(await transport.feedback()).toEqual([]);
    });

    test('also one it took between two looks', async () => {
      const transport = await open();
      const place = await sent(transport, '17_ab.xml');
      await rm(join(folder, 'OUT', place, '17_ab.xml'));
      expect(await transport.feedback()).toEqual([]);
      expect(await transport.feedback()).toEqual([{ kind: 'removed', fileName: '17_ab.xml' }]);
    });

    test('the error file it leaves of what failed speaks, though the file is gone', async () => {
      const transport = await open();
      const place = await sent(transport, '17_ab.xml');
      await rm(join(folder, 'OUT', place, '17_ab.xml'));
      expect(await transport.feedback()).toEqual([]);
      await put(`FAILED/${place}/17_ab_9c@domibus.example.xml.error`, 'errorCode: EBMS_0005');
      expect(await transport.feedback()).toMatchObject([{ kind: 'error', fileName: '17_ab.xml' }]);
      expect(await transport.feedback()).toEqual([]);
    });

    test('of a folder that is away nothing is told, nor of what was sent before the program began', async () => {
      const transport = await open();
      await sent(transport, '17_ab.xml');
      await rename(join(folder, 'OUT'), join(folder, 'AWAY'));
      expect(await transport.feedback()).toEqual([]);
      expect(await transport.feedback()).toEqual([]);
      await rename(join(folder, 'AWAY'), join(folder, 'OUT'));
      expect(await transport.feedback()).toEqual([]);
      expect(await (await open()).feedback()).toEqual([]);
    });
  });

  test('an error file speaks for the file moved beside it, once and in its own words', async () => {
    const transport = await open();
    await put('FAILED/a/17_ab_9c@domibus.example.xml');
    await put(
      'FAILED/a/17_ab_9c@domibus.example.xml.error',
      'errorCode: EBMS_0005\nerrorDetail: Connection refused\nmshRole: SENDING\n',
    );
    expect(await transport.feedback()).toMatchObject([
      { kind: 'error', fileName: '17_ab.xml', text: expect.stringContaining('EBMS_0005') },
    ]);
    await put('FAILED/a/18_cd_9c@domibus.example.xml');
    expect(await transport.feedback()).toMatchObject([{ kind: 'error', fileName: '18_cd.xml', text: '' }]);
  });

  test('an error file that is still being written is waited for', async () => {
    const transport = await open(60);
    await put('FAILED/a/17_ab_9c@domibus.example.xml.error', 'errorCode:');
    expect(await transport.feedback()).toEqual([]);
    await put('FAILED/a/17_ab_9c@domibus.example.xml.error', 'errorCode: EBMS_0005');
    expect(await transport.feedback()).toEqual([]);
    await wait(80);
    expect(await transport.feedback()).toMatchObject([{ text: 'errorCode: EBMS_0005' }]);
  });

  test('a name of ours is read back from whatever Domibus makes of it', () => {
    const states = fc.constantFrom('', '.READY_TO_SEND', '.SEND_ENQUEUED', '.WAITING_FOR_RECEIPT', '.error');
    const id = fc.tuple(fc.uuid(), fc.domain()).map(([uuid, host]) => `${uuid}@${host}`);
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/u), fc.uuid(), id, states, (no, uuid, messageId, suffix) => {
        const found = readDomibusName(`${no}_${uuid}_${messageId}.xml${suffix}`);
        expect(found).toEqual({
          fileName: `${no}_${uuid}.xml`,
          messageId,
          state: suffix === '' || suffix === '.error' ? null : suffix.slice(1),
          isError: suffix === '.error',
        });
      }),
    );
  });
});

test('PLT-7b the doctor says when nobody takes what lies in OUT', async () => {
  const transport = await open();
  const place = await sent(transport, '17_ab.xml');
  const longAgo = new Date(Date.now() - 3 * 60 * 60 * 1000);
  await utimes(join(folder, 'OUT', place, '17_ab.xml'), longAgo, longAgo);
  const steps = await transport.examine();
  expect(steps.find(({ step }) => step === 'notTaken')).toMatchObject({ ok: false, values: { file: '17_ab.xml' } });
});
