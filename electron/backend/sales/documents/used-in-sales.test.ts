import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../shared/contract/calls.ts';
import { soldLine, startSalesProgram, type SalesProgram } from '../../testing/sales-program.ts';

let program: SalesProgram;
beforeEach(async () => {
  program = await startSalesProgram();
});
afterEach(() => program.close());

type Table = CallInput<'master.rows'>['table'];
async function rowOf(table: Table, search: string) {
  const { ledgerId } = program;
  const question = { table, ledgerId, search, where: {}, sort: null, offset: 0, limit: 50 };
  const { rows } = await program.call('master.rows', question);
  const row = rows.find(({ values }) => values['code'] === search || values['no'] === search);
  if (row === undefined) throw new Error(`No ${table} ${search}`);
  return row;
}
async function usedIn(table: Table, search: string) {
  const { id } = await rowOf(table, search);
  const { ledgerId } = program;
  const { usedIn: uses } = await program.call('master.open', { table, ledgerId, id });
  return uses.map(({ where, count }) => [where, count]);
}

describe('SET-7, OUT-2: the set-up knows which customers and drafts use it', () => {
  const texts = { code: 'TAK', name: 'Tak', text: 'Tak for ordren.', automatic: '' };
  const written = () =>
    program.draft({
      paymentForm: 'BANK',
      texts: ['TAK'],
      lines: [soldLine(), soldLine({ texts: ['TAK', 'ANDEN'], quantity: '1' })],
    });
  beforeEach(async () => {
    const { ledgerId } = program;
    await program.call('master.save', { table: 'extendedTexts', ledgerId, id: null, values: texts });
  });

  test('a seller, text, VAT group, unit or account of a draft, and the terms of a customer, each with where', async () => {
    await written();
    expect(await usedIn('sellers', 'LH')).toEqual([['salesDrafts', 1]]);
    expect(await usedIn('extendedTexts', 'TAK')).toEqual([['salesDrafts', 1]]);
    expect(await usedIn('salesVatGroups', 'S25')).toEqual([['salesDrafts', 1]]);
    expect(await usedIn('units', 'TIME')).toContainEqual(['salesDrafts', 1]);
    expect(await usedIn('accounts', '221010')).toContainEqual(['salesDrafts', 1]);
    expect(await usedIn('paymentForms', 'BANK')).toContainEqual(['salesDrafts', 1]);
    expect(await usedIn('reminderTerms', 'INDLAND')).toEqual([['customers', 1]]);
  });

  test('what is used is not deleted; once nothing names it, it is', async () => {
    const id = await written();
    const { id: seller } = await rowOf('sellers', 'LH');
    const deleting = { table: 'sellers' as const, ledgerId: program.ledgerId, ids: [seller] };
    const kept = await program.call('master.delete', deleting);
    expect(kept).toMatchObject({ deleted: 0 });
    await program.call('sales.deleteDraft', { id });
    expect(await program.call('master.delete', deleting)).toMatchObject({ deleted: 1 });
  });

  test('a code that is renamed is renamed in drafts, and only there', async () => {
    const posted = await program.posted();
    const id = await written();
    const { ledgerId } = program;
    for (const [table, from, code] of [
      ['sellers', 'LH', 'LISE'],
      ['extendedTexts', 'TAK', 'MANGE-TAK'],
    ] as const) {
      const row = await rowOf(table, from);
      await program.call('master.save', { table, ledgerId, id: row.id, values: { ...row.values, code } });
    }
    const { draft, faults } = await program.call('sales.open', { id });
    expect(draft).toMatchObject({
      billing: {
        seller: 'LISE',
        texts: ['MANGE-TAK'],
        lines: [{ texts: [] }, { texts: ['MANGE-TAK', 'ANDEN'], quantity: '1' }],
      },
    });
    expect(faults).toEqual([]);
    expect((await program.call('sales.open', { id: posted.id })).draft).toMatchObject({ billing: { seller: 'LH' } });
  });
});
