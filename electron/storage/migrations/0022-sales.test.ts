import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../../shared/domain/master/tables.ts';
import { insertsInto, storeAt } from './testing/old-store.ts';

describe('step 22 of the store, from the version before (PLT-5)', () => {
  test('makes room for customers and sales documents, whose posted ones the store itself guards (SET-6, OUT-2)', () => {
    const database = storeAt(22);
    database
      .prepare(
        "insert into ledgers (id, name, currency, cvr, address, postalCode, city, country, takesUnknownReceivers) values (1, 'Kommunen', 'DKK', '', '', '', '', 'DK', 1)",
      )
      .run();
    for (const table of ['sellers', 'salesVatGroups', 'extendedTexts', 'reminderTerms'] as const)
      expect(database.prepare(`select name from pragma_table_info('${table}')`).pluck().all()).toEqual([
        'id',
        'ledgerId',
        ...Object.keys(tableDefinition(table).fields),
        'keyText',
        'searchText',
      ]);
    const insert = insertsInto(database);
    insert('customers', { id: 1, no: 'D00001', noKey: 'd00001' });
    insert('salesDocuments', { id: 1, ledgerId: 1, kind: 'invoice', customerId: 1, status: 'draft' });
    insert('salesContents', { salesDocumentId: 1, draft: '{}' });
    database.exec("update salesContents set content = '{}'");
    database.exec("update salesDocuments set status = 'posted', no = '100001', issueDate = '2026-11-02'");
    expect(database.prepare('select documents, lastDocumentAt from customers').raw().get()).toEqual([1, '2026-11-02']);
    for (const change of [
      "update salesDocuments set total = '1.00'",
      'update salesContents set content = \'{"number":"2"}\'',
      'delete from salesDocuments',
    ])
      expect(() => database.exec(change)).toThrow(/posted sales document/u);
    database.exec("update salesContents set mends = '{}'");
    database.exec("update salesDocuments set printedAt = '2026-11-03', openMinor = 100");
    expect(
      database.prepare('select series from numberSeries where next > 99999 order by series').pluck().all(),
    ).toEqual(['reminder', 'salesCreditNote', 'salesInvoice']);
    database.close();
  });
});
