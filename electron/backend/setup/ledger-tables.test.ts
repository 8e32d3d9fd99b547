import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { standardRows } from '../../../shared/domain/master/standard/standard-setup.ts';
import { targetOf } from '../../../shared/domain/master/references.ts';
import { masterTableNames, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { aLedger, openTestStorage } from '../../storage/testing/build.ts';
import { deleteMaster, findMasterByKey, insertMaster, updateMaster } from '../../storage/master/master-rows.ts';
import type { Storage } from '../../storage/open-storage.ts';
import { saveLedger } from '../../storage/setup/ledgers.ts';
import { addStandardRows, provideStandardSetUp } from '../master/ledger/fill-standard.ts';
import { openProgram } from '../testing/test-program.ts';
import { readLedgerTables } from './ledger-tables.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

describe('the standard set-up of a new ledger (SET-7, SET-10)', () => {
  test('is there at once, and every reference in it is met', async () => {
    await storage.write((tx) => provideStandardSetUp(tx, 1));
    const { tables, control } = await readLedgerTables(storage.read, 1);
    expect(tables.find('accounts', '221010')).toMatchObject({ name: 'Kontorartikler og papir', vatGroup: 'K25' });
    expect(tables.find('vatGroups', 'k25-kvart')).toMatchObject({ rate: '25', deductible: '25' });
    expect(tables.find('paymentMethods', '93', 'DK:FIK', '71', '', '')).toMatchObject({ paymentForm: 'FIK' });
    expect(tables.find('dimensionValues', 'Formål', '5')).not.toBeNull();
    expect(control).toMatchObject({ postingGroup: 'INDLAND', paymentForm: 'BANK', settlementWord: 'UDLIGNING' });
    for (const table of masterTableNames) {
      for (const row of standardRows[table] ?? []) {
        const values: Readonly<Record<string, string>> = row;
        for (const [name, field] of Object.entries(tableDefinition(table).fields)) {
          const target = targetOf(name, field, values);
          if (target === null || target.table === 'vendors') continue;
          expect([table, name, tables.find(target.table, ...target.key)]).not.toEqual([table, name, null]);
        }
      }
    }
  });

  test('adds only what is missing and changes nothing that is there', async () => {
    await storage.write((tx) => provideStandardSetUp(tx, 1));
    const place = { table: 'accounts', ledgerId: 1 } as const;
    const account = await findMasterByKey(storage.read, place, ['221010']);
    const other = await findMasterByKey(storage.read, place, ['221020']);
    await storage.write(async (tx) => {
      await updateMaster(tx, 'accounts', account!.id, { ...account!.values, name: 'Papir' });
      await deleteMaster(tx, 'accounts', other!.id);
    });
    const added = await storage.write((tx) => addStandardRows(tx, 1));
    expect(added.map(({ table, after }) => [table, after?.['no']])).toEqual([['accounts', '221020']]);
    const { tables } = await readLedgerTables(storage.read, 1);
    expect(tables.find('accounts', '221010')?.name).toBe('Papir');
  });
});

describe('a store that was made before there was a set-up (PLT-5)', () => {
  test('SET-10: every ledger of it has the standard set-up after the next start, once', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ebilag-older-'));
    const dataFolder = join(root, 'data');
    const older = await openTestStorage(join(dataFolder, 'ebilag.sqlite'));
    await older.close();
    let program = await openProgram({ dataFolder, transportFolder: join(root, 'transport') }, root);
    const window = { search: '', where: {}, sort: null, offset: 0, limit: 200 };
    const budgets = () => program.call('master.rows', { table: 'budgets', ledgerId: 1, ...window });
    const { rows } = await budgets();
    expect(rows.map(({ values }) => values['name'])).toEqual(['Grundbudget']);
    await program.call('master.delete', { table: 'budgets', ledgerId: 1, ids: rows.map(({ id }) => id) });
    program = await program.restart();
    expect((await budgets()).total).toBe(0);
    await program.close();
  });
});

describe('the snapshot of a ledger (design: nearly free per document)', () => {
  test('is the same object until something changes, and then only the changed table is read anew', async () => {
    await storage.write((tx) => provideStandardSetUp(tx, 1));
    const before = await readLedgerTables(storage.read, 1);
    expect(await readLedgerTables(storage.read, 1)).toBe(before);
    await storage.write((tx) =>
      insertMaster(tx, { table: 'budgets', ledgerId: 1 }, { name: 'Ekstra', description: 'Tillæg' }),
    );
    const after = await readLedgerTables(storage.read, 1);
    expect(after.tables.find('budgets', 'EKSTRA')?.description).toBe('Tillæg');
    expect(before.tables.find('budgets', 'EKSTRA')).toBeNull();
    expect(after.tables.rows('accounts')).toBe(before.tables.rows('accounts'));
  });

  test('of one ledger knows nothing of another, and a change that was rolled back was never there', async () => {
    await storage.write(async (tx) => {
      await saveLedger(tx, null, { ...aLedger, name: 'Skolen', endpoints: [] });
      await insertMaster(tx, { table: 'budgets', ledgerId: 2 }, { name: 'Skolens', description: '' });
    });
    expect((await readLedgerTables(storage.read, 1)).tables.rows('budgets')).toEqual([]);
    expect((await readLedgerTables(storage.read, 2)).tables.rows('budgets')).toHaveLength(1);
    const failing = storage.write(async (tx) => {
      await insertMaster(tx, { table: 'budgets', ledgerId: 1 }, { name: 'Fortrudt', description: '' });
      expect((await readLedgerTables(tx, 1)).tables.rows('budgets')).toHaveLength(1);
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    await storage.write((tx) =>
      insertMaster(tx, { table: 'budgets', ledgerId: 1 }, { name: 'Rigtig', description: '' }),
    );
    expect((await readLedgerTables(storage.read, 1)).tables.rows('budgets').map(({ name }) => name)).toEqual([
      'Rigtig',
    ]);
  });
});
