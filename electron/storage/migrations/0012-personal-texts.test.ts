import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 12 of the store, from the version before (PLT-5)', () => {
  test('takes the personal texts out of sensitive documents, and of no others (IN-33)', () => {
    const database = storeAt(11);
    const notes = [{ text: 'Fakturaen omtaler Lis Holm', language: null }];
    insertOldDocument(database, 1, anEDocument({ sensitiveLevel: '2', notes }), 1);
    insertOldDocument(database, 2, anEDocument({ notes }), 0);
    updateTo(database, 12);
    const contents = database.prepare('select content from documentContents order by documentId').pluck().all();
    expect(contents[0]).not.toMatch(/Lis Holm|maling/u);
    expect(contents[1]).toMatch(/Lis Holm.*maling/u);
    database.close();
  });
});
