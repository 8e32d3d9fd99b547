import { afterEach, beforeEach, expect, test } from 'vitest';
import { codesOf, openStage, type Stage } from '../../backend/scenarios/stage.ts';
import { startBackend } from '../../start-backend.ts';
import { runCli } from '../run-cli.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

interface Decided {
  readonly id: number;
  readonly outcome: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Another program on the same data folder, as a scheduler starts it. */
async function ebilag<Value = readonly Decided[]>(...args: readonly string[]): Promise<{ code: number; value: Value }> {
  let out = '';
  const code = await runCli({
    args: [...args, '--json', '--data', stage.program.dataFolder],
    openBackend: startBackend,
    user: { name: 'anna', initials: 'AN', roles: null },
    out: (text) => (out += text),
    err: () => undefined,
    log: () => undefined,
    report: ({ error }) => {
      throw error;
    },
  });
  return { code, value: JSON.parse(out) as Value };
}

test('PLT-1b check says in a terminal what it says in the window: the same outcome, the same codes in the same order', async () => {
  await stage.vendor();
  const ready = await stage.receive({ number: 'F-1' });
  await stage.codeAll(ready);
  const differs = await stage.receive({ number: 'F-2', payable: '1300.00', lines: [{ price: '1000.5' }] });
  await stage.codeAll(differs);
  const foreign = await stage.receive({ number: 'F-3', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
  const { value } = await ebilag('check', ...[ready, differs, foreign].map(String));
  for (const { id, outcome, problems } of value) {
    const checked = await stage.check(id);
    expect([outcome, problems.map(({ code }) => code)]).toEqual([checked.outcome, codesOf(checked)]);
  }
  expect(value.map(({ outcome }) => outcome)).toEqual(['wouldAccept', 'asks', 'stopped']);
});

test('PLT-1b accept asks without --yes, and makes what the window would make', async () => {
  await stage.vendor();
  const id = await stage.receive({ payable: '1300.00' });
  await stage.codeAll(id);
  expect(await ebilag('accept', String(id))).toMatchObject({
    code: 1,
    value: [{ id, outcome: 'asks', problems: [{ code: 'check.findings' }, { code: 'check.totalDiffers' }] }],
  });
  expect(await ebilag('accept', String(id), '--yes')).toMatchObject({ code: 0, value: [{ id, outcome: 'accepted' }] });
  expect(await ebilag('purchases', '--type', 'purchaseInvoice')).toMatchObject({
    code: 0,
    value: [{ documentId: id, no: 'KF000001', kind: 'purchaseInvoice', status: 'open', total: '1250.00' }],
  });
});

test('ACC-7 --deviating-vat takes the document’s own VAT, in check and accept', async () => {
  await stage.vendor();
  const id = await stage.receive({ lines: [{ name: 'Repræsentation', price: '100' }] });
  await stage.codeAll(id, '990020', 'S-QUARTER');
  expect((await ebilag('check', String(id))).value[0]?.outcome).toBe('asks');
  expect((await ebilag('check', String(id), '--deviating-vat')).value).toEqual([
    { id, outcome: 'wouldAccept', problems: [] },
  ]);
  expect((await ebilag('accept', String(id), '--deviating-vat')).value).toMatchObject([{ outcome: 'accepted' }]);
  expect((await stage.purchaseOf(id)).lines).toMatchObject([{ deductibleVat: '6.25', cost: '118.75' }]);
});

test('MASS-2, MASS-3b --all-ready accepts what is ready, --dry-run says what would happen with its sums, in a run', async () => {
  await stage.vendor();
  const ready = await stage.receive({ number: 'F-1', lines: [{ price: '1000' }] });
  await stage.codeAll(ready);
  const foreign = await stage.receive({ number: 'F-2', cvr: '26769388', vendor: 'Fyns Rengøring ApS' });
  const dry = await ebilag<{ documents: readonly Decided[]; sums: readonly Record<string, unknown>[] }>(
    'accept',
    String(ready),
    String(foreign),
    '--dry-run',
  );
  expect(dry.code).toBe(1);
  expect(dry.value.documents).toMatchObject([
    { id: ready, outcome: 'wouldAccept', problems: [] },
    { id: foreign, outcome: 'stopped', problems: [{ code: 'check.vendorMissing' }] },
  ]);
  expect(dry.value.sums).toContainEqual(expect.objectContaining({ kind: 'vendor', documents: 1, first: '1250.00' }));
  expect(await ebilag('accept', '--all-ready')).toEqual({
    code: 0,
    value: [{ id: ready, outcome: 'accepted', problems: [] }],
  });
  expect(await ebilag('accept', '--all-ready')).toEqual({ code: 0, value: [] });
  const [run] = (await ebilag<readonly Record<string, unknown>[]>('runs')).value;
  expect(run).toMatchObject({ kind: 'accept', dryRun: false, state: 'done', takenIn: 1, accepted: 1, failed: 0 });
  expect(await ebilag('runs', String(run?.['id']))).toMatchObject({
    code: 0,
    value: { documents: [{ id: ready, outcome: 'accepted' }] },
  });
});

test('MASS-1, MASS-6 --marked with --post accepts and posts the marked ones; reject --marked rejects them', async () => {
  await stage.vendor();
  await stage.control({ acceptAndPostInvoices: true });
  const [first, second] = [
    await stage.receive({ number: 'F-1', lines: [{ price: '1000' }] }),
    await stage.receive({ number: 'F-2', lines: [{ price: '2000' }] }),
  ];
  await stage.codeAll(first);
  const mark = (id: number) => stage.program.call('documents.mark', { target: { ids: [id] }, marked: true });
  await mark(first);
  expect(await ebilag('accept', '--marked', '--post')).toEqual({
    code: 0,
    value: [{ id: first, outcome: 'posted', problems: [] }],
  });
  await mark(second);
  expect(await ebilag('reject', '--marked', '--reason', 'Ikke bestilt')).toEqual({
    code: 0,
    value: [{ id: second, outcome: 'rejected', problems: [] }],
  });
});
