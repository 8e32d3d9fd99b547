import { describe, expect, test } from 'vitest';
import { insertsInto, storeAt, updateTo } from './testing/old-store.ts';

describe('step 26 of the store, from the version before (PLT-5)', () => {
  test('finds in an older store by beginnings as before (UI-34)', () => {
    const database = storeAt(25);
    database.pragma('foreign_keys = off');
    const insert = insertsInto(database);
    insert('searchTexts', { documentId: 1, numbers: 'F-1042', vendor: 'Hansen', text: 'maling', amounts: '' });
    updateTo(database, 26);
    insert('searchTexts', { documentId: 2, numbers: 'F-2042', vendor: 'Jensen', text: 'pensel', amounts: '' });
    database.exec("update searchTexts set vendor = 'Nielsen' where documentId = 1");
    const found = database
      .prepare('select rowid from documentSearch where documentSearch match ? order by rowid')
      .pluck();
    expect([found.all('"f 1" *'), found.all('"f" *'), found.all('"hansen"'), found.all('"n" *')]).toEqual([
      [1],
      [1, 2],
      [],
      [1],
    ]);
    database.close();
  });
});
