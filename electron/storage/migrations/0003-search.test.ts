import { describe, expect, test } from 'vitest';
import { anEDocument, aParty } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 3 of the store, from the version before (PLT-5)', () => {
  test('makes the documents that are there searchable, of sensitive ones no more than number and vendor (IN-33)', () => {
    const database = storeAt(2);
    insertOldDocument(
      database,
      1,
      anEDocument({ number: 'OLD-1', supplier: aParty('Klinikken'), sensitiveLevel: '1' }),
      1,
    );
    insertOldDocument(database, 2, anEDocument({ number: 'OLD-2', supplier: aParty('Østergård') }), 0);
    updateTo(database, 3);
    const find = database.prepare('select rowid from documentSearch where documentSearch match ?').pluck();
    expect(find.all('old')).toEqual([1, 2]);
    expect(find.all('klinikken')).toEqual([1]);
    expect(find.all('maling')).toEqual([2]);
    database.prepare('delete from searchTexts where documentId = 2').run();
    expect(find.all('maling')).toEqual([]);
    database.close();
  });
});
