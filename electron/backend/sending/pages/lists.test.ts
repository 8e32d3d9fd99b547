import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { response, startSendingStage, type SendingStage } from '../../testing/sending-stage.ts';

let stage: SendingStage;

beforeEach(async () => {
  stage = await startSendingStage();
});
afterEach(() => stage.close());

describe('OUT-6 the lists', () => {
  test('show what failed first, then refusals and silence, and every attempt where history is asked for', async () => {
    const [failed = 0, refused = 0] = await stage.sales.post({}, {}, {});
    await stage.program.call('sending.send', { ids: [failed, refused] });
    await stage.answer('b.xml', response('BusinessReject', { uuid: (await stage.latest(refused)).uuid }, 'nej'));
    await stage.refuse((await stage.latest(failed)).file, 'no');
    await stage.send(failed);
    await stage.refuse((await stage.latest(failed)).file, 'no again');
    const list = (more: object) =>
      stage.program.call('sending.rows', {
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
    expect((await stage.program.call('sending.counts', { ledgerId: null })).areas).toEqual(
      expect.arrayContaining([{ area: 'documents', status: 'failed', count: 1 }]),
    );
  });
});
