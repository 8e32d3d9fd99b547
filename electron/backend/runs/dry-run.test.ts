import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { openStage, type Stage } from '../scenarios/stage.ts';
import { runsOf } from '../testing/runs-of.ts';

let stage: Stage;
let runs: ReturnType<typeof runsOf>;
const vendor = { cvr: '26769388', vendor: 'Fyns Rengøring ApS' };
beforeEach(async () => {
  stage = await openStage();
  runs = runsOf(stage.program);
  await stage.vendor({ no: 'V-1', legalId: vendor.cvr, name: vendor.vendor }, { orderUse: 'update' });
  await stage.control({ acceptAndPostInvoices: true, acceptAndPostOrders: true, acceptAndPostCreditNotes: true });
});
afterEach(() => stage.close());

async function budget(amount: string, exceeded: 'stop' | 'warn'): Promise<void> {
  const scope = { table: 'budgets' as const, ledgerId: stage.ledgerId };
  const found = await stage.program.call('master.rows', {
    ...scope,
    search: 'S-BUDGET',
    where: {},
    sort: null,
    offset: 0,
    limit: 1,
  });
  const values = { name: 'S-BUDGET', description: 'Grundbudget', exceeded };
  const saved = await stage.program.call('master.save', { ...scope, id: found.rows[0]?.id ?? null, values });
  expect(saved.faults).toEqual([]);
  await stage.row('budgetAmounts', { budget: 'S-BUDGET', from: '2026-01-01', to: '2026-12-31', amount });
}

type Purchase = NonNullable<Parameters<Stage['receive']>[0]>;

async function document(purchase: Purchase, onBudget = false): Promise<number> {
  const id = await stage.receive({ ...vendor, ...purchase });
  for (const { place, amount } of await stage.coding(id))
    if (amount !== null)
      await stage.code(id, place, {
        accountKind: 'account',
        accountNo: '990010',
        budget: onBudget ? 'S-BUDGET' : '',
      });
  return id;
}

async function said(run: number): Promise<unknown[]> {
  return (await runs.report(run)).map(({ documentId, outcome, step, stops }) => ({
    documentId,
    outcome,
    step,
    codes: stops.map(({ problem }) => problem.code),
  }));
}

/** What a dry run says, and then what the run does. */
async function both(order: CallInput<'runs.start'>): Promise<{ readonly dry: unknown; readonly real: unknown }> {
  const dry = await runs.dryRun(order);
  const real = await runs.start(order);
  const { sums: drySums } = await runs.open(dry.id);
  const { sums } = await runs.open(real.id);
  return {
    dry: { said: await said(dry.id), counts: dry.counts, sums: drySums },
    real: { said: await said(real.id), counts: real.counts, sums },
  };
}

describe('MASS-3b a dry run says what the run will do', () => {
  test('two documents that fit a budget alone but not together are told', async () => {
    await budget('1.500,00', 'stop');
    const ids = [
      await document({ number: 'B-1', lines: [{ price: '1000' }] }, true),
      await document({ number: 'B-2', lines: [{ price: '1001' }] }, true),
    ];
    const { dry, real } = await both({ kind: 'acceptAndPost', scope: { ids } });
    expect(dry).toMatchObject({
      said: [
        { documentId: ids[0], outcome: 'posted' },
        { documentId: ids[1], outcome: 'notPosted', codes: ['posting.budgetExceeded'] },
      ],
    });
    expect(real).toEqual(dry);
  });

  test('the same of accepted documents that are posted; where the budget only asks it says so', async () => {
    await budget('1.500,00', 'warn');
    const ids = [
      await document({ number: 'B-1', lines: [{ price: '1000' }] }, true),
      await document({ number: 'B-2', lines: [{ price: '1001' }] }, true),
    ];
    await runs.start({ kind: 'accept', scope: { ids } });
    const { dry, real } = await both({ kind: 'post', scope: { ids } });
    expect(dry).toMatchObject({ said: [{ outcome: 'posted' }, { outcome: 'asks' }] });
    expect(real).toEqual(dry);
  });

  test('two part invoices of one order are told to take more than is left of it, waiting or not', async () => {
    const part = (number: string): Purchase => ({
      number,
      order: 'O-1',
      lines: [{ price: '100', quantity: '6', orderLine: '1' }],
    });
    const order = await document({ type: 'Order', number: 'O-1', lines: [{ price: '100', quantity: '10' }] });
    const ids = [await document(part('F-1')), await document(part('F-2')), order];
    const { dry, real } = await both({ kind: 'accept', scope: { ids } });
    expect(dry).toMatchObject({ counts: { takenIn: 3, accepted: 2, failed: 1 } });
    expect(real).toEqual(dry);
  });

  test('a dry run that was stopped looks from the start when it goes on', async () => {
    await budget('1.500,00', 'stop');
    const ids: number[] = [];
    for (let no = 1; no <= 4; no += 1)
      ids.push(await document({ number: `B-${no}`, lines: [{ price: String(700 + no) }] }, true));
    const order = { kind: 'acceptAndPost' as const, scope: { ids } };
    const { run } = await stage.program.call('runs.dryRun', order);
    await stage.program.call('runs.stop', { id: run.id }).catch(() => undefined);
    const stopped = await runs.ended(run.id);
    if (stopped.state === 'stopped') await stage.program.call('runs.goOn', { id: run.id });
    expect((await runs.ended(run.id)).counts).toMatchObject({ done: 4, accepted: 4, posted: 2, failed: 2 });
  });

  test('property: of any mixed batch, each document, the counts and the sums', async () => {
    const documents = fc.array(
      fc.record({
        price: fc.integer({ min: 1000, max: 30_000 }),
        number: fc.integer({ min: 1, max: 12 }),
        kind: fc.constantFrom<'Invoice' | 'CreditNote' | 'Order'>(
          'Invoice',
          'Invoice',
          'Invoice',
          'CreditNote',
          'Order',
        ),
        order: fc.constantFrom(null, null, '1', '2'),
        quantity: fc.integer({ min: 1, max: 4 }),
        budget: fc.constantFrom(true, true, false),
      }),
      { minLength: 2, maxLength: 7 },
    );
    const kinds = fc.constantFrom(
      'acceptAndPost' as const,
      'acceptAndPost' as const,
      'accept' as const,
      'acceptDeviatingVat' as const,
    );
    await budget('30.000,00', 'stop');
    let batch = 0;
    await fc.assert(
      fc.asyncProperty(documents, kinds, async (written, kind) => {
        batch += 1;
        const ids: number[] = [];
        for (const { price, number, kind: type, order, quantity, budget: drawn } of written) {
          const orderNo = order === null ? null : `O-${batch}-${order}`;
          ids.push(
            await document(
              {
                type,
                number: type === 'Order' ? (orderNo ?? `O-${batch}-${number}`) : `${batch}-${number}`,
                order: type === 'Invoice' ? orderNo : null,
                lines: [
                  {
                    name: `Ydelse ${batch}-${ids.length}`,
                    price: String(price),
                    quantity: String(quantity),
                    ...(type === 'Invoice' ? { orderLine: '1' } : {}),
                  },
                ],
              },
              drawn,
            ),
          );
        }
        const { dry, real } = await both({ kind, scope: { ids } });
        expect(dry).toEqual(real);
      }),
      // Each batch meets what those before it have left: a smaller one is another one.
      { numRuns: 12, endOnFailure: true },
    );
  });
});
