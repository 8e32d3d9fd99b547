import { describe, expect, test } from 'vitest';
import { insertsInto, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 27 of the store: vouchers entered in the books by hand (ACT-1)', () => {
  test('a store of before has none: what was handed over stays as it stood', () => {
    const database = storeAt(26);
    database.pragma('foreign_keys = OFF');
    insertsInto(database)('handOverVouchers', { targetId: 1, voucherId: 2, state: 'handedOver', exportId: 3 });
    updateTo(database);
    expect(database.prepare('select state, exportId, enteredAt, enteredAs from handOverVouchers').get()).toEqual({
      state: 'handedOver',
      exportId: 3,
      enteredAt: '',
      enteredAs: '',
    });
    expect(names(database, 'index')).toContain('handOverVouchersByHand');
  });
});
