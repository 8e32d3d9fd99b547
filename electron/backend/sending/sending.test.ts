import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aParty } from '../../../shared/domain/build.ts';
import type { SendingPage } from '../../../shared/contract/sending.ts';
import { postedSales, type Posted, type PostedSales } from '../testing/posted-sales.ts';
import { startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let sales: PostedSales;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-20T09:00:00.000Z');
  program = await startTestProgram({ now: () => now });
  await program.call('transport.refresh', {});
  sales = postedSales(program.dataFolder);
  await sales.customer();
});
afterEach(() => program.close());

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const at = (...parts: string[]) => join(program.transportFolder, ...parts);
const open = (id: number): Promise<SendingPage> => program.call('sending.open', { id });
const status = async (id: number) => (await open(id)).row.status;
const refresh = () => program.call('transport.refresh', {});
const send = (id: number, more = {}) => program.call('sending.send', { ids: [id], ...more });

async function sent(more: Partial<Posted> = {}): Promise<{ id: number; file: string; uuid: string }> {
  const [id = 0] = await sales.post(more);
  expect(await send(id)).toMatchObject({ queued: 1 });
  return { id, ...(await latest(id)) };
}
async function latest(id: number): Promise<{ file: string; uuid: string }> {
  const [attempt] = (await open(id)).attempts;
  return { file: attempt?.fileName ?? '', uuid: attempt?.uuid ?? '' };
}
async function put(path: string, content: string): Promise<void> {
  await writeFile(at(`${path}.tmp`), content);
  await rename(at(`${path}.tmp`), at(path));
}
/** The access point takes it and says what became of it. */
async function refuse(file: string, text: string): Promise<void> {
  await rename(at('out', file), at('failed', file));
  await put(join('failed', `${file}.error`), text);
  await refresh();
}

function response(code: string, about: { id?: string; uuid?: string }, reason = '', sender = '5790001234560'): string {
  const party = (name: string, endpoint: string) =>
    `<cac:${name}><cbc:EndpointID schemeID="GLN">${endpoint}</cbc:EndpointID><cac:PartyName><cbc:Name>X</cbc:Name></cac:PartyName></cac:${name}>`;
  const space = 'urn:oasis:names:specification:ubl:schema:xsd';
  return `<ApplicationResponse xmlns="${space}:ApplicationResponse-2" xmlns:cac="${space}:CommonAggregateComponents-2" xmlns:cbc="${space}:CommonBasicComponents-2">
    <cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>
    <cbc:ProfileID>Procurement-BilSim-1.0</cbc:ProfileID><cbc:ID>AR-${code}-${about.id ?? ''}-${sender}</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate>
    ${party('SenderParty', sender)}${party('ReceiverParty', '5790007654324')}
    <cac:DocumentResponse><cac:Response><cbc:ReferenceID>1</cbc:ReferenceID><cbc:ResponseCode>${code}</cbc:ResponseCode>
    ${reason === '' ? '' : `<cbc:Description>${reason}</cbc:Description>`}</cac:Response>
    <cac:DocumentReference><cbc:ID>${about.id ?? 'x'}</cbc:ID>${about.uuid === undefined ? '' : `<cbc:UUID>${about.uuid}</cbc:UUID>`}
    <cbc:DocumentTypeCode>Invoice</cbc:DocumentTypeCode></cac:DocumentReference></cac:DocumentResponse></ApplicationResponse>`;
}
const answer = async (name: string, xml: string): Promise<void> => {
  await put(join('responses', name), xml);
  await refresh();
};

