import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oioublXml } from '../testing/invoice-xml.ts';
import { runsOf } from '../testing/runs-of.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
let clock = new Date('2026-11-20T08:00:00.000Z');

beforeEach(async () => {
  clock = new Date('2026-11-20T08:00:00.000Z');
  program = await startTestProgram({ now: () => clock });
});
afterEach(() => program.close());

const day = { by: 'anna', from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' };

describe('the shift report (promise 3)', () => {
  test('says what somebody accepted, rejected and took back, with sums and vendors', async () => {
    await program.call('vendors.save', { id: null, card: aCard() });
    const [one = 0, two = 0, three = 0] = await program.receive(
      oioublXml({ number: 'A-1' }),
      oioublXml({ number: 'A-2', net: 2000 }),
      oioublXml({ number: 'A-3', type: 'CreditNote', net: 400 }),
    );
    await program.call('acceptance.reject', { ids: [one, two, three], reason: 'Ikke bestilt' });
    await program.call('acceptance.undo', { ids: [two] });
    const { decisions } = await program.call('shift.report', day);
    expect(decisions).toEqual([
      { decision: 'rejected', documents: 3, vendors: 1, sums: [{ currency: 'DKK', amount: '3250.00', documents: 3 }] },
      { decision: 'undone', documents: 1, vendors: 1, sums: [{ currency: 'DKK', amount: '2500.00', documents: 1 }] },
    ]);
    const { rows, total } = await program.call('shift.rows', { ...day, decision: 'rejected', offset: 0, limit: 2 });
    expect(total).toBe(3);
    expect(rows).toMatchObject([
      { documentNo: 'A-1', amount: '1250.00', note: 'Ikke bestilt', by: 'anna' },
      { documentNo: 'A-2' },
    ]);
  });

  test('says of what stopped why it did, once for each reason', async () => {
    const [one = 0] = await program.receive(oioublXml({ number: 'A-1' }));
    await runsOf(program).start({ kind: 'accept', scope: { ids: [one] } });
    const { rows } = await program.call('shift.rows', { ...day, decision: 'stopped', offset: 0, limit: 10 });
    expect(rows[0]).toMatchObject({ documentNo: 'A-1', note: '', problem: { code: 'check.vendorMissing' } });
  });

  test('counts nothing of others and nothing of other days', async () => {
    const [one = 0] = await program.receive(oioublXml({ number: 'A-1' }));
    await program.call('acceptance.reject', { ids: [one], reason: 'Ikke bestilt' });
    expect((await program.call('shift.report', { ...day, by: 'bo' })).decisions).toEqual([]);
    expect((await program.call('shift.report', { ...day, by: null })).decisions).toHaveLength(1);
    clock = new Date('2026-11-21T08:00:00.000Z');
    const next = { by: 'anna', from: '2026-11-21T00:00:00.000Z', to: '2026-11-22T00:00:00.000Z' };
    expect((await program.call('shift.report', next)).decisions).toEqual([]);
  });

  test('says what waits and why, whoever decided what', async () => {
    await program.receive(oioublXml({ number: 'A-1' }), oioublXml({ number: 'A-2', wrongBy: 3 }));
    const { waiting } = await program.call('shift.report', day);
    expect(waiting.map(({ reason, documents }) => [reason, documents])).toEqual([['vendorMissing', 2]]);
    await program.call('vendors.save', { id: null, card: aCard() });
    const after = await program.call('shift.report', day);
    expect(after.waiting.map(({ reason }) => reason)).toContain('findings');
  });
});
