import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml, peppolXml, responseXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, until, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;

beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const refresh = () => program.call('transport.refresh', {});
const exchange = () =>
  program.call('exchange.rows', { statuses: [], direction: null, inbox: null, search: '', offset: 0, limit: 50 });

describe('IN-1 from the transport folder to the inbox', () => {
  test('a refresh takes what rests, archives it, lists it, and the folder is empty', async () => {
    await refresh();
    const xml = oioublXml({ order: 'PO-7' });
    await program.put('faktura.xml', xml);
    expect(await refresh()).toMatchObject({ received: 1, inbox: 1, rejected: 0, failed: 0, repeated: 0 });
    const [row] = await program.rows();
    expect(row).toMatchObject({
      documentNo: 'INV-1',
      vendorName: 'Nordlys Energi A/S',
      amountInclVat: '1250.00',
      amount: '1000.00',
      currency: 'DKK',
      dueDate: '2026-12-01',
      orderNo: 'PO-7',
      receiverId: '5790000436057',
      importStatus: 'processed',
    });
    const original = await program.call('documents.original', { id: row?.id ?? 0 });
    expect(original).toMatchObject({ fileName: 'faktura.xml', text: xml });
    expect((await readdir(join(program.transportFolder, 'in'))).filter((name) => name !== '.claimed')).toEqual([]);
    expect(await program.backend.verify()).toMatchObject({ ok: true, documents: 1 });
  });

  test('a file just copied is waited for once, so that one refresh is enough', async () => {
    program = await program.restart({ stabilityWindow: 200 });
    await refresh();
    await program.put('faktura.xml', oioublXml());
    expect(await refresh()).toMatchObject({ received: 1, inbox: 1 });
  });

  test('while it watches, files come in by themselves and the events tell', async () => {
    program = await program.restart({ watch: true, stabilityWindow: 50 });
    await until('the folder is made', async () => (await program.call('transport.health', {})).reachable);
    for (let index = 0; index < 20; index += 1)
      await program.put(`f${index}.xml`, oioublXml({ number: `INV-${index}` }));
    await until('all are in', async () => (await program.rows()).length === 20);
    const arrived = () =>
      program.events.reduce((sum, event) => sum + (event.name === 'documents.changed' ? event.value.arrived : 0), 0);
    await until('the events tell of all of them', () => arrived() >= 20);
    expect(arrived()).toBe(20);
  });

  test('the same bytes again are a repeat delivery of the document that is there, however often and under whatever name', async () => {
    const [id = 0] = await program.receive(oioublXml());
    await refresh();
    await program.put('again.xml', oioublXml());
    expect(await refresh()).toMatchObject({ received: 1, repeated: 1, inbox: 0 });
    expect(await program.rows()).toMatchObject([{ id, deliveries: 2 }]);
    expect((await program.page(id)).original.deliveries.map(({ fileName, source }) => [fileName, source])).toEqual([
      ['document-0.xml', 'file'],
      ['again.xml', 'transport'],
    ]);
  });

  test('ACC-11 the same message delivered anew under another name, or the same invoice in both formats, is a duplicate', async () => {
    await program.call('vendors.save', { id: null, card: aCard() });
    await refresh();
    const enveloped = (payload: string, blank = '') => {
      const header = (name: string, ...content: string[]) => `<${name}>${content.join('')}</${name}>`;
      const participant = (id: string) => `<Identifier Authority="iso6523-actorid-upis">${id}</Identifier>`;
      const scope = (type: string, id: string) =>
        header('Scope', header('Type', type), header('InstanceIdentifier', id));
      return `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader>${[
        header('HeaderVersion', '1.0'),
        header('Sender', participant('0184:10150817')),
        header('Receiver', participant('0088:5790000436057')),
        header(
          'DocumentIdentification',
          header('Standard', 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'),
          header('TypeVersion', '2.1'),
          header('InstanceIdentifier', '7c0e4f0e-0d55-4b4e-8f53-5a8e8d9f0a11'),
          header('Type', 'Invoice'),
          header('CreationDateAndTime', '2026-11-01T10:00:00Z'),
        ),
        header('BusinessScope', scope('DOCUMENTID', 'busdox-docid-qns::x'), scope('PROCESSID', 'cenbii-procid-ubl::y')),
      ].join(
        '',
      )}</StandardBusinessDocumentHeader>${blank}${payload.replace(/^<\?xml[^>]*>\s*/u, '')}</StandardBusinessDocument>`;
    };
    const files = {
      '7c0e4f0e.xml': enveloped(peppolXml()),
      'c1d2e3f4.xml': enveloped(peppolXml(), '\n'),
      'oioubl.xml': oioublXml(),
    };
    for (const [name, content] of Object.entries(files)) {
      await program.put(name, content);
      expect(await refresh(), name).toMatchObject({ received: 1, inbox: 1 });
    }
    const rows = await program.rows();
    expect(rows.map(({ documentNo, duplicate }) => [documentNo, duplicate])).toEqual([
      ['INV-1', false],
      ['INV-1', true],
      ['INV-1', true],
    ]);
  });

  test('the same bytes twice at once make one document', async () => {
    const files = Array.from({ length: 12 }, (_, index) => ({
      name: `${index}.xml`,
      base64: Buffer.from(oioublXml()).toString('base64'),
    }));
    expect(await program.call('files.receive', { files })).toMatchObject({ received: 12, inbox: 1, repeated: 11 });
    expect(await program.rows()).toMatchObject([{ deliveries: 12 }]);
  });
});

