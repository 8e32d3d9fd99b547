import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { response, startSendingStage, type SendingStage } from '../../testing/sending-stage.ts';

let stage: SendingStage;

beforeEach(async () => {
  stage = await startSendingStage();
});
afterEach(() => stage.close());

describe('OUT-4 the way of a document', () => {
  test('it is unsent, leaves as an attempt with a UUID of its own, and what left is kept', async () => {
    const [id = 0] = await stage.sales.post({});
    expect(await stage.status(id)).toBe('unsent');
    await stage.send(id);
    const page = await stage.open(id);
    expect(page.row).toMatchObject({ status: 'awaitingResponse', attempts: 1, channel: 'eDocument' });
    const { file, uuid } = await stage.latest(id);
    expect(file).toBe(`100001_${uuid}.xml`);
    expect(await stage.program.outgoing()).toEqual([file]);
    const text = await stage.program.readOutgoing(file);
    expect(text).toContain(`<cbc:UUID>${uuid}</cbc:UUID>`);
    expect((await stage.program.call('sending.content', { attemptId: page.attempts[0]?.id ?? 0 })).text).toBe(text);
    expect(page.attempts[0]?.evidence.map(({ says }) => says)).toEqual(['made', 'left']);
  });

  test('a receipt makes it received, an answer of the buyer accepted; each says who spoke', async () => {
    const { id, file, uuid } = await stage.sent();
    await stage.put(
      join('responses', `${file}.receipt.dat`),
      'Disposition: automatic-action/MDN-sent-automatically; processed\n',
    );
    await stage.refresh();
    expect((await stage.open(id)).row).toMatchObject({ status: 'received', speaker: 'receiverAccessPoint' });
    stage.program.events.length = 0;
    await stage.answer('a.xml', response('BusinessAccept', { uuid }));
    expect(stage.program.events.map(({ name }) => name)).toContain('sending.changed');
    expect((await stage.open(id)).row).toMatchObject({ status: 'accepted', speaker: 'buyer', code: 'BusinessAccept' });
    expect(await stage.program.rows('responses')).toHaveLength(1);
  });

  test('a technical reject after the receipt fails it, with the words of whoever rejected', async () => {
    const { id, file, uuid } = await stage.sent();
    await stage.put(join('responses', `${file}.receipt.dat`), 'Disposition: x; processed\n');
    await stage.answer('r.xml', response('TechnicalReject', { uuid }, 'F-INV134: payment terms'));
    const page = await stage.open(id);
    expect(page.row).toMatchObject({
      status: 'failed',
      speaker: 'receiverAccessPoint',
      text: 'F-INV134: payment terms',
    });
    expect(page.cause).toMatchObject({ rule: 'F-INV134', advice: 'payment', others: 0 });
    expect(await stage.program.rows('responses')).toHaveLength(1);
  });

  test('an error of the access point is one, and says whether the registry is behind it', async () => {
    const { id, file } = await stage.sent();
    await stage.refuse(
      file,
      'errorCode: EBMS:0004\nerrorDetail: No endpoint found for the receiver in SML/SMP\nmshRole: SENDING\n',
    );
    expect((await stage.open(id)).row).toMatchObject({ status: 'failed', speaker: 'registry', code: 'EBMS:0004' });
    expect((await stage.open(id)).cause).toMatchObject({ advice: 'addressUnknown' });
  });

  test('silence beyond the set time is no error; a late answer ends it', async () => {
    await stage.program.call('sending.saveSettings', { silenceMinutes: 60 });
    const { id, file } = await stage.sent();
    stage.later(59);
    await stage.refresh();
    expect(await stage.status(id)).toBe('awaitingResponse');
    stage.later(2);
    await stage.refresh();
    expect((await stage.open(id)).row).toMatchObject({ status: 'noAnswer', speaker: 'program' });
    await stage.put(join('responses', `${file}.receipt.dat`), 'ok');
    await stage.refresh();
    expect(await stage.status(id)).toBe('received');
  });

  test('PLT-4 a receipt that is still empty is not written yet, and says nothing until it is', async () => {
    const { id, file } = await stage.sent();
    await stage.put(join('responses', `${file}.receipt.dat`), '');
    await stage.refresh();
    expect(await stage.status(id)).toBe('awaitingResponse');
    await stage.put(join('responses', `${file}.receipt.dat`), 'Disposition: x; processed/ERROR: decryption failed\n');
    await stage.refresh();
    expect(await stage.status(id)).toBe('failed');
  });

  test('all of it stands in the log', async () => {
    const { id, file } = await stage.sent();
    await stage.refuse(file, 'no');
    await stage.send(id);
    expect(await stage.program.backend.verify()).toMatchObject({ ok: true });
    expect(stage.program.logged).toEqual([]);
    expect((await stage.open(id)).row).toMatchObject({ status: 'awaitingResponse', attempts: 2 });
  });
});

