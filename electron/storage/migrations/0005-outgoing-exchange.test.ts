import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, storeAt, updateTo } from './testing/old-store.ts';

describe('step 5 of the store, from the version before (PLT-5)', () => {
  test('gives every answer that waits or has failed its row in the exchange table, and the others none (IN-2)', () => {
    const database = storeAt(4);
    insertOldDocument(database, 7, anEDocument(), 0);
    const insert = database.prepare(
      "insert into outbox (documentId, documentNo, uuid, code, reason, format, receiver, status, attempt, fileName, content, createdAt, releaseAt, writtenAt, settledAt, transportError) values (7, ?, '', '', '', '', 'Nordlys', ?, 2, ?, '<Sår/>', 'made', 'due', '', '', ?)",
    );
    for (const [index, status] of ['held', 'awaitingSending', 'sent', 'received', 'failed', 'cancelled'].entries()) {
      insert.run(`AR${index + 1}`, status, `AR${index + 1}.xml`, status === 'failed' ? 'no endpoint' : '');
    }
    updateTo(database, 5);
    const rows = database
      .prepare(
        'select direction, inbox, partner, file, size, status, transportError, attempts, outboxId from exchange order by sequence',
      )
      .raw()
      .all();
    expect(rows).toEqual([
      ['out', 'purchase', 'Nordlys', 'AR2.xml', 7, 'processing', '', 2, 2],
      ['out', 'purchase', 'Nordlys', 'AR5.xml', 7, 'failed', 'no endpoint', 2, 5],
    ]);
    database.close();
  });
});
