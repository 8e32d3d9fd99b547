import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChosenProfile } from '../../../shared/domain/transport/transport-profile.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { postedSales } from '../testing/posted-sales.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

const at = (...parts: string[]) => join(program.transportFolder, ...parts);

async function choose(transportProfile: ChosenProfile): Promise<void> {
  await program.call('setup.saveProgram', {
    transportFolder: '',
    transportProfile,
    accessPointId: 'PDK000123',
    gracePeriod: 0,
  });
  program = await program.restart();
  await program.call('transport.refresh', {});
}

async function put(name: string, content: string): Promise<void> {
  await mkdir(join(at(name), '..'), { recursive: true });
  await writeFile(at(name), content);
}

/** Coded, so that nothing stands in the way. */
async function accepted(): Promise<number> {
  const [{ id } = { id: 0 }] = await program.rows();
  await program.code(id);
  await program.call('acceptance.accept', { ids: [id], confirmed: true });
  await program.call('transport.refresh', {});
  return id;
}

describe('PLT-4 with Domibus on the other side', () => {
  test('OUT-4b what its suffixes say stands on the time line, once, and is no error; the move to FAILED is one', async () => {
    await choose('domibus');
    const sales = postedSales(program.dataFolder);
    await sales.customer();
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    const [place = ''] = await readdir(at('OUT'));
    const file = (await readdir(at('OUT', place))).find((name) => name !== 'metadata.xml') ?? '';
    const named = file.replace('.xml', '_9c@domibus.example.xml');
    await rename(at('OUT', place, file), at('OUT', place, `${named}.READY_TO_SEND`));
    await program.call('transport.refresh', {});
    await rename(at('OUT', place, `${named}.READY_TO_SEND`), at('OUT', place, `${named}.WAITING_FOR_RETRY`));
    for (let look = 0; look < 2; look += 1) await program.call('transport.refresh', {});
    const page = await program.call('sending.open', { id });
    expect(page.row.status).toBe('awaitingResponse');
    expect(page.attempts[0]?.evidence.map(({ says, code }) => [says, code])).toEqual([
      ['made', null],
      ['left', null],
      ['underWay', 'WAITING_FOR_RETRY'],
    ]);
    await put(`FAILED/${place}/${named}.error`, 'errorCode: EBMS_0005\nerrorDetail: Connection refused\n');
    await program.call('transport.refresh', {});
    expect((await program.call('sending.open', { id })).row).toMatchObject({ status: 'failed', code: 'EBMS_0005' });
  });

  test('OUT-4 a file it has deleted without a trace is handed on, and says so; what comes later of it counts (sent.action=delete)', async () => {
    await choose('domibus');
    const sales = postedSales(program.dataFolder);
    await sales.customer();
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    const [place = ''] = await readdir(at('OUT'));
    const file = (await readdir(at('OUT', place))).find((name) => name !== 'metadata.xml') ?? '';
    await program.call('transport.refresh', {});
    await rm(at('OUT', place, file));
    for (let look = 0; look < 3; look += 1) await program.call('transport.refresh', {});
    const { row, attempts } = await program.call('sending.open', { id });
    expect(row).toMatchObject({ status: 'handedOn', speaker: 'ownAccessPoint', problem: { code: 'sending.noTrace' } });
    expect(attempts[0]?.evidence.map(({ says }) => says)).toEqual(['made', 'left', 'handedOn']);
    // Whoever sends it once more is asked: it has most likely arrived.
    expect(await program.call('sending.send', { ids: [id] })).toMatchObject({
      queued: 0,
      outcomes: [{ outcome: 'asks', questions: ['received'] }],
    });
    const late = file.replace('.xml', '_9c@domibus.example.xml');
    await put(`FAILED/${place}/${late}.error`, 'errorCode: EBMS_0202\nerrorDetail: Delivery failure\n');
    await program.call('transport.refresh', {});
    expect((await program.call('sending.open', { id })).row).toMatchObject({ status: 'failed', code: 'EBMS_0202' });
  });

  test('a document comes from its message folder, and the answer leaves in the folder of its address', async () => {
    await choose('domibus');
    await put('IN/0184_12345678/2f0a@domibus.example/metadata.xml', '<UserMessage/>');
    await put('IN/0184_12345678/2f0a@domibus.example/message.xml', oioublXml({ number: 'INV-1' }));
    expect(await program.call('transport.refresh', {})).toMatchObject({ received: 1, inbox: 1 });
    const id = await accepted();
    const [place = ''] = await readdir(at('OUT'));
    const names = await readdir(at('OUT', place));
    const file = names.find((name) => name !== 'metadata.xml') ?? '';
    expect(await readFile(at('OUT', place, 'metadata.xml'), 'utf8')).toContain(
      'ApplicationResponse-2::ApplicationResponse##',
    );
    await mkdir(at('SENT', place), { recursive: true });
    await rename(at('OUT', place, file), at('SENT', place, file.replace('.xml', '_9c@domibus.example.xml')));
    await program.call('transport.refresh', {});
    expect((await program.page(id)).row.responseStatus).toBe('received');
  });
});

describe('PLT-4 with Oxalis on the other side', () => {
  test('a document that came without its receipt says so in its log, one that came with it does not', async () => {
    await choose('oxalis');
    await put('inbound/0184_1/0184_2/a.doc.xml', oioublXml({ number: 'INV-1' }));
    await put('inbound/0184_1/0184_2/b.doc.xml', oioublXml({ number: 'INV-2' }));
    await put('inbound/0184_1/0184_2/b.receipt.dat', 'Content-Type: multipart/signed');
    expect(await program.call('transport.refresh', {})).toMatchObject({ received: 2, inbox: 2 });
    const said = new Map<string, boolean>();
    for (const { id, documentNo } of await program.rows()) {
      const { log } = await program.page(id);
      said.set(
        documentNo,
        log.some(({ code }) => code === 'receivedUnaccompanied'),
      );
    }
    expect(Object.fromEntries(said)).toEqual({ 'INV-1': true, 'INV-2': false });
    await accepted();
    expect((await readdir(at('outbound'))).filter((name) => name.endsWith('.xml'))).toHaveLength(1);
  });

  test('SET-1 the choice stands in the set-up', async () => {
    await choose('oxalis');
    expect(await program.call('setup.read', {})).toMatchObject({
      transportProfile: 'oxalis',
      accessPointId: 'PDK000123',
    });
  });
});
