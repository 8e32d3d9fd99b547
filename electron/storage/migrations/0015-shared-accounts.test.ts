import { describe, expect, test } from 'vitest';
import { insertOldVendor, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 15 of the store, from the version before (PLT-5)', () => {
  test('finds cards by an account however it is written, through an index (PAY-7b)', () => {
    const database = storeAt(14);
    insertOldVendor(database, 'K1', 'Blåbjerg El');
    updateTo(database, 15);
    expect(names(database, 'index')).toEqual(
      expect.arrayContaining(['vendorBankAccountsByEnding', 'vendorsByFikEnding']),
    );
    database.close();
  });
});
