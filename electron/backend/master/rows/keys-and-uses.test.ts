import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { aCard, startTestProgram, type TestProgram } from '../../testing/test-program.ts';

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

describe('keys that change and rows that are used (SET-7)', () => {
  test('SET-7: a renamed account is renamed wherever it is used, and used where says so', async () => {
    const account = await rowOf('accounts', '', { no: '221610' });
    await save('codingRules', {
      vendorNo: '',
      text: 'rengøring',
      accountKind: 'account',
      accountNo: '221610',
      dimensions: 'FORMÅL,6',
    });
    const before = await program.call('master.open', { table: 'accounts', ledgerId, id: account.id });
    expect(before.usedIn.map(({ where, count }) => [where, count])).toEqual([
      ['codingRules', 1],
      ['aliasCodings', 1],
    ]);
    expect((await save('accounts', { no: '221611' }, account.id)).faults).toEqual([]);
    expect((await rowOf('codingRules', 'rengøring')).values['accountNo']).toBe('221611');
    const after = await program.call('master.open', { table: 'accounts', ledgerId, id: account.id });
    expect(after.usedIn).toEqual(before.usedIn);
  });

  test('SET-7: a renamed dimension takes its values, defaults, aliases and remembered codings along', async () => {
    await save('codingRules', {
      vendorNo: '',
      text: 'x',
      accountKind: 'account',
      accountNo: '221610',
      dimensions: 'formål,6,DELREGNSKAB,10',
    });
    const { rows } = await program.call('master.rows', {
      table: 'dimensions',
      ledgerId,
      search: 'FORMÅL',
      where: {},
      sort: null,
      offset: 0,
      limit: 1,
    });
    await program.call('master.save', { table: 'dimensions', ledgerId, id: rows[0]!.id, values: { code: 'MÅL' } });
    expect(await rowsOf('dimensionValues', '', { dimension: 'FORMÅL' })).toEqual([]);
    expect(await rowsOf('dimensionValues', '', { dimension: 'MÅL' })).toHaveLength(6);
    expect(await rowsOf('aliasDimensions', '', { dimension: 'MÅL' })).toHaveLength(1);
    expect((await rowOf('codingRules', '', { text: 'x' })).values['dimensions']).toBe('MÅL,6,DELREGNSKAB,10');
    const value = await rowOf('dimensionValues', '', { dimension: 'MÅL', code: '6' });
    await save('dimensionValues', { code: '66' }, value.id);
    expect((await rowOf('codingRules', '', { text: 'x' })).values['dimensions']).toBe('MÅL,66,DELREGNSKAB,10');
    expect((await rowOf('aliasDimensions', 'MÅL')).values['value']).toBe('66');
  });

  test('SET-7: a value in use does not move to another dimension', async () => {
    const value = await rowOf('dimensionValues', '', { dimension: 'FORMÅL', code: '6' });
    expect((await save('dimensionValues', { dimension: 'PROJEKT' }, value.id)).faults[0]?.problem.code).toBe(
      'setup.usedElsewhere',
    );
  });

  test('SET-3: a renamed payment form is renamed in the control setup and on vendor cards', async () => {
    const { rows } = await program.call('master.rows', {
      table: 'paymentForms',
      ledgerId,
      search: '',
      where: { code: 'BANK' },
      sort: null,
      offset: 0,
      limit: 1,
    });
    await program.call('vendors.save', { id: null, card: aCard({ no: 'K1', paymentForm: 'BANK' }) });
    await program.call('master.save', { table: 'paymentForms', ledgerId, id: rows[0]!.id, values: { code: 'OVERF' } });
    expect((await program.call('control.read', { ledgerId })).paymentForm).toBe('OVERF');
    expect((await rowOf('paymentMethods', '', { means: '42', channel: 'DK:BANK' })).values['paymentForm']).toBe(
      'OVERF',
    );
    expect((await program.call('vendors.open', { id: 1 })).vendor.paymentForm).toBe('OVERF');
  });

  test('SET-5: a new vendor has its partner at once; both follow its number, and go with it', async () => {
    const { id } = await program.call('vendors.save', { id: null, card: aCard({ no: 'K1' }) });
    expect((await rowsOf('vendorPartners')).map(({ values }) => values)).toMatchObject([
      {
        vendorNo: 'K1',
        orderInvoice: 'updateReference',
        totals: 'regulate',
        uncodedLines: 'warn',
        transferTextLines: 'yes',
      },
    ]);
    await save('currencyCouplings', { vendorNo: 'K1', documentCurrency: 'NKR', ledgerCurrency: 'NOK' });
    await program.call('vendors.save', { id, card: aCard({ no: 'K2' }) });
    expect((await rowsOf('vendorPartners')).map(({ values }) => values['vendorNo'])).toEqual(['K2']);
    expect((await rowOf('currencyCouplings', 'NKR')).values['vendorNo']).toBe('K2');
    expect(await program.refused('vendors.delete', { id })).toMatchObject({ code: 'vendor.inUse' });
    const coupling = await rowOf('currencyCouplings', 'NKR');
    await program.call('master.delete', { table: 'currencyCouplings', ledgerId, ids: [coupling.id] });
    await program.call('vendors.delete', { id });
    expect(await rowsOf('vendorPartners')).toEqual([]);
  });

  test('SET-7: deleting takes what nothing uses, says where the rest is used, and can be taken back', async () => {
    const used = await rowOf('accounts', '', { no: '221610' });
    const unused = await rowOf('accounts', '', { no: '221020' });
    const { deleted, kept, undoToken } = await program.call('master.delete', {
      table: 'accounts',
      ledgerId,
      ids: [used.id, unused.id],
    });
    expect([deleted, kept]).toMatchObject([
      1,
      [
        {
          id: used.id,
          key: '221610',
          usedIn: [
            {
              where: 'aliasCodings',
              count: 1,
              examples: [{ label: 'RENGØRING', values: { code: 'RENGØRING', name: expect.any(String) } }],
            },
          ],
        },
      ],
    ]);
    expect(await rowsOf('accounts', '', { no: '221020' })).toEqual([]);
    expect(await program.call('master.undo', { undoToken: undoToken! })).toEqual({ restored: 1 });
    expect(await rowsOf('accounts', '', { no: '221020' })).toEqual([unused]);
    expect(await program.refused('master.undo', { undoToken: undoToken! })).toMatchObject({ code: 'undo.nothing' });
  });

  test('SET-7: the parts of a row go with it and come back with it; only what is not its own keeps it', async () => {
    await save('dimensions', { code: 'SAG', name: 'Sag' });
    for (const code of ['1', '2', '3']) await save('dimensionValues', { dimension: 'SAG', code, name: `Sag ${code}` });
    const dimension = await rowOf('dimensions', '', { code: 'SAG' });
    const values = await rowsOf('dimensionValues', '', { dimension: 'SAG' });
    expect(await program.call('master.open', { table: 'dimensions', ledgerId, id: dimension.id })).toMatchObject({
      usedIn: [],
      parts: [{ table: 'dimensionValues', count: 3 }],
    });
    const ids = [dimension.id];
    const gone = await program.call('master.delete', { table: 'dimensions', ledgerId, ids });
    expect(gone).toMatchObject({ deleted: 1, parts: [{ table: 'dimensionValues', count: 3 }], kept: [] });
    expect(await rowsOf('dimensionValues', '', { dimension: 'SAG' })).toEqual([]);
    expect(await program.call('master.undo', { undoToken: gone.undoToken! })).toEqual({ restored: 4 });
    expect(await rowsOf('dimensionValues', '', { dimension: 'SAG' })).toEqual(values);

    await save('defaultDimensions', { ownerKind: 'account', ownerNo: '221020', dimension: 'SAG', value: '2' });
    expect(await program.call('master.delete', { table: 'dimensions', ledgerId, ids })).toMatchObject({
      deleted: 0,
      parts: [],
      kept: [{ key: 'SAG', usedIn: [{ where: 'defaultDimensions', count: 1 }] }],
    });
    expect(await rowsOf('dimensionValues', '', { dimension: 'SAG' })).toEqual(values);
    // The default belongs to the account, so it goes with that, and then nothing keeps the dimension.
    const account = await rowOf('accounts', '', { no: '221020' });
    expect(await program.call('master.delete', { table: 'accounts', ledgerId, ids: [account.id] })).toMatchObject({
      deleted: 1,
      parts: [{ table: 'defaultDimensions', count: 1 }],
    });
    expect((await program.call('master.delete', { table: 'dimensions', ledgerId, ids })).deleted).toBe(1);
  });

  test('SET-7: aliases, units and items take what belongs to them along', async () => {
    await save('units', { code: 'RULLE', name: 'Rulle' });
    await save('inboundUnits', { officialCode: 'RL', unit: 'RULLE' });
    await save('outboundUnits', { officialCode: 'RL', unit: 'RULLE' });
    await save('items', { no: 'V9', name: 'Papir', account: '221020', unit: 'STK' });
    await save('itemNumbers', { kind: 'common', number: '5790000000012', itemNo: 'V9' });
    for (const [table, where, parts] of [
      ['units', { code: 'RULLE' }, ['inboundUnits', 'outboundUnits']],
      ['items', { no: 'V9' }, ['itemNumbers']],
      ['aliasCodings', { code: 'RENGØRING' }, ['aliasDimensions']],
    ] as const) {
      const { id } = await rowOf(table, '', where);
      const gone = await program.call('master.delete', { table, ledgerId, ids: [id] });
      expect([table, gone.deleted, gone.parts.map((each) => each.table)]).toEqual([table, 1, parts]);
    }
  });

  test('SET-10: an undo that would lose a later change is refused as a whole', async () => {
    const row = await rowOf('accounts', '', { no: '221020' });
    const { undoToken } = await program.call('master.delete', { table: 'accounts', ledgerId, ids: [row.id] });
    await save('accounts', { no: '221020', name: 'Noget andet' });
    expect(await program.refused('master.undo', { undoToken: undoToken! })).toMatchObject({
      code: 'setup.undoChanged',
      values: { key: '221020' },
    });
    expect((await rowOf('accounts', '', { no: '221020' })).values['name']).toBe('Noget andet');
  });

  test('SET-10: the standard set-up fills what is missing, and can be taken back while nothing uses it', async () => {
    const ids = (await rowsOf('accounts', 'tryksager')).map(({ id }) => id);
    await program.call('master.delete', { table: 'accounts', ledgerId, ids });
    const { added, undoToken } = await program.call('master.fillStandard', { ledgerId });
    expect(added).toBe(1);
    await save('codingRules', { vendorNo: '', text: 'plakat', accountKind: 'account', accountNo: '221020' });
    expect(await program.refused('master.undo', { undoToken: undoToken! })).toMatchObject({
      code: 'setup.undoUsed',
      values: { key: '221020' },
    });
    const rule = await rowOf('codingRules', 'plakat');
    await program.call('master.delete', { table: 'codingRules', ledgerId, ids: [rule.id] });
    expect(await program.call('master.undo', { undoToken: undoToken! })).toEqual({ restored: 1 });
    expect(await rowsOf('accounts', 'tryksager')).toEqual([]);
  });
});
