import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runsOf } from '../../testing/runs-of.ts';
import { startSendingStage, type SendingStage } from '../../testing/sending-stage.ts';

let stage: SendingStage;

beforeEach(async () => {
  stage = await startSendingStage();
});
afterEach(() => stage.close());

describe('OUT-5 the unsent', () => {
  const filter = { area: 'documents', ledgerId: null } as const;

  test('a preview says what will go and what not and why; sending does just that', async () => {
    const takesNone = await stage.sales.customer({
      name: 'Tager intet',
      sends: { invoice: false, creditNote: true, reminder: true, statement: true },
    });
    const pbs = await stage.sales.customer({ name: 'Betalingsservice', channel: 'pbs' });
    await stage.sales.post(
      {},
      { price: '250.00' },
      { kind: 'creditNote' },
      { collectedByPbs: true },
      { customerId: pbs },
      { customerId: takesNone },
      { content: { issueDate: null } },
    );
    const preview = await stage.program.call('sending.preview', { filter });
    expect(preview).toMatchObject({ total: 7, next: null, sums: [{ currency: 'DKK', total: '1125' }] });
    expect(preview.going).toHaveLength(3);
    expect(preview.stopped.map(({ problem }) => problem.code)).toEqual([
      'sending.collectedByPbs',
      'sending.collectedByPbs',
      'sending.kindNotTaken',
      'document.notWritable',
    ]);
    const runs = runsOf(stage.program);
    const run = await runs.start({ kind: 'send', scope: { unsent: filter } });
    expect(run).toMatchObject({ state: 'done', counts: { takenIn: 7, done: 7, sent: 3, failed: 4 } });
    expect((await runs.open(run.id)).problems.map(({ problem, documents }) => [problem.code, documents])).toEqual([
      ['sending.collectedByPbs', 2],
      ['document.notWritable', 1],
      ['sending.kindNotTaken', 1],
    ]);
    await stage.refresh();
    expect(await stage.program.outgoing()).toHaveLength(3);
    expect((await runs.again(run.id)).counts).toMatchObject({ takenIn: 4, sent: 0 });
    expect(await stage.program.outgoing()).toHaveLength(3);
  });

  test('only those of the filter go', async () => {
    const other = await stage.sales.customer({ name: 'Havnby' });
    await stage.sales.post({}, { customerId: other }, { kind: 'reminder' }, { issueDate: '2026-10-01' });
    const going = async (more: object) =>
      (await stage.program.call('sending.preview', { filter: { ...filter, ...more } })).going.length;
    expect(await going({})).toBe(3);
    expect(await going({ customerId: other })).toBe(1);
    expect(await going({ from: '2026-11-01' })).toBe(2);
    expect(await going({ search: '100001' })).toBe(1);
    expect(await going({ least: '1000' })).toBe(0);
    expect(await going({ area: 'reminders' })).toBe(1);
  });

  test('OUT-11 the same error stands once, with all that met it, and all of them are sent again together', async () => {
    const ids = await stage.sales.post({}, {}, {});
    await stage.program.call('sending.send', { ids });
    for (const file of await stage.program.outgoing())
      await stage.refuse(file, `No endpoint found for ${file} in SML/SMP`);
    const { causes } = await stage.program.call('sending.causes', { ledgerId: null });
    expect(causes).toMatchObject([{ count: 3, advice: 'addressUnknown', speaker: 'registry' }]);
    expect((await stage.open(ids[0] ?? 0)).cause).toMatchObject({ others: 2 });
    expect(
      await stage.program.call('sending.send', { ids: (causes[0]?.rows ?? []).map(({ id }) => id) }),
    ).toMatchObject({
      queued: 3,
    });
    expect((await stage.program.call('sending.causes', { ledgerId: null })).causes).toEqual([]);
  });
});
