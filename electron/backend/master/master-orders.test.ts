import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { VendorFilter } from '../../../shared/contract/master.ts';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { oioublXml } from '../testing/invoice-xml.ts';
import { aCard, startTestProgram, type TestProgram } from '../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const ledgerId = 1;
const rowsOf = async (table: MasterTable, search = '', where = {}) =>
  (await program.call('master.rows', { table, ledgerId, search, where, sort: null, offset: 0, limit: 200 })).rows;
const rowOf = async (table: MasterTable, search: string, where = {}) => {
  const [row] = await rowsOf(table, search, where);
  if (row === undefined) throw new Error(`no ${search} in ${table}`);
  return row;
};
const save = (table: MasterTable, values: Record<string, string>, id: number | null = null) =>
  program.call('master.save', { table, ledgerId, id, values });

describe('rows of the set-up (SET-4…SET-8)', () => {
  test('SET-7: a new program has a chart, found by every word of number and name', async () => {
    expect((await rowsOf('accounts')).length).toBeGreaterThan(55);
    expect((await rowsOf('accounts', 'papir kontor')).map(({ values }) => values['no'])).toEqual(['221010']);
    expect((await rowsOf('accounts', 'oreafrunding')).map(({ values }) => values['no'])).toEqual(['261090']);
    expect((await rowsOf('dimensionValues', '', { dimension: 'FORMÅL' })).length).toBe(6);
  });

  test('SET-7: rows sort by any field, rates as numbers', async () => {
    const sort = { field: 'rate', descending: true };
    const { rows } = await program.call('master.rows', {
      table: 'vatGroups',
      ledgerId,
      search: 'UDL-',
      where: {},
      sort,
      offset: 0,
      limit: 3,
    });
    expect(rows.map(({ values }) => values['rate'])).toEqual(['25', '24', '21']);
  });

  test('SET-7: a row is saved in its own form, with references as they are spelled', async () => {
    const saved = await save('accounts', {
      no: ' 229999 ',
      name: 'Prøve',
      kind: 'RESULT',
      vatGroup: 'k25',
      blocked: 'ja',
    });
    expect(saved.faults).toEqual([]);
    const { row } = await program.call('master.open', { table: 'accounts', ledgerId, id: saved.id! });
    expect(row.values).toEqual({ no: '229999', name: 'Prøve', kind: 'result', vatGroup: 'K25', blocked: 'yes' });
    await save('vatGroups', { code: 'X', name: 'X', rate: '25,00', deductible: '12,50' });
    expect((await rowOf('vatGroups', 'X', { code: 'X' })).values).toMatchObject({
      rate: '25',
      deductible: '12.5',
      kind: 'normal',
    });
  });

  test('SET-7: every field that is wrong is said at once, and nothing is saved', async () => {
    const { faults, id } = await save('accounts', {
      no: '22,10',
      name: '',
      kind: 'other',
      vatGroup: 'NIX',
      blocked: 'maybe',
    });
    expect(id).toBeNull();
    expect(faults.map(({ field, problem }) => [field, problem.code])).toEqual([
      ['no', 'setup.codeInvalid'],
      ['name', 'setup.fieldMissing'],
      ['kind', 'setup.choiceUnknown'],
      ['blocked', 'setup.flagInvalid'],
      ['vatGroup', 'setup.referenceUnknown'],
    ]);
    expect((await save('accounts', { no: '221010', name: 'En til' })).faults[0]?.problem).toEqual({
      code: 'setup.keyTaken',
      values: { key: '221010' },
    });
    expect(
      (await save('dimensionValues', { dimension: 'formål', code: '5', name: 'En til' })).faults[0]?.problem.code,
    ).toBe('setup.keyTaken');
    expect(await rowsOf('accounts', '', { name: 'En til' })).toEqual([]);
  });

  test('SET-5: bank accounts are checked, and a vendor has one preferred account', async () => {
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K1' }) });
    const base = { vendorNo: 'k1', name: '' };
    expect(
      (await save('vendorBankAccounts', { ...base, code: 'A', kind: 'iban', account: 'DK5000400440116244' })).faults[0]
        ?.problem.code,
    ).toBe('setup.ibanInvalid');
    expect(
      (await save('vendorBankAccounts', { ...base, code: 'A', kind: 'bank', account: '0440116243' })).faults[0]?.field,
    ).toBe('branch');
    await save('vendorBankAccounts', {
      ...base,
      code: 'A',
      kind: 'iban',
      account: 'DK5000400440116243',
      preferred: 'yes',
    });
    await save('vendorBankAccounts', {
      ...base,
      code: 'B',
      kind: 'bank',
      branch: '0040',
      account: '0440116243',
      preferred: 'yes',
    });
    expect(
      (await rowsOf('vendorBankAccounts')).map(({ values }) => [
        values['vendorNo'],
        values['code'],
        values['preferred'],
      ]),
    ).toEqual([
      ['K1', 'A', ''],
      ['K1', 'B', 'yes'],
    ]);
  });

  test('SET-13: what a role may not change is refused where it is done', async () => {
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    expect(
      await program.refused('master.save', { table: 'accounts', ledgerId, id: null, values: { no: '1', name: 'x' } }),
    ).toEqual({
      code: 'role.missing',
      values: { role: 'setup' },
    });
    expect((await save('currencyCouplings', { documentCurrency: 'NKR', ledgerCurrency: 'NOK' })).faults).toEqual([]);
    expect(await program.refused('control.save', { ledgerId, control: { updateVendor: true } })).toMatchObject({
      code: 'role.missing',
    });
    program = await program.restart({ user: { name: 'vi', initials: 'VI', roles: ['viewer'] } });
    expect(
      await program.refused('master.createPartners', { search: '', vendorIds: null, preview: false }),
    ).toMatchObject({
      values: { role: 'bookkeeper' },
    });
  });

  test('a table of a ledger asks for one that exists', async () => {
    for (const wrong of [null, 77])
      expect(
        await program.refused('master.rows', {
          table: 'accounts',
          ledgerId: wrong,
          search: '',
          where: {},
          sort: null,
          offset: 0,
          limit: 1,
        }),
      ).toMatchObject({ code: 'setup.ledgerUnknown' });
  });

  test('SET-13: every change tells who it concerns and stands in the log', async () => {
    await save('accounts', { no: '229999', name: 'Prøve' });
    expect(program.events.filter(({ name }) => name === 'master.changed')).toContainEqual({
      name: 'master.changed',
      value: { ledgerId, tables: ['accounts'] },
    });
    expect((await program.backend.verify()).ok).toBe(true);
  });
});

