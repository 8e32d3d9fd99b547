import { describe, expect, test } from 'vitest';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, insertOldVendor, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 7 of the store, from the version before (PLT-5)', () => {
  test('keeps purchase documents as they were: open, from no order, each line costing its amount', () => {
    const database = storeAt(6);
    insertOldDocument(database, 1, anEDocument({ number: 'INV-1' }), 0);
    insertOldVendor(database, 'K1', 'Hansen & Søn');
    database
      .prepare(
        `insert into purchaseDocuments (id, no, kind, documentId, ledgerId, vendorId, vendorNo, vendorName, vendorNameKey, vendorDocumentNo,
          documentDate, postingDate, dueDate, currency, net, vat, total, totalMinor, createdAt, createdBy, lines)
         values (1, 'KF000001', 'purchaseInvoice', 1, 1, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '', '', '', 'DKK', '100.00', '25.00', '125.00', 12500, '', '', 1)`,
      )
      .run();
    database
      .prepare(
        "insert into purchaseLines (purchaseId, lineNo, kind, description, amount) values (1, 1, 'line', 'Maling', '100.00')",
      )
      .run();
    updateTo(database, 7);
    expect(database.prepare('select * from purchaseDocuments').get()).toMatchObject({
      no: 'KF000001',
      status: 'open',
      vendorOrderNo: '',
      payToVendorId: null,
      deviatingVat: 0,
      vendorEntry: null,
    });
    expect(database.prepare('select * from purchaseLines').get()).toMatchObject({
      amount: '100.00',
      cost: '100.00',
      deductibleVat: '0.00',
      dimensions: '[]',
      addedBy: null,
    });
    expect(names(database, 'table')).toEqual(
      expect.arrayContaining(['acceptanceEffects', 'orderChanges', 'orderInvoices', 'orderUpdates']),
    );
    database.close();
  });
});
