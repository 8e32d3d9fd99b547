import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 13 of the store, from the version before (PLT-5)', () => {
  test('finds the purchase lines of an account without walking all of them (SET-7)', () => {
    const database = storeAt(12);
    updateTo(database, 13);
    for (const column of ['ledgerAccount', 'accountNo', 'vatGroup']) {
      const plan = database.prepare(`explain query plan select * from purchaseLines where ${column} = ?`).all('1');
      expect(JSON.stringify(plan)).toContain('USING INDEX purchaseLinesBy');
    }
    database.close();
  });
});
