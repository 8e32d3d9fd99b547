import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 4 of the store, from the version before (PLT-5)', () => {
  test('adds saved views and preferences and touches nothing else', () => {
    const database = storeAt(3);
    insertOldDocument(database, 1, anEDocument(), 0);
    const before = names(database, 'table');
    updateTo(database, 4);
    expect(names(database, 'table')).toEqual([...before, 'preferences', 'savedViews'].sort());
    expect(database.prepare('select documentNo from documents').pluck().all()).toEqual(['INV-1']);
    database.close();
  });
});
