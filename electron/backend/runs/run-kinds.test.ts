import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { runsOf } from '../testing/runs-of.ts';
import { utilityStatementXml } from '../testing/utility-statement-xml.ts';

let stage: Stage;
let runs: ReturnType<typeof runsOf>;
beforeEach(async () => {
  stage = await openStage();
  runs = runsOf(stage.program);
  await stage.vendor();
});
afterEach(() => stage.close());

const statusOf = async (id: number) => (await stage.program.page(id)).row.status;
const one = async (xml: string): Promise<number> => (await stage.program.receive(xml))[0] ?? 0;

describe('MASS-3b a dry run', () => {
  test('says what would go through, be asked and be held, with sums, and writes nothing', async () => {
    const ready = await stage.receive({ number: 'F-1', lines: [{ price: '1000' }] });
    await stage.codeAll(ready);
    const foreign = await stage.receive({ number: 'F-2', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
    const log = (await stage.program.page(foreign)).log.length;
    const run = await runs.dryRun({ kind: 'accept', scope: { ids: [ready, foreign] } });
    expect(run).toMatchObject({ dryRun: true, state: 'done', counts: { takenIn: 2, accepted: 1, failed: 1 } });
    const { sums, problems, canUndo } = await runs.open(run.id);
    expect(problems).toMatchObject([{ problem: { code: 'check.vendorMissing' }, documents: 1 }]);
    const sum = (kind: string, key: string) => sums.find((each) => each.kind === kind && each.key === key);
    expect(sum('account', '990010')).toMatchObject({ documents: 1, first: '1000.00', second: '0.00' });
    expect(sum('account', '990090')).toMatchObject({ documents: 1, first: '250.00', second: '0.00' });
    expect(sum('vatGroup', 'S-FULL')).toMatchObject({ documents: 1, first: '1000.00', second: '250.00' });
    const debits = sums
      .filter(({ kind }) => kind === 'account')
      .map(({ first, second }) => Number(first) - Number(second));
    expect(debits.reduce((all, each) => all + each, 0)).toBe(0);
    const [vendor] = sums.filter(({ kind }) => kind === 'vendor');
    expect(
      (await runs.report(run.id, { sum: { kind: 'vendor', key: vendor?.key ?? '', currency: 'DKK' } })).map(
        ({ documentId }) => documentId,
      ),
    ).toEqual([ready]);
    expect(canUndo).toBe(false);
    expect([await statusOf(ready), await statusOf(foreign)]).toEqual(['pending', 'pending']);
    expect((await stage.program.page(foreign)).log).toHaveLength(log);
    expect(
      (
        await stage.program.call('purchases.rows', {
          search: '',
          kinds: ['purchaseInvoice'],
          vendorId: null,
          sort: { column: 'no', descending: false },
          offset: 0,
          limit: 5,
        })
      ).total,
    ).toBe(0);
  });

  test('knows that an invoice would find the order that is accepted before it (ACC-4)', async () => {
    await stage.vendor({ no: 'V-ORDER', legalId: '26769388', name: 'Fyns Rengøring ApS' }, { orderUse: 'update' });
    const from = { cvr: '26769388', vendor: 'Fyns Rengøring ApS' };
    const invoice = await stage.receive({ ...from, number: 'F-1', order: 'O-1', lines: [{ price: '1001' }] });
    const order = await stage.receive({ ...from, type: 'Order', number: 'O-1', lines: [{ price: '1001' }] });
    await stage.codeAll(invoice);
    await stage.codeAll(order);
    const alone = await runs.dryRun({ kind: 'accept', scope: { ids: [invoice] } });
    expect((await runs.report(alone.id))[0]?.stops[0]?.problem.code).toBe('check.orderPending');
    const both = await runs.dryRun({ kind: 'accept', scope: { ids: [invoice, order] } });
    expect((await runs.report(both.id)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect((await runs.open(both.id)).sums.find(({ kind }) => kind === 'vendor')?.first).toBe('1251.25');
    expect(await statusOf(order)).toBe('pending');
    const real = await runs.start({ kind: 'accept', scope: { run: both.id } });
    expect(real.counts).toMatchObject({ accepted: 2, failed: 0 });
  });
});

describe('utility statements in a run', () => {
  const statement = (values: Parameters<typeof utilityStatementXml>[0] = {}) => one(utilityStatementXml(values));

  test('UTS-1: follow their invoice, in the run and in the dry run', async () => {
    const parent = await one(oioublXml({ number: 'INV-1' }));
    await stage.codeAll(parent);
    const tied = await statement({ number: 'U-1', parentNo: 'INV-1' });
    const scope = { ids: [tied, parent] };
    expect((await runs.dryRun({ kind: 'accept', scope })).counts).toMatchObject({ accepted: 2, failed: 0 });
    const run = await runs.start({ kind: 'accept', scope });
    expect(run.counts).toMatchObject({ takenIn: 2, done: 2, accepted: 2, failed: 0 });
    const undone = await runs.undo(run.id);
    expect(undone.counts).toMatchObject({ undone: 2, failed: 0 });
    expect([await statusOf(parent), await statusOf(tied)]).toEqual(['pending', 'pending']);
  });

  test('UTS-3: loose ones are accepted or rejected by a run of their own; what would ask is held', async () => {
    const loose = await statement({ number: 'U-1', parentNo: 'NEVER' });
    const damaged = await statement({ number: 'U-2', parentNo: null });
    const tied = await statement({ number: 'U-3', parentNo: 'INV-1' });
    await one(oioublXml({ number: 'INV-1' }));
    const scope = { loose: { ledgerId: null, conditions: [], search: '' } };
    const run = await runs.start({ kind: 'looseStatements', scope, options: { decision: 'accept' } });
    expect(run.counts).toMatchObject({ takenIn: 2, accepted: 1, failed: 1 });
    expect(await runs.report(run.id, { outcomes: ['asks'] })).toMatchObject([
      { documentId: damaged, stops: [{ problem: { code: 'check.findings' } }] },
    ]);
    expect([await statusOf(loose), await statusOf(tied)]).toEqual(['accepted', 'pending']);
    const rejecting = { kind: 'looseStatements' as const, scope };
    expect(await stage.program.refused('runs.start', { ...rejecting, options: { decision: 'reject' } })).toMatchObject({
      code: 'acceptance.reasonMissing',
    });
    await runs.start({ ...rejecting, options: { decision: 'reject', reason: 'Uden faktura' } });
    expect(await stage.program.page(damaged)).toMatchObject({ rejectionReason: 'Uden faktura' });
  });
});

describe('COD-10 default dimensions of accounts', () => {
  test('are put in by a run that says line by line what it changed, and taken out again by its undo', async () => {
    const id = await stage.receive({ number: 'F-1', lines: [{ price: '1000' }] });
    await stage.codeAll(id);
    expect((await stage.accept(id, { confirmed: true })).outcome).toBe('accepted');
    await stage.row('defaultDimensions', {
      ownerKind: 'account',
      ownerNo: '990010',
      dimension: 'S-AIM',
      value: '5',
      rule: '',
    });
    const order = {
      kind: 'defaultDimensions' as const,
      scope: { unposted: { ledgerId: stage.ledgerId, from: null, to: null } },
      options: { dimensions: ['S-AIM'] },
    };
    const dry = await runs.dryRun(order);
    expect(await runs.report(dry.id)).toMatchObject([
      { documentId: id, outcome: 'changed', changes: [{ lineNo: 1, dimension: 'S-AIM', before: '', after: '5' }] },
    ]);
    const dimensions = async () => (await stage.purchaseOf(id)).lines[0]?.dimensions.map(({ value }) => value);
    expect(await dimensions()).toEqual([]);
    const run = await runs.start({ ...order, scope: { run: dry.id } });
    expect(run.counts).toMatchObject({ takenIn: 1, changed: 1 });
    expect(await dimensions()).toEqual(['5']);
    expect(await stage.program.refused('runs.start', order)).toMatchObject({ code: 'run.nothingToInsert' });
    expect((await runs.undo(run.id)).counts).toMatchObject({ undone: 1 });
    expect(await dimensions()).toEqual([]);
  });
});
