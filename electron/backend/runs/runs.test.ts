import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';
import { runsOf } from '../testing/runs-of.ts';

let stage: Stage;
let runs: ReturnType<typeof runsOf>;
beforeEach(async () => {
  stage = await openStage();
  runs = runsOf(stage.program);
  await stage.vendor();
});
afterEach(() => stage.close());

async function invoice(number: string, purchase: Parameters<Stage['receive']>[0] = {}): Promise<number> {
  const id = await stage.receive({
    number,
    lines: [{ price: `${1000 + Number(number.replace(/\D/gu, ''))}` }],
    ...purchase,
  });
  await stage.codeAll(id);
  return id;
}
const mark = (...ids: readonly number[]) =>
  stage.program.call('documents.mark', { target: { ids: [...ids] }, marked: true });
const marked = { marked: 'purchase' as const, ledgerId: null };
const statusOf = async (id: number) => (await stage.program.page(id)).row.status;

describe('a run over many documents', () => {
  test('MASS-2, MASS-3, MASS-5: accepts what is marked, holds what would ask, and says why of each', async () => {
    const ready = [await invoice('F-1'), await invoice('F-2')];
    const asks = await invoice('F-3', { payable: '1300.00', lines: [{ price: '1000.5' }] });
    const foreign = await stage.receive({ number: 'F-4', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    await invoice('F-5');
    await mark(...ready, asks, foreign);
    const run = await runs.start({ kind: 'accept', scope: marked });
    expect(run).toMatchObject({
      state: 'done',
      startedBy: 'anna',
      counts: { takenIn: 4, done: 4, accepted: 2, posted: 0, failed: 2 },
    });
    expect(await runs.report(run.id)).toMatchObject([
      { documentId: ready[0], outcome: 'accepted', made: { no: 'KF000001', order: false }, stops: [] },
      { documentId: ready[1], outcome: 'accepted', made: { no: 'KF000002' } },
      { documentId: asks, outcome: 'stopped', step: 'accept' },
      {
        documentId: foreign,
        outcome: 'stopped',
        stops: [{ problem: { code: 'check.vendorMissing' }, action: 'createVendor' }],
      },
    ]);
    expect(await statusOf(asks)).toBe('pending');
    const { log } = await stage.program.page(foreign);
    expect(log.filter(({ code }) => code === 'heldInRun')).toMatchObject([
      { step: 'RUN', values: { run: String(run.id), step: 'accept' }, problem: { code: 'check.vendorMissing' } },
    ]);
    // What is done with is no longer marked; what was held is.
    expect((await stage.program.call('documents.marks', { inbox: 'purchase', ledgerId: null })).ids).toEqual([
      asks,
      foreign,
    ]);
  });

  test('MASS-5: groups by problem, narrows by outcome, problem and word', async () => {
    const ready = await invoice('F-1');
    const foreign = await stage.receive({ number: 'F-4', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    const run = await runs.start({ kind: 'accept', scope: { ids: [ready, foreign] } });
    const { outcomes, problems } = await runs.open(run.id);
    expect(outcomes.sort((a, b) => a.outcome.localeCompare(b.outcome))).toEqual([
      { outcome: 'accepted', documents: 1 },
      { outcome: 'stopped', documents: 1 },
    ]);
    expect(problems).toMatchObject([{ problem: { code: 'check.vendorMissing' }, documents: 1 }]);
    const ids = async (filter: Parameters<typeof runs.report>[1]) =>
      (await runs.report(run.id, filter)).map(({ documentId }) => documentId);
    expect(await ids({ outcomes: ['stopped', 'asks'] })).toEqual([foreign]);
    expect(await ids({ problem: 'check.vendorMissing' })).toEqual([foreign]);
    expect(await ids({ search: 'fyns reng' })).toEqual([foreign]);
    expect(await ids({ search: 'F-1' })).toEqual([ready]);
  });

  test('ACC-8: rejected documents are never part of it, and what is left out is counted', async () => {
    const rejected = await invoice('F-1');
    await stage.reject(rejected);
    const ready = await invoice('F-2');
    await mark(rejected, ready);
    const run = await runs.start({ kind: 'accept', scope: marked });
    expect(run).toMatchObject({ leftOut: 1, counts: { takenIn: 1, accepted: 1 } });
    expect(await statusOf(rejected)).toBe('rejected');
    await mark(rejected);
    expect(await stage.program.refused('runs.start', { kind: 'accept', scope: marked })).toEqual({
      code: 'run.nothing',
      values: { leftOut: '1' },
    });
  });

  test('MASS-2: an invoice finds the order that came after it, because orders go first', async () => {
    const vendorNo = 'V-ORDER';
    await stage.vendor({ no: vendorNo, legalId: '26769388', name: 'Fyns Rengøring ApS' }, { orderUse: 'update' });
    const from = { cvr: '26769388', vendor: 'Fyns Rengøring ApS' };
    const id = await invoice('F-1', { ...from, order: 'O-1' });
    const order = await stage.receive({ ...from, type: 'Order', number: 'O-1', lines: [{ price: '1001' }] });
    await stage.codeAll(order);
    const run = await runs.start({ kind: 'accept', scope: { ids: [id, order] } });
    expect((await runs.report(run.id)).map(({ documentId, outcome }) => [documentId, outcome])).toEqual([
      [order, 'accepted'],
      [id, 'accepted'],
    ]);
  });

  test('ACC-8: rejects with one reason, or with one of their own', async () => {
    const [one, other] = [await invoice('F-1'), await invoice('F-2')];
    expect(await stage.program.refused('runs.start', { kind: 'reject', scope: { ids: [one] } })).toMatchObject({
      code: 'acceptance.reasonMissing',
    });
    const options = { reason: 'Forkert modtager', reasons: [{ id: other, reason: 'Ikke bestilt' }] };
    const run = await runs.start({ kind: 'reject', scope: { ids: [one, other] }, options });
    expect(run.counts).toMatchObject({ rejected: 2, failed: 0 });
    expect((await stage.program.page(one)).rejectionReason).toBe('Forkert modtager');
    expect((await stage.program.page(other)).rejectionReason).toBe('Ikke bestilt');
  });

  test('MASS-5: the failed ones are run again after they were mended', async () => {
    const ready = await invoice('F-1');
    const foreign = await invoice('F-4', { cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    const first = await runs.start({ kind: 'accept', scope: { ids: [ready, foreign] } });
    await stage.vendor({ no: 'V-2', legalId: '26769388', name: 'Fyns Rengøring ApS' });
    const again = await runs.again(first.id);
    expect(again).toMatchObject({
      from: { id: first.id, kind: 'accept' },
      counts: { takenIn: 1, accepted: 1, failed: 0 },
    });
    expect(await stage.program.refused('runs.again', { id: again.id })).toMatchObject({ code: 'run.nothingFailed' });
  });

  test('ACC-9: a whole run is taken back, and never what was decided since', async () => {
    const ids = [await invoice('F-1'), await invoice('F-2'), await invoice('F-3')];
    const run = await runs.start({ kind: 'accept', scope: { ids } });
    const [first = 0, second = 0, third = 0] = ids;
    await stage.undo(second);
    await stage.accept(second, { confirmed: true });
    expect((await runs.open(run.id)).canUndo).toBe(true);
    const undone = await runs.undo(run.id);
    expect(undone).toMatchObject({ kind: 'undo', counts: { takenIn: 3, undone: 2, failed: 1 } });
    expect(await runs.report(undone.id, { outcomes: ['stopped'] })).toMatchObject([
      { documentId: second, stops: [{ problem: { code: 'run.decidedSince' } }] },
    ]);
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([
      'pending',
      'accepted',
      'pending',
    ]);
    expect((await runs.open(run.id)).run.undoneBy).toBe(undone.id);
  });

  test('MASS-5, ACC-9: what an undo could not take back is tried again, and only that', async () => {
    const ids = [await invoice('F-1'), await invoice('F-2')];
    const [, second = 0] = ids;
    const run = await runs.start({ kind: 'accept', scope: { ids } });
    await stage.undo(second);
    await stage.accept(second, { confirmed: true });
    const undone = await runs.undo(run.id);
    expect(undone.counts).toMatchObject({ takenIn: 2, undone: 1, failed: 1 });
    // Still decided since by somebody: it stays held, and nothing else is looked at.
    const again = await runs.again(undone.id);
    expect(again).toMatchObject({ kind: 'undo', from: { id: run.id }, counts: { takenIn: 1, undone: 0, failed: 1 } });
    await stage.undo(second);
    expect((await runs.again(again.id)).counts).toMatchObject({ takenIn: 1, undone: 1, failed: 0 });
    expect(await statusOf(second)).toBe('pending');
  });

  test('says of each kind why none of the documents can be taken in', async () => {
    const pending = await invoice('F-1');
    expect(await stage.program.refused('runs.start', { kind: 'post', scope: { ids: [pending] } })).toEqual({
      code: 'run.nothingAccepted',
      values: { leftOut: '1' },
    });
    const unposted = { ledgerId: stage.ledgerId, from: null, to: null };
    const order = { kind: 'defaultDimensions' as const, scope: { unposted }, options: { dimensions: ['S-AIM'] } };
    expect(await stage.program.refused('runs.start', order)).toMatchObject({ code: 'run.nothingToInsert' });
    const loose = { ledgerId: null, conditions: [], search: '' };
    const statements = { kind: 'looseStatements' as const, scope: { loose } };
    expect(await stage.program.refused('runs.start', statements)).toMatchObject({ code: 'run.nothingLoose' });
  });
});