describe('OUT-4b evidence belongs to its attempt', () => {
  test('a late error of the first attempt does not fall on the second', async () => {
    await stage.program.call('sending.saveSettings', { silenceMinutes: 1 });
    const { id, file } = await stage.sent();
    stage.later(5);
    await stage.refresh();
    await stage.send(id);
    await stage.refuse(file, 'expired');
    const page = await stage.open(id);
    expect(page.row.status).toBe('awaitingResponse');
    expect(page.attempts.map((attempt) => attempt.status)).toEqual(['awaitingResponse', 'failed']);
  });

  test('a receipt of the first attempt after the second has left is told', async () => {
    await stage.program.call('sending.saveSettings', { silenceMinutes: 1 });
    const { id, file } = await stage.sent();
    stage.later(5);
    await stage.refresh();
    await stage.send(id);
    await stage.put(join('responses', `${file}.receipt.dat`), 'ok');
    await stage.refresh();
    expect(await stage.open(id)).toMatchObject({ row: { status: 'awaitingResponse' }, earlierReceived: 1 });
  });

  test('a receipt named by the transmission is found by the digest of what was sent, and its name is learnt', async () => {
    const { id, file } = await stage.sent();
    const digest = createHash('sha256')
      .update(await stage.program.readOutgoing(file))
      .digest('base64');
    const space = 'http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/';
    await stage.put(
      join('responses', '8d1c@ap.example.receipt.dat'),
      `<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:eb="${space}"><e:Header><eb:Messaging><eb:SignalMessage>
       <eb:MessageInfo><eb:Timestamp>2026-11-20T09:00:01Z</eb:Timestamp><eb:RefToMessageId>8d1c@ap.example</eb:RefToMessageId></eb:MessageInfo>
       <eb:Receipt><DigestValue>${digest}</DigestValue></eb:Receipt></eb:SignalMessage></eb:Messaging></e:Header><e:Body/></e:Envelope>`,
    );
    await stage.refresh();
    expect((await stage.open(id)).row.status).toBe('received');
    await stage.put(join('responses', '8d1c@ap.example.xml.error'), 'retry\n');
    await stage.refresh();
    expect((await stage.open(id)).attempts[0]?.evidence.at(-1)).toMatchObject({ says: 'notDelivered', text: 'retry' });
  });

  test('a response that knows only the number belongs to the customer it went to, and to no other', async () => {
    const { id } = await stage.sent();
    const other = await stage.sales.customer({
      name: 'Havnby',
      cvr: '11111111',
      endpoint: { id: '5798000000005', scheme: 'GLN' },
    });
    await stage.sent({ customerId: other });
    await stage.answer('theirs.xml', response('BusinessReject', { id: '100001' }, 'nej', '5798000000005'));
    expect(await stage.status(id)).toBe('awaitingResponse');
    await stage.answer('ours.xml', response('BusinessReject', { id: '100001' }, 'nej'));
    expect(await stage.status(id)).toBe('refused');
  });

  test('OUT-8 what belongs to nothing is a failed exchange row, once, and is tried again by hand', async () => {
    const rows = async () =>
      (
        await stage.program.call('exchange.rows', {
          statuses: [],
          direction: 'in',
          inbox: null,
          search: '',
          offset: 0,
          limit: 10,
        })
      ).rows;
    await stage.put(join('responses', 'stranger.receipt.dat'), 'hello');
    await stage.put(join('failed', 'stranger.xml.error'), 'no such thing');
    await stage.answer('orphan.xml', response('BusinessReject', { id: '100001' }, 'nej'));
    expect((await rows()).map(({ problem }) => problem?.code)).toEqual([
      'sending.orphanResponse',
      'sending.orphanReceipt',
      'sending.orphanError',
    ]);
    expect(await stage.program.rows('responses')).toEqual([]);
    await stage.restart();
    await stage.refresh();
    expect(await rows()).toHaveLength(3);
    const { id } = await stage.sent();
    const [orphan] = await rows();
    expect(await stage.program.call('exchange.retry', { sequences: [orphan?.sequence ?? 0] })).toMatchObject({
      retried: 1,
    });
    expect(await stage.status(id)).toBe('refused');
    const still = await stage.program.call('exchange.retry', {
      sequences: (await rows()).map(({ sequence }) => sequence),
    });
    expect(still.problems.map(({ code }) => code)).toEqual(['sending.orphanReceipt', 'sending.orphanError']);
  });
});
