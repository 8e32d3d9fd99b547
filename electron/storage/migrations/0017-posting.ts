import type { Migration } from './migration.ts';

/**
 * Vouchers with their lines, and vendor entries (POST-1). A voucher never changes: the store refuses to update or delete
 * one, or to add a line to it. One document is posted once. Budgets get amounts, and what happens when they are exceeded.
 */
export const posting: Migration = (database) => {
  database.exec(`
    INSERT INTO numberSeries (series, prefix, width, next) VALUES ('voucher', 'B', 6, 1);

    CREATE TABLE vouchers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      no TEXT NOT NULL UNIQUE,
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
    CREATE INDEX vouchersByKind ON vouchers (kind, id);
    CREATE INDEX vouchersByDate ON vouchers (date, id);
    CREATE INDEX vouchersByVendorName ON vouchers (vendorNameKey, id);
    CREATE INDEX vouchersByVendorDocumentNo ON vouchers (vendorDocumentNo, id);
    CREATE INDEX vouchersByPurchaseNo ON vouchers (purchaseNo, id);
    CREATE INDEX vouchersByTotal ON vouchers (totalMinor, id);
    CREATE INDEX vouchersByPostedAt ON vouchers (postedAt, id);
    CREATE INDEX vouchersByPostedBy ON vouchers (postedBy, id);
    CREATE INDEX vouchersOfLedger ON vouchers (ledgerId, id);
    CREATE INDEX vouchersOfVendor ON vouchers (vendorId, id);
    CREATE INDEX vouchersOfPurchase ON vouchers (purchaseId, id);

    CREATE TABLE voucherLines (
      voucherId INTEGER NOT NULL REFERENCES vouchers (id),
      lineNo INTEGER NOT NULL,
      kind TEXT NOT NULL,
      account TEXT NOT NULL,
      accountName TEXT NOT NULL,
      text TEXT NOT NULL,
      debitMinor INTEGER NOT NULL CHECK (debitMinor >= 0),
      creditMinor INTEGER NOT NULL CHECK (creditMinor >= 0 AND (debitMinor = 0) <> (creditMinor = 0)),
      vatGroup TEXT NOT NULL,
      budget TEXT NOT NULL,
      project TEXT NOT NULL,
      dimensions TEXT NOT NULL,
      purchaseLineNo INTEGER,
      PRIMARY KEY (voucherId, lineNo)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX voucherLinesByAccount ON voucherLines (account);
    CREATE INDEX voucherLinesByBudget ON voucherLines (budget) WHERE budget <> '';
    ${['UPDATE', 'DELETE'].flatMap((event) => ['vouchers', 'voucherLines'].map((table) => refused(table, event))).join('\n')}
    CREATE TRIGGER voucherLinesComplete BEFORE INSERT ON voucherLines
    WHEN NEW.lineNo < 1 OR NEW.lineNo > (SELECT lines FROM vouchers WHERE id = NEW.voucherId) BEGIN
      SELECT RAISE(ABORT, 'a posted voucher has all its lines');
    END;

    CREATE TABLE vendorEntries (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      voucherId INTEGER NOT NULL UNIQUE REFERENCES vouchers (id),
      voucherNo TEXT NOT NULL,
      kind TEXT NOT NULL,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      documentId INTEGER NOT NULL REFERENCES documents (id),
      vendorId INTEGER NOT NULL REFERENCES vendors (id),
      vendorNo TEXT NOT NULL,
      vendorName TEXT NOT NULL,
      vendorNameKey TEXT NOT NULL,
      vendorDocumentNo TEXT NOT NULL,
      date TEXT NOT NULL,
      dueDate TEXT NOT NULL,
      discountPercent TEXT NOT NULL,
      discountDate TEXT NOT NULL,
      currency TEXT NOT NULL,
      amount TEXT NOT NULL,
      amountMinor INTEGER NOT NULL,
      remainingMinor INTEGER NOT NULL,
      payablesAccount TEXT NOT NULL,
      paymentForm TEXT NOT NULL,
      payment TEXT,
      open INTEGER NOT NULL,
      closedAt TEXT NOT NULL,
      closedBy TEXT NOT NULL,
      closedAgainst TEXT NOT NULL
    ) STRICT;
    CREATE INDEX vendorEntriesByVoucherNo ON vendorEntries (voucherNo, id);
    CREATE INDEX vendorEntriesByKind ON vendorEntries (kind, id);
    CREATE INDEX vendorEntriesByVendorName ON vendorEntries (vendorNameKey, id);
    CREATE INDEX vendorEntriesByVendorDocumentNo ON vendorEntries (vendorDocumentNo, id);
    CREATE INDEX vendorEntriesByDate ON vendorEntries (date, id);
    CREATE INDEX vendorEntriesByDueDate ON vendorEntries (dueDate, id);
    CREATE INDEX vendorEntriesByAmount ON vendorEntries (amountMinor, id);
    CREATE INDEX vendorEntriesByRemaining ON vendorEntries (remainingMinor, id);
    CREATE INDEX vendorEntriesByPaymentForm ON vendorEntries (paymentForm, id);
    CREATE INDEX vendorEntriesByOpen ON vendorEntries (open, dueDate, id);
    CREATE INDEX vendorEntriesOfLedger ON vendorEntries (ledgerId, id);
    CREATE INDEX vendorEntriesOfVendor ON vendorEntries (vendorId, open, dueDate, id);
    CREATE TRIGGER vendorEntriesKeepWhatWasPosted
    BEFORE UPDATE OF voucherId, voucherNo, kind, ledgerId, documentId, vendorDocumentNo, date, currency, amount, amountMinor
    ON vendorEntries BEGIN SELECT RAISE(ABORT, 'what was posted does not change'); END;
    ${refused('vendorEntries', 'DELETE')}

    CREATE TABLE budgetUses (
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      budget TEXT NOT NULL,
      currency TEXT NOT NULL,
      account TEXT NOT NULL,
      date TEXT NOT NULL,
      amountMinor INTEGER NOT NULL,
      PRIMARY KEY (ledgerId, budget, currency, account, date)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER voucherLinesUseBudget AFTER INSERT ON voucherLines WHEN NEW.budget <> '' BEGIN
      INSERT INTO budgetUses (ledgerId, budget, currency, account, date, amountMinor)
      SELECT ledgerId, NEW.budget, currency, NEW.account, date, NEW.debitMinor - NEW.creditMinor
      FROM vouchers WHERE id = NEW.voucherId
      ON CONFLICT DO UPDATE SET amountMinor = amountMinor + excluded.amountMinor;
    END;

    ALTER TABLE budgets ADD COLUMN exceeded TEXT NOT NULL DEFAULT '';
    CREATE TABLE budgetAmounts (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      budget TEXT NOT NULL,
      account TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      amount TEXT NOT NULL,
      keyText TEXT NOT NULL,
      searchText TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX "budgetAmounts by key" ON budgetAmounts (ledgerId, keyText);
    CREATE INDEX "budgetAmounts by budget" ON budgetAmounts (ledgerId, budget);
    CREATE INDEX "budgetAmounts by account" ON budgetAmounts (ledgerId, account);
    INSERT INTO setupVersions VALUES ('budgetAmounts', 0);
    ${['INSERT', 'UPDATE', 'DELETE'].map(versioned).join('\n')}
  `);
};

function refused(table: string, event: string): string {
  return `CREATE TRIGGER "${table} ${event} refused" BEFORE ${event} ON ${table} BEGIN
    SELECT RAISE(ABORT, 'what was posted does not change'); END;`;
}

function versioned(event: string): string {
  return `CREATE TRIGGER "budgetAmounts ${event}" AFTER ${event} ON budgetAmounts BEGIN
    UPDATE setupVersions SET version = abs(random() % 9007199254740991) WHERE tableName = 'budgetAmounts'; END;`;
}
