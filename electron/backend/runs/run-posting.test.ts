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

async function invoice(number: string, price: string, type: 'Invoice' | 'CreditNote' = 'Invoice'): Promise<number> {
  const id = await stage.receive({ type, number, lines: [{ price }] });
  await stage.codeAll(id);
  return id;
}
const statusOf = async (id: number) => (await stage.program.page(id)).row.status;

describe('MASS-6 accept and post', () => {
  test('needs the permission of the control setup', async () => {
    const id = await invoice('F-1', '1000');
    const order = { kind: 'acceptAndPost' as const, scope: { ids: [id] } };
    expect(await stage.program.refused('runs.start', order)).toMatchObject({ code: 'run.noPostingAllowed' });
    // Known before anybody starts it (UI-31).
    expect((await stage.program.call('runs.permitted', {})).posting).toMatchObject({ code: 'run.noPostingAllowed' });
    await stage.control({ acceptAndPostCreditNotes: true });
    expect((await stage.program.call('runs.permitted', {})).posting).toBeNull();
  });

  test('posts the kinds it is permitted for; of the others nothing is touched', async () => {
    await stage.control({ acceptAndPostInvoices: true });
    const [posted, credit] = [await invoice('F-1', '1000'), await invoice('K-1', '40', 'CreditNote')];
    const run = await runs.start({ kind: 'acceptAndPost', scope: { ids: [posted, credit] } });
    expect(run.counts).toMatchObject({ takenIn: 2, accepted: 1, posted: 1, failed: 1 });
    expect(await runs.report(run.id)).toMatchObject([
      { documentId: posted, outcome: 'posted', made: { no: 'KF000001' }, voucher: { no: 'B000001' } },
      {
        documentId: credit,
        outcome: 'stopped',
        step: 'accept',
        stops: [{ problem: { code: 'run.postingNotPermitted', values: { type: 'creditNote' } } }],
      },
    ]);
    expect([await statusOf(posted), await statusOf(credit)]).toEqual(['acceptedAndPosted', 'pending']);
  });

  test('what fails in posting stays accepted with its error in the log, and is only posted when it is run again', async () => {
    await stage.control({ acceptAndPostInvoices: true });
    const id = await invoice('F-1', '1000');
    await blockVatAccount('yes');
    const run = await runs.start({ kind: 'acceptAndPost', scope: { ids: [id] } });
    expect(run.counts).toMatchObject({ takenIn: 1, accepted: 1, posted: 0, failed: 1 });
    const [row] = await runs.report(run.id);
    expect(row).toMatchObject({ outcome: 'notPosted', step: 'post', made: { no: 'KF000001' } });
    expect(await statusOf(id)).toBe('accepted');
    const { log } = await stage.program.page(id);
    expect(log.some(({ code }) => code === 'postingStopped')).toBe(true);
    await blockVatAccount('');
    const again = await runs.again(run.id);
    expect(again.counts).toMatchObject({ takenIn: 1, posted: 1, failed: 0 });
    expect(await statusOf(id)).toBe('acceptedAndPosted');
  });

  test('a dry run says what would be posted and what only accepted, and writes nothing', async () => {
    await stage.control({ acceptAndPostInvoices: true });
    const ids = [await invoice('F-1', '1000'), await invoice('F-2', '2000')];
    const run = await runs.dryRun({ kind: 'acceptAndPost', scope: { ids } });
    expect(run.counts).toMatchObject({ takenIn: 2, accepted: 2, posted: 2, failed: 0 });
    const { sums } = await runs.open(run.id);
    expect(sums).toMatchObject(
      expect.arrayContaining(
        [
          { kind: 'vendor', documents: 2, first: '3750.00' },
          { kind: 'account', key: '990010', documents: 2, first: '3000.00', second: '0.00' },
        ].map((sum) => expect.objectContaining(sum)),
      ),
    );
    expect([await statusOf(ids[0] ?? 0), await statusOf(ids[1] ?? 0)]).toEqual(['pending', 'pending']);
    expect(
      (await stage.program.call('posting.vouchers', { sort: { column: 'no', descending: false }, offset: 0, limit: 5 }))
        .total,
    ).toBe(0);
    const real = await runs.start({ kind: 'acceptAndPost', scope: { run: run.id } });
    expect(real.counts).toMatchObject({ takenIn: 2, posted: 2 });
    expect((await runs.open(real.id)).sums).toEqual(sums);
    // What was posted stays for good: nothing is offered that could not be done (UI-31).
    expect((await runs.open(real.id)).canUndo).toBe(false);
  });

  test('accepted documents are posted by a run of their own', async () => {
    const [first, second] = [await invoice('F-1', '1000'), await invoice('F-2', '2000')];
    await runs.start({ kind: 'accept', scope: { ids: [first] } });
    const run = await runs.start({ kind: 'post', scope: { ids: [first, second] } });
    expect(run).toMatchObject({ leftOut: 1, counts: { takenIn: 1, accepted: 0, posted: 1 } });
    expect((await runs.open(run.id)).sums.find(({ kind }) => kind === 'vendor')?.first).toBe('1250.00');
    const undone = await stage.program.refused('runs.undo', { id: run.id });
    expect(undone.code).toBe('run.cannotUndo');
  });
});

/** Accepting does not look at the account of a VAT group; posting does. */
async function blockVatAccount(blocked: '' | 'yes'): Promise<void> {
  const { ledgerId, program } = stage;
  const values = { no: '990090', name: 'Scenario: købsmoms', kind: 'balance', blocked };
  const scope = { table: 'accounts' as const, ledgerId, search: '', where: { no: '990090' }, sort: null };
  const { rows } = await program.call('master.rows', { ...scope, offset: 0, limit: 1 });
  const saved = await program.call('master.save', { table: 'accounts', ledgerId, id: rows[0]?.id ?? null, values });
  if (saved.id === null) throw new Error(JSON.stringify(saved.faults));
}