describe('OUT-4 the way of a document', () => {
  test('it is unsent, leaves as an attempt with a UUID of its own, and what left is kept', async () => {
    const [id = 0] = await sales.post({});
    expect(await status(id)).toBe('unsent');
    await send(id);
    const page = await open(id);
    expect(page.row).toMatchObject({ status: 'awaitingResponse', attempts: 1, channel: 'eDocument' });
    const { file, uuid } = await latest(id);
    expect(file).toBe(`100001_${uuid}.xml`);
    expect(await program.outgoing()).toEqual([file]);
    const text = await program.readOutgoing(file);
    expect(text).toContain(`<cbc:UUID>${uuid}</cbc:UUID>`);
    expect((await program.call('sending.content', { attemptId: page.attempts[0]?.id ?? 0 })).text).toBe(text);
    expect(page.attempts[0]?.evidence.map(({ says }) => says)).toEqual(['made', 'left']);
  });

  test('a receipt makes it received, an answer of the buyer accepted; each says who spoke', async () => {
    const { id, file, uuid } = await sent();
    await put(
      join('responses', `${file}.receipt.dat`),
      'Disposition: automatic-action/MDN-sent-automatically; processed\n',
    );
    await refresh();
    expect((await open(id)).row).toMatchObject({ status: 'received', speaker: 'receiverAccessPoint' });
    program.events.length = 0;
    await answer('a.xml', response('BusinessAccept', { uuid }));
    expect(program.events.map(({ name }) => name)).toContain('sending.changed');
    expect((await open(id)).row).toMatchObject({ status: 'accepted', speaker: 'buyer', code: 'BusinessAccept' });
    expect(await program.rows('responses')).toHaveLength(1);
  });

  test('a technical reject after the receipt fails it, with the words of whoever rejected', async () => {
    const { id, file, uuid } = await sent();
    await put(join('responses', `${file}.receipt.dat`), 'Disposition: x; processed\n');
    await answer('r.xml', response('TechnicalReject', { uuid }, 'F-INV134: payment terms'));
    const page = await open(id);
    expect(page.row).toMatchObject({
      status: 'failed',
      speaker: 'receiverAccessPoint',
      text: 'F-INV134: payment terms',
    });
    expect(page.cause).toMatchObject({ rule: 'F-INV134', advice: 'payment', others: 0 });
    expect(await program.rows('responses')).toHaveLength(1);
  });

  test('an error of the access point is one, and says whether the registry is behind it', async () => {
    const { id, file } = await sent();
    await refuse(
      file,
      'errorCode: EBMS:0004\nerrorDetail: No endpoint found for the receiver in SML/SMP\nmshRole: SENDING\n',
    );
    expect((await open(id)).row).toMatchObject({ status: 'failed', speaker: 'registry', code: 'EBMS:0004' });
    expect((await open(id)).cause).toMatchObject({ advice: 'addressUnknown' });
  });

  test('silence beyond the set time is no error; a late answer ends it', async () => {
    await program.call('sending.saveSettings', { silenceMinutes: 60 });
    const { id, file } = await sent();
    later(59);
    await refresh();
    expect(await status(id)).toBe('awaitingResponse');
    later(2);
    await refresh();
    expect((await open(id)).row).toMatchObject({ status: 'noAnswer', speaker: 'program' });
    await put(join('responses', `${file}.receipt.dat`), '');
    await refresh();
    expect(await status(id)).toBe('received');
  });

  test('all of it stands in the log', async () => {
    const { id, file } = await sent();
    await refuse(file, 'no');
    await send(id);
    expect(await program.backend.verify()).toMatchObject({ ok: true });
    expect(program.logged).toEqual([]);
    expect((await open(id)).row).toMatchObject({ status: 'awaitingResponse', attempts: 2 });
  });
});

