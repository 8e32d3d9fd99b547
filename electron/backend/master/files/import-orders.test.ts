import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { aCustomer } from '../../../../shared/domain/sales/build.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
beforeEach(async () => {
  program = await startTestProgram();
});
afterEach(() => program.close());

const ledgerId = 1;
const rowsOf = async (table: MasterTable, where = {}) =>
  (
    await program.call('master.rows', { table, ledgerId, search: '', where, sort: null, offset: 0, limit: 200 })
  ).rows.map(({ values }) => values);
const csv = (table: MasterTable, text: string) => ({ table, ledgerId, text });
const nextLedger = async () =>
  (
    await program.call('setup.saveLedger', {
      id: null,
      card: {
        name: 'Skolen',
        currency: 'DKK',
        cvr: '',
        address: '',
        postalCode: '',
        city: '',
        country: 'DK',
        endpoints: [],
        takesUnknownReceivers: false,
      },
    })
  ).id;

describe('CSV of a table (SET-10)', () => {
  test('SET-10: every table that is exported is the same when it is imported again', async () => {
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K1' }) });
    for (const table of [
      'accounts',
      'dimensionValues',
      'paymentMethods',
      'vatMappings',
      'vendorPartners',
      'aliasCodings',
      'defaultDimensions',
    ] as const) {
      const { text, fileName } = await program.call('master.exportCsv', { table, ledgerId });
      expect(fileName).toMatch(new RegExp(`^${table}-\\d{4}-\\d{2}-\\d{2}\\.csv$`, 'u'));
      const { counts, problem } = await program.call('master.previewCsv', csv(table, text));
      expect([table, problem, counts.added, counts.changed, counts.faulty]).toEqual([table, null, 0, 0, 0]);
      expect(counts.same).toBeGreaterThan(0);
    }
  });

  test('SET-10: the preview says line by line what would happen, the import does it, one undo takes it back', async () => {
    const before = await rowsOf('accounts');
    const text =
      'no;name;kind;vatGroup\n221010;Papir;result;K25\n229999;Ny;balance;\n221020;Tryksager;result;K25\n229998;;result;NIX\n229999;Igen;result;\n';
    const preview = await program.call('master.previewCsv', csv('accounts', text));
    expect(preview.counts).toEqual({ added: 1, changed: 1, same: 1, faulty: 2 });
    expect(preview.lines.map(({ line, change, key }) => [line, change, key])).toEqual([
      [2, 'changed', '221010'],
      [3, 'added', '229999'],
      [4, 'same', '221020'],
      [5, 'faulty', '229998'],
      [6, 'faulty', '229999'],
    ]);
    expect(preview.lines[0]?.changes).toEqual([{ field: 'name', before: 'Kontorartikler og papir', after: 'Papir' }]);
    expect(preview.lines[3]?.faults.map(({ field, problem }) => [field, problem.code])).toEqual([
      ['name', 'setup.fieldMissing'],
      ['vatGroup', 'setup.referenceUnknown'],
    ]);
    expect(preview.lines[4]?.faults.map(({ problem }) => problem.code)).toEqual(['setup.keyTwice']);
    expect(await rowsOf('accounts')).toEqual(before);
    const { undoToken, ...counts } = await program.call('master.importCsv', csv('accounts', text));
    expect(counts).toEqual({ added: 1, changed: 1, faulty: 2 });
    expect(await rowsOf('accounts', { no: '221010' })).toMatchObject([{ name: 'Papir', blocked: '' }]);
    expect(await program.call('master.undo', { undoToken: undoToken! })).toEqual({ restored: 2 });
    expect(await rowsOf('accounts')).toEqual(before);
  });

  test('SET-10: a column that is not there leaves its field as it is; keys are found whatever their case', async () => {
    await program.call('master.importCsv', csv('vatGroups', 'code,name\nk25-halv,Halv moms\n'));
    expect(await rowsOf('vatGroups', { code: 'K25-HALV' })).toMatchObject([
      { name: 'Halv moms', rate: '25', deductible: '50' },
    ]);
    const { counts } = await program.call(
      'master.previewCsv',
      csv('vatMappings', 'category;rate;vatGroup\nS;25,00;k25-halv\n'),
    );
    expect(counts).toMatchObject({ changed: 1, added: 0 });
  });

  test('SET-10: what is no table at all is said, and changes nothing', async () => {
    expect((await program.call('master.previewCsv', csv('accounts', 'no;farve\n1;rød'))).problem).toMatchObject({
      code: 'setup.csvColumnUnknown',
      values: { column: 'farve' },
    });
    expect(await program.refused('master.importCsv', csv('accounts', ''))).toMatchObject({ code: 'setup.csvEmpty' });
  });

  test('SET-13: importing asks for the role', async () => {
    program = await program.restart({ user: { name: 'bo', initials: 'BO', roles: ['bookkeeper'] } });
    expect(await program.refused('master.importCsv', csv('accounts', 'no;name\n1;x'))).toMatchObject({
      code: 'role.missing',
    });
    expect(await program.refused('master.importAll', { ledgerId, text: '{}' })).toMatchObject({
      code: 'role.missing',
    });
  });
});