describe('IN-5 what is no document', () => {
  test('ends as a failed exchange row with its reason, kept in the archive, once however often it comes', async () => {
    const broken = '<Invoice><ID>1</Invoice>';
    expect(await program.receive(broken)).toEqual([0]);
    expect(await program.receive(broken)).toEqual([0]);
    const { rows, total } = await exchange();
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      status: 'failed',
      problem: { code: 'gate.notWellFormed' },
      file: 'document-0.xml',
      attempts: 1,
    });
    expect(await program.call('exchange.original', { sequence: rows[0]?.sequence ?? 0 })).toMatchObject({
      text: broken,
    });
    expect((await program.call('documents.counts', { ledgerId: null })).failedExchangeOther).toBe(1);
  });

  test('IN-2 is tried again, or discarded with a reason', async () => {
    await program.receive('<Invoice><ID>1</Invoice>');
    const sequence = (await exchange()).rows[0]?.sequence ?? 0;
    expect(await program.call('exchange.retry', { sequences: [sequence] })).toMatchObject({
      retried: 0,
      problems: [{ code: 'gate.notWellFormed' }],
    });
    expect((await exchange()).rows[0]).toMatchObject({ sequence, status: 'failed', attempts: 2 });
    expect((await program.refused('exchange.discard', { sequences: [sequence], reason: ' ' })).code).toBe(
      'exchange.reasonMissing',
    );
    expect(await program.call('exchange.discard', { sequences: [sequence], reason: 'Prøvefil' })).toEqual({
      discarded: 1,
    });
    expect((await exchange()).total).toBe(0);
    expect((await program.call('exchange.report', {})).counts).toMatchObject([{ status: 'discarded', count: 1 }]);
  });

  test('IN-8 a receiver nobody owns fails with the number, and comes in when a ledger owns it', async () => {
    const [ledger] = (await program.call('setup.read', {})).ledgers;
    if (ledger === undefined) throw new Error('no ledger');
    const { id, ...card } = ledger;
    await program.call('setup.saveLedger', { id, card: { ...card, takesUnknownReceivers: false } });
    await program.receive(oioublXml());
    const failed = (await exchange()).rows[0];
    expect(failed).toMatchObject({
      problem: { code: 'receiver.noLedger', values: { id: '5790000436057', scheme: 'GLN' } },
      type: 'invoice',
      inbox: 'purchase',
      partner: 'Nordlys Energi A/S',
    });
    await program.call('setup.saveLedger', {
      id,
      card: { ...card, endpoints: [{ id: '5790000436057', scheme: 'EAN' }], takesUnknownReceivers: false },
    });
    expect(await program.call('exchange.retry', { sequences: [failed?.sequence ?? 0] })).toEqual({
      retried: 1,
      problems: [],
    });
    expect(await program.rows()).toMatchObject([{ ledgerId: id, warnings: 0 }]);
    expect((await exchange()).total).toBe(0);
  });

  test('IN-8 a fresh installation takes every receiver, with a warning', async () => {
    const [id = 0] = await program.receive(oioublXml());
    expect((await program.page(id)).findings).toMatchObject([
      { code: 'receiver.unknown', severity: 'warning', values: { id: '5790000436057', scheme: 'GLN' } },
    ]);
  });
});

describe('IN-35 files and folders by hand', () => {
  test('PLT-1b ingest reads folders through and leaves the sources', async () => {
    const folder = join(program.dataFolder, '..', 'source');
    await mkdir(join(folder, 'below'), { recursive: true });
    await writeFile(join(folder, 'a.xml'), oioublXml({ number: 'A' }));
    await writeFile(join(folder, 'below', 'b.XML'), oioublXml({ number: 'B' }));
    await writeFile(join(folder, 'notes.txt'), 'ring til Lis');
    const result = await program.backend.receivePaths([folder]);
    expect(result).toMatchObject({ ok: true, value: { received: 2, inbox: 2 } });
    expect(await readdir(folder)).toHaveLength(3);
    expect(await program.backend.receivePaths([join(folder, 'gone.xml')])).toMatchObject({
      ok: false,
      problem: { code: 'transport.fileAway' },
    });
  });
});

