import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 16 of the store, from the version before (PLT-5)', () => {
  test('makes room for what is accepted from now on; what was accepted before has no kept coding (COD-6)', () => {
    const database = storeAt(15);
    insertOldDocument(database, 1, anEDocument(), 0);
    updateTo(database, 16);
    expect(database.prepare('select count(*) from acceptedCodings').pluck().get()).toBe(0);
    database.prepare("insert into acceptedCodings values (1, '{}')").run();
    database.pragma('foreign_keys = on');
    expect(() => database.prepare("insert into acceptedCodings values (99, '{}')").run()).toThrow(/FOREIGN KEY/u);
    database.close();
  });
});