describe('type-ahead (COD-8)', () => {
  test('SET-7: what is typed as a number comes first, blocked rows last', async () => {
    await save('accounts', { no: '999101', name: 'Gammel 221', blocked: 'yes' });
    const { found } = await program.call('master.lookup', {
      table: 'accounts',
      ledgerId,
      scope: '',
      search: '221',
      limit: 50,
    });
    expect(found[0]).toEqual({ key: '221010', name: 'Kontorartikler og papir', blocked: false });
    expect(found.at(-1)).toEqual({ key: '999101', name: 'Gammel 221', blocked: true });
    const values = await program.call('master.lookup', {
      table: 'dimensionValues',
      ledgerId,
      scope: 'formål',
      search: 'ledelse',
      limit: 5,
    });
    expect(values.found).toEqual([{ key: '5', name: 'Ledelse og administration', blocked: false }]);
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K1', name: 'Østergård Foder' }) });
    expect(
      (
        await program.call('master.lookup', {
          table: 'vendors',
          ledgerId: null,
          scope: '',
          search: 'ostergard',
          limit: 5,
        })
      ).found,
    ).toEqual([{ key: 'K1', name: 'Østergård Foder', blocked: false }]);
  });
});

describe('the control setup (SET-3)', () => {
  test('SET-3: what is given is saved and counts at once, the rest stays', async () => {
    const { control, faults } = await program.call('control.save', {
      ledgerId,
      control: { reconcileTolerance: '1.00', updateVendor: true },
    });
    expect([control.reconcileTolerance, control.updateVendor, control.postingGroup, faults]).toEqual([
      '1.00',
      true,
      'INDLAND',
      [],
    ]);
    expect(await program.call('control.read', { ledgerId })).toEqual(control);
  });

  test('SET-3: wrong codes are said field by field, and nothing of it is saved', async () => {
    const { faults, control } = await program.call('control.save', {
      ledgerId,
      control: {
        postingGroup: 'NIX',
        budgetCode: '03',
        settlementWord: 'A,B',
        updateVendor: true,
        ledgerEndpoint: { id: '1', scheme: 'GLN' },
      },
    });
    expect(faults.map(({ field, problem }) => [field, problem.code])).toEqual([
      ['postingGroup', 'setup.referenceUnknown'],
      ['ledgerEndpoint', 'setupCheck.endpointNotOwn'],
      ['settlementWord', 'setup.codeInvalid'],
      ['budgetCode', 'setup.keyTaken'],
    ]);
    expect(control.updateVendor).toBe(false);
  });
});

describe('partners of many vendors (SET-5, NS p. 46)', () => {
  test('SET-5: those that have none get one, after a preview, with one undo', async () => {
    for (const no of ['K1', 'K2', 'K3']) await program.call('vendors.save', { id: null, card: aCard({ no }) });
    const partners = await rowsOf('vendorPartners');
    await program.call('master.delete', {
      table: 'vendorPartners',
      ledgerId: null,
      ids: partners.slice(0, 2).map(({ id }) => id),
    });
    const order = { search: 'nordlys', vendorIds: null };
    expect(await program.call('master.createPartners', { ...order, preview: true })).toEqual({
      vendors: 3,
      created: 2,
      undoToken: null,
    });
    const { created, undoToken } = await program.call('master.createPartners', { ...order, preview: false });
    expect([created, (await rowsOf('vendorPartners')).length]).toEqual([2, 3]);
    await program.call('master.undo', { undoToken: undoToken! });
    expect(await rowsOf('vendorPartners')).toHaveLength(1);
  });

  test('SET-5: only vendors of a country, that are not blocked, that have documents waiting', async () => {
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K1' }) });
    const other = { legalId: '', legalScheme: '' };
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K2', country: 'SE', ...other }) });
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K3', blocked: 'all', ...other }) });
    await program.receive(oioublXml());
    const partners = await rowsOf('vendorPartners');
    await program.call('master.delete', { table: 'vendorPartners', ledgerId: null, ids: partners.map(({ id }) => id) });
    const found = async (only: Partial<VendorFilter>) =>
      program.call('master.createPartners', {
        search: '',
        vendorIds: null,
        only: { country: '', unblocked: false, pending: false, ...only },
        preview: true,
      });
    expect((await found({})).created).toBe(3);
    expect((await found({ country: 'se' })).created).toBe(1);
    expect((await found({ unblocked: true })).created).toBe(2);
    expect((await found({ pending: true })).created).toBe(1);
    expect((await found({ country: 'SE', pending: true })).vendors).toBe(0);
  });

  test('SET-7: a list can be narrowed to what is blocked or not', async () => {
    const all = await rowsOf('accounts');
    await save('accounts', { blocked: 'yes' }, all[0]!.id);
    expect(await rowsOf('accounts', '', { blocked: 'yes' })).toHaveLength(1);
    expect(await rowsOf('accounts', '', { blocked: '' })).toHaveLength(all.length - 1);
  });
});