describe('the whole set-up as one file (SET-10)', () => {
  test('SET-10: exported and imported into another ledger it is the same set-up', async () => {
    await program.call('master.importCsv', csv('accounts', 'no;name;vatGroup\n229999;Ny;EGEN-NEJ\n229998;Også ny;K25'));
    await program.call('control.save', { ledgerId, control: { reconcileTolerance: '2.00' } });
    const { text, fileName } = await program.call('master.exportAll', { ledgerId });
    expect(fileName).toMatch(/^ebilag-.+-\d{4}-\d{2}-\d{2}\.json$/u);
    const other = await nextLedger();
    const preview = await program.call('master.previewAll', { ledgerId: other, text });
    expect(preview.tables.filter(({ added, changed, faulty }) => added + changed + faulty > 0)).toMatchObject([
      { table: 'controlSetup', changed: 1 },
      { table: 'accounts', added: 1, changed: 0 },
    ]);
    const { undoToken, ...counts } = await program.call('master.importAll', { ledgerId: other, text });
    expect(counts).toEqual({ added: 1, changed: 1, faulty: 0 });
    const again = await program.call('master.exportAll', { ledgerId: other });
    expect({ ...JSON.parse(again.text), ledger: '' }).toEqual({ ...JSON.parse(text), ledger: '' });
    await program.call('master.undo', { undoToken: undoToken! });
    expect((await program.call('control.read', { ledgerId: other })).reconcileTolerance).toBe('0.25');
  });

  test('SET-10: rows may name rows of the same file; what names a faulty one is faulty too', async () => {
    const file = (tables: object) =>
      JSON.stringify({ format: 'ebilag-setup', version: 1, ledger: 'x', control: { postingGroup: 'NY' }, tables });
    const text = file({
      accounts: [
        { no: '800', name: 'Ny', vatGroup: 'EGEN' },
        { no: '801', name: 'Gæld' },
        { no: '8,2', name: 'Faulty' },
      ],
      vatGroups: [
        { code: 'EGEN', name: 'Egen', rate: '25', vatAccount: '800' },
        { code: 'DARLIG', name: 'Dårlig', rate: '25', vatAccount: '8,2' },
      ],
      vatMappings: [{ category: 'X', rate: '', vatGroup: 'DARLIG' }],
      postingGroups: [{ code: 'NY', name: 'Ny', payablesAccount: '801' }],
    });
    const { added, changed, faulty } = await program.call('master.importAll', { ledgerId, text });
    expect([added, changed, faulty]).toEqual([4, 1, 3]);
    expect((await program.call('control.read', { ledgerId })).postingGroup).toBe('NY');
    expect(await rowsOf('accounts', { no: '800' })).toMatchObject([{ vatGroup: 'EGEN' }]);
  });

  test('SET-6, SET-10: customers go along with it, into another store as well, and one undo takes them back', async () => {
    const { id: _id, createdAt: _at, ...card } = aCustomer({ no: 'D00007', name: 'Skovby Kommuneskole' });
    await program.call('customers.save', { id: null, card });
    const { text } = await program.call('master.exportAll', { ledgerId });
    const other = await startTestProgram();
    try {
      const preview = await other.call('master.previewAll', { ledgerId, text });
      expect(preview.tables.find(({ table }) => table === 'customers')).toMatchObject({ added: 1, faulty: 0 });
      const { undoToken, ...counts } = await other.call('master.importAll', { ledgerId, text });
      expect(counts).toEqual({ added: 1, changed: 0, faulty: 0 });
      expect(JSON.parse((await other.call('master.exportAll', { ledgerId })).text)).toEqual(JSON.parse(text));
      expect((await other.call('master.previewAll', { ledgerId, text })).tables).toContainEqual(
        expect.objectContaining({ table: 'customers', same: 1, added: 0, changed: 0 }),
      );
      expect(await other.call('master.undo', { undoToken: undoToken ?? '' })).toEqual({ restored: 1 });
      expect(
        (JSON.parse((await other.call('master.exportAll', { ledgerId })).text) as { tables: object }).tables,
      ).not.toHaveProperty('customers');
    } finally {
      await other.close();
    }
    const faulty = text.replace('"country": "DK"', '"country": "Danmark"');
    const said = await program.call('master.previewAll', { ledgerId, text: faulty });
    expect(said.tables.find(({ table }) => table === 'customers')).toMatchObject({
      faulty: 1,
      faults: [{ key: 'D00007' }],
    });
  });

  test('SET-10: another file is said to be one', async () => {
    for (const [text, code] of [
      ['{', 'setup.jsonInvalid'],
      ['{"format":"something"}', 'setup.jsonOther'],
      ['{"format":"ebilag-setup","version":1,"ledger":"","control":{},"tables":{"konti":[]}}', 'setup.jsonOther'],
    ] as const)
      expect((await program.call('master.previewAll', { ledgerId, text })).problem?.code).toBe(code);
  });
});

describe('large tables (PLT-6)', () => {
  test('SET-7: fifty thousand dimension values are imported, listed, searched and looked up', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, index) => `PROJEKT;P${String(index).padStart(6, '0')};Projekt nr. ${index}`,
    );
    const { added } = await program.call(
      'master.importCsv',
      csv('dimensionValues', `dimension;code;name\n${lines.join('\n')}`),
    );
    expect(added).toBe(50_000);
    const { total } = await program.call('master.rows', {
      table: 'dimensionValues',
      ledgerId,
      search: 'nr. 4999',
      where: { dimension: 'PROJEKT' },
      sort: { field: 'name', descending: true },
      offset: 0,
      limit: 50,
    });
    expect(total).toBe(15);
    const { found } = await program.call('master.lookup', {
      table: 'dimensionValues',
      ledgerId,
      scope: 'PROJEKT',
      search: 'p049999',
      limit: 10,
    });
    expect(found).toEqual([{ key: 'P049999', name: 'Projekt nr. 49999', blocked: false }]);
  });
});
