import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { insertsInto, names, storeAt, updateTo } from './testing/old-store.ts';

describe('step 30 of the store: series of ledgers (POST-1, OUT-2, SET-7)', () => {
  const seriesAt = (database: Database) =>
    database
      .prepare('select series, ledgerId, prefix, width, next from numberSeries order by series, ledgerId')
      .raw()
      .all();

  /** Two ledgers, each with a voucher that has lines, an entry and was handed over. */
  function storeBefore(): Database {
    const database = storeAt(29);
    const insert = insertsInto(database);
    database.pragma('foreign_keys = OFF');
    for (const id of [1, 2]) {
      const parents = { ledgerId: id, vendorId: id, purchaseId: id, documentId: id };
      insert('ledgers', { id, name: `Ledger ${id}` });
      insert('vendors', { id, no: `K${id}` });
      insert('documents', { id, sha256: `hash ${id}` });
      insert('purchaseDocuments', { id, no: `KF${id}`, documentId: id });
      insert('vouchers', { id, no: `B00000${id}`, ...parents, lines: 1, total: '125.00' });
      insert('voucherLines', { voucherId: id, lineNo: 1, debitMinor: 12500 });
      insert('vendorEntries', { id, voucherId: id, voucherNo: `B00000${id}`, ledgerId: id });
      insert('handOverExportVouchers', { exportId: 1, voucherId: id });
      insert('handOverVouchers', { targetId: id, voucherId: id, exportId: 1 });
    }
    database.exec("update numberSeries set next = 3 where series = 'voucher'");
    database.exec("update numberSeries set prefix = 'F', width = 4, next = 200 where series = 'salesInvoice'");
    database.exec("insert into releasedNumbers values ('purchaseInvoice', 7)");
    return database;
  }

  test('every ledger goes on where the shared one had come to: no number comes twice, released ones are kept', () => {
    const database = storeBefore();
    const shared = (seriesAt: unknown[]) => seriesAt.filter((row) => (row as unknown[])[1] === null).length;
    updateTo(database);
    expect(shared(seriesAt(database))).toBe(6);
    expect(seriesAt(database)).toEqual(
      expect.arrayContaining([
        ['purchaseInvoice', null, 'KF', 6, 1],
        ['salesInvoice', 1, 'F', 4, 200],
        ['salesInvoice', 2, 'F', 4, 200],
        ['statement', 2, 'KU', 5, 1],
        ['voucher', 1, 'B', 6, 3],
        ['voucher', 2, 'B', 6, 3],
      ]),
    );
    expect(
      database.prepare('select series, number from releasedNumbers join numberSeries on id = seriesId').raw().all(),
    ).toEqual([['purchaseInvoice', 7]]);
    database.close();
  });

  test('vouchers keep everything that belongs to them, stay unchangeable, and two ledgers may have the same number', () => {
    const database = storeBefore();
    const before = database.prepare('select * from vouchers order by id').all();
    const columns = (of: Database) =>
      of.prepare('select name, type, "notnull" from pragma_table_info(\'vouchers\')').all();
    const [indexes, triggers] = [names(database, 'index'), names(database, 'trigger')];
    const shape = columns(database);
    database.pragma('foreign_keys = ON');
    updateTo(database, 30);
    expect(database.prepare('select * from vouchers order by id').all()).toEqual(before);
    expect(columns(database)).toEqual(shape);
    expect(names(database, 'trigger')).toEqual(triggers);
    expect(names(database, 'index')).toEqual([...indexes, 'numberSeriesOnce', 'vouchersByNo', 'vouchersOnce'].sort());
    const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    expect(broken.filter(({ parent }) => parent === 'vouchers')).toEqual([]);
    expect(() => database.exec("update vouchers set date = '2026-01-01'")).toThrow(/does not change/u);
    expect(() => database.exec('delete from vouchers')).toThrow(/does not change/u);
    database.pragma('foreign_keys = OFF');
    const insert = insertsInto(database);
    insert('vouchers', { id: 3, no: 'B000001', ledgerId: 2, documentId: 3 });
    expect(() => insert('vouchers', { id: 4, no: 'B000001', ledgerId: 1, documentId: 4 })).toThrow(/UNIQUE/u);
    expect(database.prepare("select seq from sqlite_sequence where name = 'vouchers'").pluck().get()).toBe(3);
    database.close();
  });
});
