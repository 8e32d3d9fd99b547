import { tableOf } from './0006-set-up.ts';
import type { Migration } from './migration.ts';

/**
 * Customers (SET-6), sales documents with what they say, what was paid on them and the files they came in (OUT-1, OUT-2,
 * OUT-10), four set-up tables, and the series their numbers come from. What was posted is guarded by the store itself.
 */
export const sales: Migration = (database) => {
  database.exec(`
    CREATE TABLE customers (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      no TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, address2 TEXT NOT NULL, postalCode TEXT NOT NULL,
      city TEXT NOT NULL, country TEXT NOT NULL, phone TEXT NOT NULL, mail TEXT NOT NULL, attention TEXT NOT NULL,
      cvr TEXT NOT NULL, eanLocation TEXT NOT NULL, endpointId TEXT NOT NULL, endpointScheme TEXT NOT NULL,
      format TEXT NOT NULL, channel TEXT NOT NULL, alsoMail INTEGER NOT NULL, alsoPrint INTEGER NOT NULL,
      sendsInvoice INTEGER NOT NULL, sendsCreditNote INTEGER NOT NULL, sendsReminder INTEGER NOT NULL,
      sendsStatement INTEGER NOT NULL, paymentForm TEXT NOT NULL, dueDays TEXT NOT NULL, reminderTerms TEXT NOT NULL,
      accountCode TEXT NOT NULL, currency TEXT NOT NULL, blocked TEXT NOT NULL, createdAt TEXT NOT NULL,
      noKey TEXT NOT NULL, nameKey TEXT NOT NULL, cityKey TEXT NOT NULL,
      documents INTEGER NOT NULL DEFAULT 0, lastDocumentAt TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX customersByNo ON customers (noKey);
    CREATE INDEX customersByName ON customers (nameKey, id);
    CREATE INDEX customersByCity ON customers (cityKey, id);
    CREATE INDEX customersByEndpoint ON customers (endpointId, id);
    CREATE INDEX customersByCvr ON customers (cvr);
    CREATE INDEX customersByDocuments ON customers (documents, id);
    CREATE INDEX customersByLastDocument ON customers (lastDocumentAt, id);

    CREATE TABLE salesDocuments (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      kind TEXT NOT NULL, no TEXT NOT NULL, status TEXT NOT NULL,
      customerId INTEGER NOT NULL REFERENCES customers (id),
      customerNo TEXT NOT NULL, customerName TEXT NOT NULL, customerNameKey TEXT NOT NULL,
      issueDate TEXT NOT NULL, dueDate TEXT NOT NULL, currency TEXT NOT NULL,
      net TEXT NOT NULL, vat TEXT NOT NULL, total TEXT NOT NULL, totalMinor INTEGER NOT NULL,
      openMinor INTEGER NOT NULL, credits TEXT NOT NULL, printedAt TEXT NOT NULL, collectedByPbs INTEGER NOT NULL,
      source TEXT NOT NULL, createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, postedAt TEXT NOT NULL,
      postedBy TEXT NOT NULL, searchText TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX salesDocumentsByNo ON salesDocuments (ledgerId, kind, no) WHERE status = 'posted';
    CREATE INDEX salesDocumentsByLedger ON salesDocuments (ledgerId, id);
    CREATE INDEX salesDocumentsByCustomer ON salesDocuments (customerId, id);
    CREATE INDEX salesDocumentsOpen ON salesDocuments (ledgerId, dueDate, id) WHERE openMinor > 0;
    CREATE INDEX salesDocumentsPosted ON salesDocuments (ledgerId, id) WHERE status = 'posted';
    ${sorts.map((column) => `CREATE INDEX "salesDocuments by ${column}" ON salesDocuments (${column}, id);`).join('\n')}
    CREATE TABLE salesContents (
      salesDocumentId INTEGER PRIMARY KEY REFERENCES salesDocuments (id) ON DELETE CASCADE,
      draft TEXT NOT NULL, content TEXT NOT NULL, mends TEXT NOT NULL
    ) STRICT;
    CREATE TABLE salesAttachments (
      salesDocumentId INTEGER NOT NULL REFERENCES salesDocuments (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      sha256 TEXT NOT NULL REFERENCES originals (sha256),
      fileName TEXT NOT NULL, mimeCode TEXT NOT NULL, size INTEGER NOT NULL, exported INTEGER NOT NULL,
      PRIMARY KEY (salesDocumentId, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX salesAttachmentsByOriginal ON salesAttachments (sha256);
    CREATE TABLE salesPayments (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      salesDocumentId INTEGER NOT NULL REFERENCES salesDocuments (id),
      date TEXT NOT NULL, amount TEXT NOT NULL, amountMinor INTEGER NOT NULL, text TEXT NOT NULL,
      creditNoteId INTEGER REFERENCES salesDocuments (id),
      at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX salesPaymentsByDocument ON salesPayments (salesDocumentId, id);
    CREATE INDEX salesPaymentsByCreditNote ON salesPayments (creditNoteId);
    CREATE TABLE salesFiles (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      sha256 TEXT NOT NULL, fileName TEXT NOT NULL, source TEXT NOT NULL, status TEXT NOT NULL,
      ledgerId INTEGER REFERENCES ledgers (id), salesDocumentId INTEGER REFERENCES salesDocuments (id),
      problems TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX salesFilesByStatus ON salesFiles (status, id);
    CREATE INDEX salesFilesByOriginal ON salesFiles (sha256);
    CREATE INDEX salesFilesByDocument ON salesFiles (salesDocumentId);

    CREATE TRIGGER "salesDocuments posted" AFTER UPDATE OF status ON salesDocuments WHEN new.status = 'posted' BEGIN
      UPDATE customers SET documents = documents + 1, lastDocumentAt = max(lastDocumentAt, new.issueDate)
      WHERE id = new.customerId;
    END;
    CREATE TRIGGER "salesDocuments inserted posted" AFTER INSERT ON salesDocuments WHEN new.status = 'posted' BEGIN
      UPDATE customers SET documents = documents + 1, lastDocumentAt = max(lastDocumentAt, new.issueDate)
      WHERE id = new.customerId;
    END;
    CREATE TRIGGER "salesDocuments stay" BEFORE DELETE ON salesDocuments WHEN old.status = 'posted' BEGIN
      SELECT raise(ABORT, 'a posted sales document stays');
    END;
    CREATE TRIGGER "salesDocuments keep" BEFORE UPDATE OF ledgerId, kind, no, status, customerId, issueDate, dueDate,
      currency, net, vat, total, credits, postedAt, postedBy ON salesDocuments WHEN old.status = 'posted' BEGIN
      SELECT raise(ABORT, 'a posted sales document does not change');
    END;
    CREATE TRIGGER "salesContents keep" BEFORE UPDATE OF draft, content ON salesContents WHEN old.content <> '' BEGIN
      SELECT raise(ABORT, 'a posted sales document does not change');
    END;
    INSERT INTO numberSeries (series, prefix, width, next) VALUES
      ('customer', 'D', 5, 1), ('salesInvoice', '', 6, 100001), ('salesCreditNote', '', 6, 500001),
      ('reminder', '', 6, 700001), ('statement', 'KU', 5, 1);
  `);
  for (const [table, columns] of Object.entries(setUpTables))
    database.exec(tableOf(table, { scope: 'ledger', columns }));
};

/** The columns the register sorts by. */
const sorts = ['no', 'customerNameKey', 'issueDate', 'dueDate', 'totalMinor', 'openMinor', 'kind', 'createdAt'];

const setUpTables = {
  sellers: 'code name phone mail exported blocked',
  salesVatGroups: 'code name kind rate reason',
  extendedTexts: 'code name text automatic',
  reminderTerms: 'code name graceDays fee interest dueDays text',
};
