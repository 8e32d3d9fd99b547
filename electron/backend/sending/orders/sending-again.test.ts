import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aParty } from '../../../../shared/domain/build.ts';
import { runsOf } from '../../testing/runs-of.ts';
import { response, startSendingStage, type SendingStage } from '../../testing/sending-stage.ts';

let stage: SendingStage;

beforeEach(async () => {
  stage = await startSendingStage();
});
afterEach(() => stage.close());

describe('OUT-5 sending again', () => {
  test('nothing leaves twice while it is on its way, and nothing that was sent leaves with the unsent', async () => {
    const { id } = await stage.sent();
    expect(await stage.send(id)).toMatchObject({
      queued: 0,
      outcomes: [{ outcome: 'stopped', problem: { code: 'sending.underWay' } }],
    });
    const unsent = { area: 'documents', ledgerId: null } as const;
    expect(await stage.program.refused('runs.start', { kind: 'send', scope: { unsent } })).toMatchObject({
      code: 'run.nothingToSend',
    });
    expect(await stage.program.outgoing()).toHaveLength(1);
  });

  test('two orders at the same time make one attempt', async () => {
    const [id = 0] = await stage.sales.post({});
    await Promise.all([stage.send(id), stage.send(id), stage.send(id)]);
    expect(await stage.program.outgoing()).toHaveLength(1);
    expect((await stage.open(id)).attempts).toHaveLength(1);
  });

  test('one that was received asks, and keeps why', async () => {
    const { id, file } = await stage.sent({ printedAt: '2026-11-20T08:30:00.000Z' });
    await stage.put(join('responses', `${file}.receipt.dat`), 'ok');
    await stage.refresh();
    expect(await stage.send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['printed', 'received'] }] });
    expect(await stage.send(id, { confirmed: ['printed', 'received'] })).toMatchObject({
      outcomes: [{ outcome: 'stopped', problem: { code: 'sending.reasonMissing' } }],
    });
    expect(await stage.send(id, { confirmed: ['printed', 'received'], reason: 'Bortkommet' })).toMatchObject({
      queued: 1,
    });
    expect((await stage.open(id)).attempts.map(({ no, reason }) => [no, reason])).toEqual([
      [2, 'Bortkommet'],
      [1, null],
    ]);
  });

  test('one that was found wrong asks until it is mended', async () => {
    const { id, uuid } = await stage.sent();
    await stage.answer('r.xml', response('TechnicalReject', { uuid }, 'F-INV134'));
    expect(await stage.send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['unchanged'] }] });
    expect(await stage.program.call('sending.check', { id })).toMatchObject({ unchanged: true, findings: [] });
    await stage.sales.mend(id, { note: 'Rettet' });
    expect(await stage.program.call('sending.check', { id })).toMatchObject({ unchanged: false });
    expect(await stage.send(id)).toMatchObject({ queued: 1 });
  });

  test('one that cannot be written is refused and makes no attempt; a run makes one that says why', async () => {
    const [id = 0, blocked = 0] = await stage.sales.post(
      { content: { issueDate: null } },
      {
        customerId: await stage.sales.customer({ name: 'Uden endepunkt', endpoint: null }),
        content: { receiver: aParty() },
      },
    );
    expect(await stage.send(id)).toMatchObject({
      outcomes: [{ outcome: 'stopped', problem: { code: 'document.notWritable' } }],
    });
    expect((await stage.open(id)).attempts).toEqual([]);
    expect((await stage.program.call('sending.check', { id })).findings.length).toBeGreaterThan(0);
    expect(await stage.send(blocked)).toMatchObject({ outcomes: [{ problem: { code: 'sending.noEndpoint' } }] });
  });

  test('one that is put away here leaves the list, is not sent with the others, and comes back only on purpose', async () => {
    const { id, file } = await stage.sent();
    expect((await stage.program.call('sending.cancel', { ids: [id], reason: 'x' })).problems).toMatchObject([
      { code: 'sending.notCancellable' },
    ]);
    await stage.refuse(file, 'no');
    expect(await stage.program.call('sending.cancel', { ids: [id], reason: 'Krediteret' })).toMatchObject({
      cancelled: 1,
    });
    expect(await stage.status(id)).toBe('cancelledInternally');
    expect(await stage.send(id)).toMatchObject({ outcomes: [{ outcome: 'asks', questions: ['cancelled'] }] });
  });

  test('many are sent again in a run: what asks is held with what it asks, and goes once it is confirmed', async () => {
    const received = await stage.sent();
    await stage.put(join('responses', `${received.file}.receipt.dat`), 'ok');
    const failed = await stage.sent();
    await stage.refuse(failed.file, 'no');
    const underWay = await stage.sent();
    const runs = runsOf(stage.program);
    const scope = { sales: [received.id, failed.id, underWay.id] };
    expect((await runs.dryRun({ kind: 'sendAgain', scope })).counts).toMatchObject({ takenIn: 2, sent: 1, failed: 1 });
    const run = await runs.start({ kind: 'sendAgain', scope });
    expect(run).toMatchObject({ leftOut: 1, counts: { takenIn: 2, sent: 1, failed: 1 } });
    expect(
      (await runs.report(run.id)).map(({ subject, documentId, outcome, stops }) => [
        subject,
        documentId,
        outcome,
        stops[0]?.problem.values['question'],
      ]),
    ).toEqual([
      ['salesDocument', received.id, 'asks', 'received'],
      ['salesDocument', failed.id, 'sent', undefined],
    ]);
    const answered = await runs.start({
      kind: 'sendAgain',
      scope: { run: run.id },
      options: { confirmed: ['received'], reason: 'Bortkommet' },
    });
    expect(answered.counts).toMatchObject({ takenIn: 1, sent: 1, failed: 0 });
    await stage.refresh();
    expect((await stage.open(received.id)).attempts.map(({ no, reason }) => [no, reason])).toEqual([
      [2, 'Bortkommet'],
      [1, null],
    ]);
    expect(await stage.program.outgoing()).toHaveLength(4);
  });
});
