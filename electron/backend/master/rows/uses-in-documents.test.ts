import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { anEdit } from '../../testing/code-documents.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
  await program.call('vendors.save', { id: null, card: aCard() });
});
afterEach(() => program.close());

const ledgerId = 1;
const coded = anEdit('line:0', {
  accountKind: 'account',
  accountNo: '221610',
  vatGroup: 'K25',
  budget: 'Grundbudget',
  dimensions: { FORMÅL: '6' },
});

async function rowOf(table: MasterTable, where: Record<string, string>) {
  const { rows } = await program.call('master.rows', {
    table,
    ledgerId,
    search: '',
    where,
    sort: null,
    offset: 0,
    limit: 1,
  });
  return rows[0]!;
}
const uses = async (table: MasterTable, where: Record<string, string>) => {
  const { id } = await rowOf(table, where);
  const { usedIn } = await program.call('master.open', { table, ledgerId, id });
  return usedIn.map(({ where: place, count }) => `${place} ${count}`);
};
const rename = async (table: MasterTable, where: Record<string, string>, values: Record<string, string>) =>
  program.call('master.save', { table, ledgerId, id: (await rowOf(table, where)).id, values });

describe('codes of the set-up in documents (SET-7)', () => {
  test('SET-7: what a person coded is in use, keeps its row from being deleted, and follows a new key', async () => {
    const [id = 0] = await program.receive(oioublXml());
    await program.call('coding.save', { id, edits: [{ place: 'line:0', edit: coded }] });
    expect(await uses('accounts', { no: '221610' })).toContain('coding 1');
    expect(await uses('dimensionValues', { dimension: 'FORMÅL', code: '6' })).toContain('coding 1');
    const budget = await rowOf('budgets', { name: 'Grundbudget' });
    expect(await program.call('master.delete', { table: 'budgets', ledgerId, ids: [budget.id] })).toMatchObject({
      deleted: 0,
      kept: [{ key: 'Grundbudget' }],
    });
    await rename('accounts', { no: '221610' }, { no: '331610' });
    await rename('dimensionValues', { dimension: 'FORMÅL', code: '6' }, { code: '66' });
    await rename('dimensions', { code: 'FORMÅL' }, { code: 'MÅL' });
    await rename('budgets', { name: 'Grundbudget' }, { name: 'B1' });
    await rename('vatGroups', { code: 'K25' }, { code: 'FULD' });
    const { edits } = await program.call('coding.open', { id });
    expect(edits).toMatchObject([{ accountNo: '331610', vatGroup: 'FULD', budget: 'B1', dimensions: { MÅL: '66' } }]);
  });

  test('SET-7: what was accepted on an account keeps it, and shows its new number', async () => {
    const [id = 0] = await program.receive(oioublXml());
    await program.call('coding.save', { id, edits: [{ place: 'line:0', edit: coded }] });
    await program.call('acceptance.accept', { ids: [id], confirmed: true });
    const page = await program.page(id);
    expect(page.row.status).toBe('accepted');
    for (const [table, where] of [
      ['accounts', { no: '221610' }],
      ['vatGroups', { code: 'K25' }],
      ['budgets', { name: 'Grundbudget' }],
      ['postingGroups', { code: 'INDLAND' }],
      ['units', { code: 'STK' }],
      ['dimensions', { code: 'FORMÅL' }],
      ['dimensionValues', { dimension: 'FORMÅL', code: '6' }],
    ] as const)
      expect([table, await uses(table, where)]).toEqual([table, expect.arrayContaining(['purchases 1'])]);
    expect(await uses('dimensionValues', { dimension: 'FORMÅL', code: '5' })).toEqual([]);
    await rename('accounts', { no: '221610' }, { no: '331610' });
    await rename('dimensionValues', { dimension: 'FORMÅL', code: '6' }, { code: '66' });
    const { rows } = await program.call('purchases.rows', {
      search: '',
      kinds: ['purchaseInvoice'],
      vendorId: null,
      sort: { column: 'no', descending: false },
      offset: 0,
      limit: 1,
    });
    const purchase = await program.call('purchases.open', { id: rows[0]!.id });
    expect(JSON.stringify(purchase)).toContain('331610');
    expect(JSON.stringify(purchase)).toContain('"value":"66"');
  });
});