describe('PLT-4 a folder that comes and goes', () => {
  test('away it is a problem and never "nothing arrived"; back, it goes on', async () => {
    await refresh();
    await program.put('faktura.xml', oioublXml());
    await rename(program.transportFolder, `${program.transportFolder}-away`);
    await writeFile(program.transportFolder, 'in the way');
    expect((await program.refused('transport.refresh', {})).code).toBe('transport.folderAway');
    expect(await program.call('transport.health', {})).toMatchObject({
      reachable: false,
      problem: { code: 'transport.folderAway' },
    });
    await rm(program.transportFolder);
    await rename(`${program.transportFolder}-away`, program.transportFolder);
    expect(await refresh()).toMatchObject({ inbox: 1 });
    expect(await program.call('transport.health', {})).toMatchObject({ reachable: true, problem: null });
  });

  test('strangers are listed and left', async () => {
    await refresh();
    await program.put('noter.txt', 'ring til Lis');
    await refresh();
    expect((await program.call('transport.strangers', {})).files).toMatchObject([
      { file: 'noter.txt', kind: 'stranger' },
    ]);
    expect(await readFile(join(program.transportFolder, 'in', 'noter.txt'), 'utf8')).toBe('ring til Lis');
  });
});

describe('ACC-3 what the access point says of our answers', () => {
  async function sentAnswer(): Promise<{ id: number; file: string; responseId: number; no: string }> {
    await program.call('vendors.save', { id: null, card: aCard() });
    const [id = 0] = await program.receive(oioublXml());
    await program.call('acceptance.accept', { ids: [id], confirmed: true });
    const held = (await program.call('outbox.rows', { statuses: ['held'], search: '', offset: 0, limit: 1 })).rows[0];
    await refresh();
    await program.call('outbox.sendNow', { ids: [held?.id ?? 0] });
    const [file = ''] = await program.outgoing();
    return { id, file, responseId: held?.id ?? 0, no: held?.documentNo ?? '' };
  }
  const fate = async (id: number) => (await program.page(id)).responses[0];

  test('sent, then a receipt: received', async () => {
    const { id, file } = await sentAnswer();
    expect(await fate(id)).toMatchObject({ status: 'sent', fileName: file });
    await writeFile(join(program.transportFolder, 'responses', `${file}.receipt.dat`), 'ok');
    await refresh();
    expect(await fate(id)).toMatchObject({ status: 'received' });
  });

  test("an error fails it with the transport's own words; sent again it is a new attempt under a new name", async () => {
    const { id, file, responseId } = await sentAnswer();
    await rename(join(program.transportFolder, 'out', file), join(program.transportFolder, 'failed', file));
    await writeFile(join(program.transportFolder, 'failed', `${file}.error`), 'EBMS_0004 receiver unknown');
    await refresh();
    expect(await fate(id)).toMatchObject({ status: 'failed', transportError: 'EBMS_0004 receiver unknown' });
    expect(await program.call('outbox.sendAgain', { ids: [responseId] })).toEqual({ queued: 1, problems: [] });
    const [second] = await program.outgoing();
    expect(second).not.toBe(file);
    expect((await program.call('outbox.rows', { statuses: [], search: '', offset: 0, limit: 9 })).rows).toMatchObject([
      { status: 'sent', attempt: 2, file: second },
    ]);
    expect((await program.call('outbox.sendAgain', { ids: [responseId] })).problems).toMatchObject([
      { code: 'outbox.notFailed' },
    ]);
  });

  test('a TechnicalReject of our answer is kept as a document of its own and fails the answer', async () => {
    const { id, no } = await sentAnswer();
    await writeFile(
      join(program.transportFolder, 'responses', 'reject.xml'),
      responseXml({ number: 'TR-1', code: 'TechnicalReject', answers: no, answersUuid: null, reason: 'Skemafejl' }),
    );
    await refresh();
    await refresh();
    expect(await fate(id)).toMatchObject({ direction: 'in', code: 'TechnicalReject', reason: 'Skemafejl' });
    expect((await program.page(id)).responses[1]).toMatchObject({ status: 'failed' });
    expect(await program.rows('responses')).toMatchObject([{ type: 'applicationResponse', deliveries: 1 }]);
    expect((await program.page(id)).related).toMatchObject([{ relation: 'answer' }]);
    program = await program.restart();
    await refresh();
    expect(await program.rows('responses')).toMatchObject([{ deliveries: 1 }]);
  });
});
