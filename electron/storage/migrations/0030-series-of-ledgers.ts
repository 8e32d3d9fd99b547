import type { Migration } from './migration.ts';

/**
 * Every ledger has number series of its own for what law asks a series without gaps of, of each company: vouchers and sales
 * documents (POST-1, OUT-2, SET-7). All go on where the one they shared had come to, so that no number comes twice, not even
 * one a person moved the series past on purpose; a store with one ledger goes on as it was. Two ledgers may have a voucher
 * with the same number from now on.
 */
export const seriesOfLedgers: Migration = (database) => {
  database.exec(`
    CREATE TABLE seriesBefore AS SELECT * FROM numberSeries;
    CREATE TABLE releasedBefore AS SELECT * FROM releasedNumbers;
    DROP TABLE releasedNumbers;
    DROP TABLE numberSeries;
    CREATE TABLE numberSeries (
      id INTEGER PRIMARY KEY,
      series TEXT NOT NULL,
      ledgerId INTEGER REFERENCES ledgers (id),
      prefix TEXT NOT NULL,
      width INTEGER NOT NULL,
      next INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX numberSeriesOnce ON numberSeries (series, coalesce(ledgerId, 0));
    CREATE TABLE releasedNumbers (
      seriesId INTEGER NOT NULL REFERENCES numberSeries (id),
      number INTEGER NOT NULL,
      PRIMARY KEY (seriesId, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO numberSeries (series, ledgerId, prefix, width, next)
      SELECT series, NULL, prefix, width, next FROM seriesBefore WHERE series NOT IN (${ofLedgers});
    INSERT INTO numberSeries (series, ledgerId, prefix, width, next)
      SELECT series, ledgers.id, prefix, width, next FROM ledgers, seriesBefore WHERE series IN (${ofLedgers});
    INSERT INTO releasedNumbers (seriesId, number)
      SELECT id, number FROM releasedBefore JOIN numberSeries USING (series);
    DROP TABLE seriesBefore;
    DROP TABLE releasedBefore;
  `);
  widenVouchers(database);
};

const ofLedgers = "'voucher', 'salesInvoice', 'salesCreditNote', 'reminder', 'statement'";

/**
 * The table is made anew, because SQLite cannot take its UNIQUE from it. Its rows are put back, not its name, so that what
 * refers to them finds them again before the transaction ends.
 */
const widenVouchers: Migration = (database) => {
  database.exec(`
    PRAGMA defer_foreign_keys = ON;
    CREATE INDEX handOverExportsOfVoucher ON handOverExportVouchers (voucherId);
    CREATE TABLE vouchersBefore AS SELECT * FROM vouchers;
    DROP TABLE vouchers;
    CREATE TABLE vouchers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      no TEXT NOT NULL,
      kind TEXT NOT NULL,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      date TEXT NOT NULL,
      documentDate TEXT NOT NULL,
      text TEXT NOT NULL,
      currency TEXT NOT NULL,
      deviatingVat INTEGER NOT NULL,
      vendorId INTEGER NOT NULL REFERENCES vendors (id),
      vendorNo TEXT NOT NULL,
      vendorName TEXT NOT NULL,
      vendorNameKey TEXT NOT NULL,
      vendorDocumentNo TEXT NOT NULL,
      vendorOrderNo TEXT NOT NULL,
      purchaseId INTEGER NOT NULL REFERENCES purchaseDocuments (id),
      purchaseNo TEXT NOT NULL,
      documentId INTEGER NOT NULL UNIQUE REFERENCES documents (id),
      net TEXT NOT NULL,
      vat TEXT NOT NULL,
      total TEXT NOT NULL,
      totalMinor INTEGER NOT NULL,
      lines INTEGER NOT NULL,
      vatGroups TEXT NOT NULL,
      vendorEntry TEXT NOT NULL,
      postedAt TEXT NOT NULL,
      postedBy TEXT NOT NULL
    ) STRICT;
    INSERT INTO vouchers SELECT * FROM vouchersBefore;
    DROP TABLE vouchersBefore;
    DROP INDEX handOverExportsOfVoucher;
    CREATE UNIQUE INDEX vouchersOnce ON vouchers (ledgerId, no);
    CREATE INDEX vouchersByNo ON vouchers (no, id);
    ${Object.entries(indexes)
      .map(([name, columns]) => `CREATE INDEX ${name} ON vouchers (${columns}, id);`)
      .join('\n')}
    ${['UPDATE', 'DELETE']
      .map(
        (event) => `CREATE TRIGGER "vouchers ${event} refused" BEFORE ${event} ON vouchers BEGIN
          SELECT RAISE(ABORT, 'what was posted does not change'); END;`,
      )
      .join('\n')}
  `);
};

/** As they were. */
const indexes = {
  vouchersByKind: 'kind',
  vouchersByDate: 'date',
  vouchersByVendorName: 'vendorNameKey',
  vouchersByVendorDocumentNo: 'vendorDocumentNo',
  vouchersByPurchaseNo: 'purchaseNo',
  vouchersByTotal: 'totalMinor',
  vouchersByPostedAt: 'postedAt',
  vouchersByPostedBy: 'postedBy',
  vouchersOfLedger: 'ledgerId',
  vouchersOfVendor: 'vendorId',
  vouchersOfPurchase: 'purchaseId',
};
