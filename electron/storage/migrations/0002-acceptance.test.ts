import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 2 of the store, from the version before (PLT-5)', () => {
  test('adds purchase documents and the outbox, and leaves documents and number series as they were', () => {
    const database = storeAt(1);
    insertOldDocument(database, 7, anEDocument({ number: 'OLD-7' }), 0);
    database.prepare("update numberSeries set next = 42 where series = 'vendor'").run();
    const before = database.prepare('select * from documents').all();
    updateTo(database, 2);
    expect(database.prepare('select * from documents').all()).toEqual(before);
    expect(database.prepare('select series, next from numberSeries order by series').raw().all()).toEqual([
      ['applicationResponse', 1],
      ['purchaseCreditMemo', 1],
      ['purchaseInvoice', 1],
      ['vendor', 42],
    ]);
    database
      .prepare(
        "insert into outbox (documentId, documentNo, uuid, code, reason, format, receiver, status, attempt, fileName, content, createdAt, releaseAt, writtenAt, settledAt, transportError) values (7, 'AR1', '', '', '', '', '', 'held', 1, '', '', '', '', '', '', '')",
      )
      .run();
    database.close();
  });
});
