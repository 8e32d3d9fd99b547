import { describe, expect, test } from 'vitest';
import { storeAt, updateTo } from './testing/old-store.ts';

describe('step 11 of the store, from the version before (PLT-5)', () => {
  test('leaves ledgers as they were; how they are paid nobody has said yet (SET-1)', () => {
    const database = storeAt(10);
    database.exec("insert into ledgers values (1, 'Kommunen', 'DKK', '29189900', '', '', '', 'DK', 0)");
    updateTo(database, 11);
    expect(database.prepare('select name, payment from ledgers').raw().all()).toEqual([['Kommunen', '']]);
    database.close();
  });
});
