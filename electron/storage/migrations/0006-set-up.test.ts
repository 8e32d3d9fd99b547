import { describe, expect, test } from 'vitest';
import { masterTableNames, tableDefinition } from '../../../shared/domain/master/tables.ts';
import { insertOldVendor, storeAt, updateTo } from './testing/old-store.ts';

describe('step 6 of the store, from the version before (PLT-5)', () => {
  /** What a later step of its own adds to tables of the set-up. */
  const addedLater: ReadonlySet<string> = new Set(['vatMappings.origin', 'budgets.exceeded']);
  /** Tables of the set-up that a later step of its own makes. */
  const madeLater: ReadonlySet<string> = new Set([
    'budgetAmounts',
    'sellers',
    'salesVatGroups',
    'extendedTexts',
    'reminderTerms',
  ]);

  test('makes a table for every description of the set-up, with its fields and its key, and partners for the vendors that are there (SET-5, SET-7)', () => {
    const database = storeAt(5);
    insertOldVendor(database, 'k00007', 'Blåbjerg El');
    updateTo(database, 6);
    for (const table of masterTableNames.filter((each) => !madeLater.has(each))) {
      const { scope, fields } = tableDefinition(table);
      const columns = database.prepare(`select name from pragma_table_info('${table}')`).pluck().all();
      const own = scope === 'ledger' ? ['id', 'ledgerId'] : ['id'];
      const then = Object.keys(fields).filter((field) => !addedLater.has(`${table}.${field}`));
      expect([table, ...columns]).toEqual([table, ...own, ...then, 'keyText', 'searchText']);
    }
    expect(database.prepare('select vendorNo, keyText, uncodedLines from vendorPartners').raw().all()).toEqual([
      ['k00007', 'K00007', 'warn'],
    ]);
    database.prepare("insert into ledgers values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)").run();
    const insert = database.prepare(
      "insert into budgets (ledgerId, name, description, blocked, keyText, searchText) values (1, ?, '', '', 'B', '')",
    );
    const version = database.prepare("select version from setupVersions where tableName = 'budgets'").pluck();
    insert.run('b');
    const before = version.get();
    expect(before).not.toBe(0);
    expect(() => insert.run('B')).toThrow('UNIQUE');
    database.exec("update budgets set description = 'Drift'");
    expect(version.get()).not.toBe(before);
    database.close();
  });
});
