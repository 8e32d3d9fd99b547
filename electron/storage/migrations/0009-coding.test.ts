import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 9 of the store, from the version before (PLT-5)', () => {
  test('adds what people say of a document, gone with it, and touches nothing else (COD-4)', () => {
    const database = storeAt(8);
    insertOldDocument(database, 1, anEDocument(), 0);
    const before = names(database, 'table');
    updateTo(database, 9);
    expect(names(database, 'table')).toEqual([...before, 'codingEdits', 'documentChoices'].sort());
    database.exec("insert into codingEdits values (1, 'line:0', '{}', 'anna', '')");
    database.exec("insert into documentChoices values (1, 'orderUse', 'update', 'anna', '')");
    database.exec('delete from documents where id = 1');
    expect(database.prepare('select count(*) from codingEdits').pluck().get()).toBe(0);
    expect(database.prepare('select count(*) from documentChoices').pluck().get()).toBe(0);
    database.close();
  });
});