describe('OUT-4b evidence belongs to its attempt', () => {
  test('a late error of the first attempt does not fall on the second', async () => {
    await program.call('sending.saveSettings', { silenceMinutes: 1 });
    const { id, file } = await sent();
    later(5);
    await refresh();
    await send(id);
    await refuse(file, 'expired');
    const page = await open(id);
    expect(page.row.status).toBe('awaitingResponse');
    expect(page.attempts.map((attempt) => attempt.status)).toEqual(['awaitingResponse', 'failed']);
  });

  test('a receipt of the first attempt after the second has left is told', async () => {
    await program.call('sending.saveSettings', { silenceMinutes: 1 });
    const { id, file } = await sent();
    later(5);
    await refresh();
    await send(id);
    await put(join('responses', `${file}.receipt.dat`), '');
    await refresh();
    expect(await open(id)).toMatchObject({ row: { status: 'awaitingResponse' }, earlierReceived: 1 });
  });

  test('a receipt named by the transmission is found by the digest of what was sent, and its name is learnt', async () => {
    const { id, file } = await sent();
    const digest = createHash('sha256')
      .update(await program.readOutgoing(file))
      .digest('base64');
    const space = 'http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/';
    await put(
      join('responses', '8d1c@ap.example.receipt.dat'),
      `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:eb="${space}"><e:Header><eb:Messaging><eb:SignalMessage>
       <eb:MessageInfo><eb:Timestamp>2026-11-20T09:00:01Z</eb:Timestamp><eb:RefToMessageId>8d1c@ap.example</eb:RefToMessageId></eb:MessageInfo>
       <eb:Receipt><DigestValue>${digest}</DigestValue></eb:Receipt></eb:SignalMessage></eb:Messaging></e:Header><e:Body/></e:Envelope>`,
    );
    await refresh();
    expect((await open(id)).row.status).toBe('received');
    await put(join('responses', '8d1c@ap.example.xml.error'), 'retry\n');
    await refresh();
    expect((await open(id)).attempts[0]?.evidence.at(-1)).toMatchObject({ says: 'notDelivered', text: 'retry' });
  });

  test('a response that knows only the number belongs to the customer it went to, and to no other', async () => {
    const { id } = await sent();
    const other = await sales.customer({
      name: 'Havnby',
      cvr: '11111111',
      endpoint: { id: '5798000000005', scheme: 'GLN' },
    });
    await sent({ customerId: other });
    await answer('theirs.xml', response('BusinessReject', { id: '100001' }, 'nej', '5798000000005'));
    expect(await status(id)).toBe('awaitingResponse');
    await answer('ours.xml', response('BusinessReject', { id: '100001' }, 'nej'));
    expect(await status(id)).toBe('refused');
  });

  test('OUT-8 what belongs to nothing is a failed exchange row, once, and is tried again by hand', async () => {
    const rows = async () =>
      (
        await program.call('exchange.rows', {
          statuses: [],
          direction: 'in',
          inbox: null,
          search: '',
          offset: 0,
          limit: 10,
        })
      ).rows;
    await put(join('responses', 'stranger.receipt.dat'), 'hello');
    await put(join('failed', 'stranger.xml.error'), 'no such thing');
    await answer('orphan.xml', response('BusinessReject', { id: '100001' }, 'nej'));
    expect((await rows()).map(({ problem }) => problem?.code)).toEqual([
      'sending.orphanResponse',
      'sending.orphanReceipt',
      'sending.orphanError',
    ]);
    expect(await program.rows('responses')).toEqual([]);
    program = await program.restart();
    await refresh();
    expect(await rows()).toHaveLength(3);
    const { id } = await sent();
    const [orphan] = await rows();
    expect(await program.call('exchange.retry', { sequences: [orphan?.sequence ?? 0] })).toMatchObject({ retried: 1 });
    expect(await status(id)).toBe('refused');
    const still = await program.call('exchange.retry', { sequences: (await rows()).map(({ sequence }) => sequence) });
    expect(still.problems.map(({ code }) => code)).toEqual(['sending.orphanReceipt', 'sending.orphanError']);
  });
});

