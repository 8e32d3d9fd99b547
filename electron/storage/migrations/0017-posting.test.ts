import { describe, expect, test } from 'vitest';
import { tableDefinition } from '../../../shared/domain/master/tables.ts';
import { anEDocument } from '../testing/build.ts';
import { insertOldDocument, insertOldVendor, storeAt, updateTo } from './testing/old-store.ts';

describe('step 17 of the store, from the version before (PLT-5)', () => {
  test('makes room for vouchers, which never change, and gives budgets amounts with their fields and key (POST-1)', () => {
    const database = storeAt(16);
    insertOldDocument(database, 1, anEDocument({ number: 'INV-1' }), 0);
    insertOldVendor(database, 'K1', 'Hansen & Søn');
    database
      .prepare(
        "insert into budgets (ledgerId, name, description, blocked, keyText, searchText) values (1, 'Drift', '', '', 'DRIFT', '')",
      )
      .run();
    database
      .prepare(
        `insert into purchaseDocuments (id, no, kind, documentId, ledgerId, vendorId, vendorNo, vendorName, vendorNameKey, vendorDocumentNo,
          documentDate, postingDate, dueDate, currency, net, vat, total, totalMinor, createdAt, createdBy, lines)
         values (1, 'KF000001', 'purchaseInvoice', 1, 1, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '', '', '', 'DKK', '100.00', '25.00', '125.00', 12500, '', '', 1)`,
      )
      .run();
    updateTo(database, 17);
    expect(database.prepare('select name, exceeded from budgets').raw().all()).toEqual([['Drift', '']]);
    const columns = database.prepare("select name from pragma_table_info('budgetAmounts')").pluck().all();
    const fields = Object.keys(tableDefinition('budgetAmounts').fields);
    expect(columns).toEqual(['id', 'ledgerId', ...fields, 'keyText', 'searchText']);
    expect(database.prepare("select prefix, next from numberSeries where series = 'voucher'").raw().get()).toEqual([
      'B',
      1,
    ]);
    const voucher = `insert into vouchers values (?, ?, 'purchaseInvoice', 1, '2026-11-02', '', '', 'DKK', 0, 1, 'K1', 'Hansen', 'hansen', 'INV-1', '',
      1, 'KF000001', 1, '100.00', '25.00', '125.00', 12500, 1, '[]', '{}', '', '')`;
    database.prepare(voucher).run(1, 'B000001');
    const line = `insert into voucherLines values (1, ?, 'cost', '2210', '', '', 12500, 0, '', 'Drift', '', '[]', 1)`;
    database.prepare(line).run(1);
    // What was posted does not change, has no line added to it, and no document is posted twice.
    expect(() => database.prepare(line).run(2)).toThrow(/all its lines/u);
    expect(() => database.prepare(voucher).run(2, 'B000002')).toThrow(/UNIQUE/u);
    for (const change of [
      "update vouchers set date = '2026-01-01'",
      'delete from vouchers',
      'update voucherLines set debitMinor = 1',
      'delete from voucherLines',
    ])
      expect(() => database.exec(change)).toThrow(/does not change/u);
    expect(database.prepare('select budget, account, date, amountMinor from budgetUses').raw().all()).toEqual([
      ['Drift', '2210', '2026-11-02', 12500],
    ]);
    database.close();
  });
});
