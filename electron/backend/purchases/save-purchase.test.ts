import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../scenarios/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const coding = {
  accountKind: 'account',
  accountNo: '990020',
  alias: '',
  budget: '',
  vatGroup: 'S-FULL',
  project: '',
  dimensions: { 'S-AIM': '5' },
} as const;

async function accepted(): Promise<{ id: number; purchaseId: number }> {
  await stage.vendor();
  const id = await stage.receive();
  await stage.codeAll(id, '990030');
  await stage.accept(id, { confirmed: true });
  return { id, purchaseId: (await stage.purchaseOf(id)).purchase.id };
}

test('ACC-2 a changed line and a changed date say in the log from what to what; nothing changed says nothing', async () => {
  const { id, purchaseId } = await accepted();
  const before = await stage.purchaseOf(id);
  const change = { id: purchaseId, dueDate: '2026-12-24', lines: [{ lineNo: 1, coding }] };
  await stage.program.call('purchases.save', change);
  await stage.program.call('purchases.save', change);
  const log = (await stage.program.page(id)).log.filter(({ step }) => step === 'PURCHASE');
  expect(log.map(({ code }) => code).toSorted()).toEqual(['codingChanged', 'fieldChanged', 'purchaseChanged']);
  expect(log.find(({ code }) => code === 'codingChanged')?.values).toEqual({
    places: 'line:1',
    from: expect.stringContaining('FINANS,990030') as string,
    to: '03,S-AIM,5,05,FINANS,990020 · S-FULL',
  });
  expect(log.find(({ code }) => code === 'fieldChanged')?.values).toEqual({
    field: 'dueDate',
    from: before.purchase.dueDate ?? '',
    to: '2026-12-24',
  });
  const shown = (await stage.purchaseOf(id)).log.map(({ code }) => code);
  expect(shown).toEqual(expect.arrayContaining(['codingChanged', 'fieldChanged', 'purchaseChanged', 'accepted']));
});

test('SET-13 who may not code documents does not code what they became either', async () => {
  const { purchaseId } = await accepted();
  const program = await stage.program.restart({ user: { name: 'bo', initials: 'BO', roles: ['clerk'] } });
  const problem = await program.refused('purchases.save', { id: purchaseId, lines: [{ lineNo: 1, coding }] });
  expect(problem).toMatchObject({ code: 'role.missing', values: { role: 'bookkeeper' } });
  await program.close();
});