describe('OUT-5 sending again', () => {
  test('nothing leaves twice while it is on its way, and nothing that was sent leaves with the unsent', async () => {
    const { id } = await sent();
    expect(await send(id)).toMatchObject({
      queued: 0,
      outcomes: [{ outcome: 'stopped', problem: { code: 'sending.underWay' } }],
    });
    expect(await program.call('sending.sendUnsent', { filter: { area: 'documents', ledgerId: null } })).toMatchObject({
      queued: 0,
    });
    expect(await program.outgoing()).toHaveLength(1);
  });

  test('two orders at the same time make one attempt', async () => {
    const [id = 0] = await sales.post({});
    await Promise.all([send(id), send(id), send(id)]);
    expect(await program.outgoing()).toHaveLength(1);
    expect((await open(id)).attempts).toHaveLength(1);
  });

  test('one that was received asks, and keeps why', async () => {
    const { id, file } = await sent({ printedAt: '2026-11-20T08:30:00.000Z' });
    await put(join('responses', `${file}.receipt.dat`), '');
    await refresh();
    expect(await send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['printed', 'received'] }] });
    expect(await send(id, { confirmed: ['printed', 'received'] })).toMatchObject({
      outcomes: [{ outcome: 'stopped', problem: { code: 'sending.reasonMissing' } }],
    });
    expect(await send(id, { confirmed: ['printed', 'received'], reason: 'Bortkommet' })).toMatchObject({ queued: 1 });
    expect((await open(id)).attempts.map(({ no, reason }) => [no, reason])).toEqual([
      [2, 'Bortkommet'],
      [1, null],
    ]);
  });

  test('one that was found wrong asks until it is mended', async () => {
    const { id, uuid } = await sent();
    await answer('r.xml', response('TechnicalReject', { uuid }, 'F-INV134'));
    expect(await send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['unchanged'] }] });
    expect(await program.call('sending.check', { id })).toMatchObject({ unchanged: true, findings: [] });
    await sales.mend(id, { note: 'Rettet' });
    expect(await program.call('sending.check', { id })).toMatchObject({ unchanged: false });
    expect(await send(id)).toMatchObject({ queued: 1 });
  });

  test('one that cannot be written is refused and makes no attempt; a run makes one that says why', async () => {
    const [id = 0, blocked = 0] = await sales.post(
      { content: { issueDate: null } },
      {
        customerId: await sales.customer({ name: 'Uden endepunkt', endpoint: null }),
        content: { receiver: aParty() },
      },
    );
    expect(await send(id)).toMatchObject({
      outcomes: [{ outcome: 'stopped', problem: { code: 'document.notWritable' } }],
    });
    expect((await open(id)).attempts).toEqual([]);
    expect((await program.call('sending.check', { id })).findings.length).toBeGreaterThan(0);
    expect(await send(blocked)).toMatchObject({ outcomes: [{ problem: { code: 'sending.noEndpoint' } }] });
  });

  test('one that is put away here leaves the list, is not sent with the others, and comes back only on purpose', async () => {
    const { id, file } = await sent();
    expect((await program.call('sending.cancel', { ids: [id], reason: 'x' })).problems).toMatchObject([
      { code: 'sending.notCancellable' },
    ]);
    await refuse(file, 'no');
    expect(await program.call('sending.cancel', { ids: [id], reason: 'Krediteret' })).toMatchObject({ cancelled: 1 });
    expect(await status(id)).toBe('cancelledInternally');
    expect(await send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['cancelled'] }] });
  });
});

