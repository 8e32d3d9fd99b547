import { describe, expect, test } from 'vitest';
import { insertsInto, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 19 of the store, from the version before (PLT-5)', () => {
  test('makes room for targets and the register of hand-overs: a voucher stands in a file and with a target once (ACT-1)', () => {
    const database = storeAt(18);
    const before = names(database, 'table');
    updateTo(database, 19);
    expect(names(database, 'table')).toEqual(
      [...before, 'handOverExportVouchers', 'handOverExports', 'handOverTargets', 'handOverVouchers'].sort(),
    );
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    insert('handOverTargets', { id: 1, ledgerId: 1, nameKey: 'books' });
    expect(() => insert('handOverTargets', { id: 2, ledgerId: 1, nameKey: 'books' })).toThrow(/UNIQUE/u);
    insert('handOverExports', { id: 1, targetId: 1, no: 1, folder: '/books', fileName: 'a.si' });
    expect(() => insert('handOverExports', { id: 2, targetId: 1, no: 1, fileName: 'b.si' })).toThrow(/UNIQUE/u);
    expect(() => insert('handOverExports', { id: 2, targetId: 1, no: 2, folder: '/books', fileName: 'a.si' })).toThrow(
      /UNIQUE/u,
    );
    insert('handOverVouchers', { targetId: 1, voucherId: 7, state: 'handedOver' });
    expect(() => insert('handOverVouchers', { targetId: 1, voucherId: 7, state: 'waiting' })).toThrow(/UNIQUE/u);
    database.close();
  });
});
