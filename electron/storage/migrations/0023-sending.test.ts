import { describe, expect, test } from 'vitest';
import { insertsInto, storeAt, updateTo } from './testing/old-store.ts';

describe('step 23 of the store, from the version before (PLT-5)', () => {
  test('gives every sales document that is or gets posted its row of sending, unsent (OUT-4, OUT-6)', () => {
    const database = storeAt(22);
    const insert = insertsInto(database);
    insert('ledgers', { id: 1, name: 'Kommunen' });
    insert('customers', { id: 1, no: 'D00001', noKey: 'd00001' });
    const document = {
      ledgerId: 1,
      customerId: 1,
      customerNameKey: 'odense',
      issueDate: '2026-11-02',
      totalMinor: 12500,
    };
    insert('salesDocuments', { id: 1, ...document, kind: 'invoice', no: '100001', status: 'posted', postedAt: 'then' });
    insert('salesDocuments', { id: 2, ...document, kind: 'reminder', status: 'draft' });
    updateTo(database, 23);
    const rows = () => database.prepare('select salesDocumentId, area, no, status, since from sendings').raw().all();
    expect(rows()).toEqual([[1, 'documents', '100001', 'unsent', 'then']]);
    database.exec("update salesDocuments set status = 'posted', no = 'RY00001', postedAt = 'now' where id = 2");
    database.exec("update salesDocuments set printedAt = 'later'");
    expect(rows()[1]).toEqual([2, 'reminders', 'RY00001', 'unsent', 'now']);
    expect(rows()).toHaveLength(2);
    database.close();
  });
});