describe('OUT-5 the unsent', () => {
  const filter = { area: 'documents', ledgerId: null } as const;

  test('a preview says what will go and what not and why; sending does just that', async () => {
    const takesNone = await sales.customer({
      name: 'Tager intet',
      sends: { invoice: false, creditNote: true, reminder: true, statement: true },
    });
    const pbs = await sales.customer({ name: 'Betalingsservice', channel: 'pbs' });
    await sales.post(
      {},
      { price: '250.00' },
      { kind: 'creditNote' },
      { collectedByPbs: true },
      { customerId: pbs },
      { customerId: takesNone },
      { content: { issueDate: null } },
    );
    const preview = await program.call('sending.preview', { filter });
    expect(preview.going).toMatchObject({ count: 3, sums: [{ currency: 'DKK', total: '1125' }] });
    expect(preview.stopped.rows.map(({ problem }) => problem.code)).toEqual([
      'sending.collectedByPbs',
      'sending.collectedByPbs',
      'sending.kindNotTaken',
      'document.notWritable',
    ]);
    expect(await program.call('sending.sendUnsent', { filter })).toMatchObject({ queued: 3, stopped: 4 });
    expect(await program.outgoing()).toHaveLength(3);
    expect(await program.call('sending.sendUnsent', { filter })).toMatchObject({ queued: 0 });
  });

  test('only those of the filter go', async () => {
    const other = await sales.customer({ name: 'Havnby' });
    await sales.post({}, { customerId: other }, { kind: 'reminder' }, { issueDate: '2026-10-01' });
    const going = async (more: object) =>
      (await program.call('sending.preview', { filter: { ...filter, ...more } })).going.count;
    expect(await going({})).toBe(3);
    expect(await going({ customerId: other })).toBe(1);
    expect(await going({ from: '2026-11-01' })).toBe(2);
    expect(await going({ search: '100001' })).toBe(1);
    expect(await going({ least: '1000' })).toBe(0);
    expect(await going({ area: 'reminders' })).toBe(1);
  });

  test('OUT-11 the same error stands once, with all that met it, and all of them are sent again together', async () => {
    const ids = await sales.post({}, {}, {});
    await program.call('sending.send', { ids });
    for (const file of await program.outgoing()) await refuse(file, `No endpoint found for ${file} in SML/SMP`);
    const { causes } = await program.call('sending.causes', { ledgerId: null });
    expect(causes).toMatchObject([{ count: 3, advice: 'addressUnknown', speaker: 'registry' }]);
    expect((await open(ids[0] ?? 0)).cause).toMatchObject({ others: 2 });
    expect(await program.call('sending.send', { ids: (causes[0]?.rows ?? []).map(({ id }) => id) })).toMatchObject({
      queued: 3,
    });
    expect((await program.call('sending.causes', { ledgerId: null })).causes).toEqual([]);
  });
});

describe('OUT-6 the lists', () => {
  test('show what failed first, then refusals and silence, and every attempt where history is asked for', async () => {
    const [failed = 0, refused = 0] = await sales.post({}, {}, {});
    await program.call('sending.send', { ids: [failed, refused] });
    await answer('b.xml', response('BusinessReject', { uuid: (await latest(refused)).uuid }, 'nej'));
    await refuse((await latest(failed)).file, 'no');
    await send(failed);
    await refuse((await latest(failed)).file, 'no again');
    const list = (more: object) =>
      program.call('sending.rows', {
        area: 'documents',
        ledgerId: null,
        sort: { column: 'attention', descending: false },
        offset: 0,
        limit: 50,
        ...more,
      });
    expect((await list({})).rows.map((row) => row.status)).toEqual(['failed', 'refused', 'unsent']);
    expect((await list({ history: true })).rows.map((row) => [row.no, row.attempt, row.status])).toEqual([
      ['100001', 2, 'failed'],
      ['100002', 1, 'refused'],
      ['100001', 1, 'failed'],
    ]);
    expect((await list({ statuses: ['unsent'] })).total).toBe(1);
    expect((await program.call('sending.counts', { ledgerId: null })).areas).toEqual(
      expect.arrayContaining([{ area: 'documents', status: 'failed', count: 1 }]),
    );
  });
});

test('PLT-4 while the outgoing folder is away an attempt waits and says why, and leaves when it is back', async () => {
  await rename(program.transportFolder, `${program.transportFolder}-away`);
  const { id } = await sent();
  expect(await open(id)).toMatchObject({
    row: { status: 'awaitingSending' },
    attempts: [{ delay: { code: 'transport.writeFailed' } }],
    cancellable: true,
  });
  await mkdir(join(program.transportFolder, '..'), { recursive: true });
  await rename(`${program.transportFolder}-away`, program.transportFolder);
  await refresh();
  expect(await status(id)).toBe('awaitingResponse');
  expect((await readdir(at('out'))).filter((name) => name.endsWith('.xml'))).toHaveLength(1);
});
