import type { Migration } from './migration.ts';

/** What accepting and rejecting make: purchase documents, answers on their way out and in, remembered non-duplicates. */
export const acceptance: Migration = (database) => {
  database.exec(`
    CREATE TABLE purchaseDocuments (
      id INTEGER PRIMARY KEY,
      no TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      documentId INTEGER NOT NULL UNIQUE REFERENCES documents (id),
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      vendorId INTEGER NOT NULL REFERENCES vendors (id),
      vendorNo TEXT NOT NULL,
      vendorName TEXT NOT NULL,
      vendorNameKey TEXT NOT NULL,
      vendorDocumentNo TEXT NOT NULL,
      documentDate TEXT NOT NULL,
      postingDate TEXT NOT NULL,
      dueDate TEXT NOT NULL,
      currency TEXT NOT NULL,
      net TEXT NOT NULL,
      vat TEXT NOT NULL,
      total TEXT NOT NULL,
      totalMinor INTEGER NOT NULL,
      createdAt TEXT NOT NULL,
      createdBy TEXT NOT NULL,
      lines INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX purchaseDocumentsByNo ON purchaseDocuments (no, id);
    CREATE INDEX purchaseDocumentsByKind ON purchaseDocuments (kind, id);
    CREATE INDEX purchaseDocumentsByVendorName ON purchaseDocuments (vendorNameKey, id);
    CREATE INDEX purchaseDocumentsByVendorDocumentNo ON purchaseDocuments (vendorDocumentNo, id);
    CREATE INDEX purchaseDocumentsByDocumentDate ON purchaseDocuments (documentDate, id);
    CREATE INDEX purchaseDocumentsByPostingDate ON purchaseDocuments (postingDate, id);
    CREATE INDEX purchaseDocumentsByDueDate ON purchaseDocuments (dueDate, id);
    CREATE INDEX purchaseDocumentsByTotal ON purchaseDocuments (totalMinor, id);
    CREATE INDEX purchaseDocumentsByCreatedAt ON purchaseDocuments (createdAt, id);
    CREATE INDEX purchaseDocumentsOfVendor ON purchaseDocuments (vendorId, currency, totalMinor);

    CREATE TABLE purchaseLines (
      purchaseId INTEGER NOT NULL REFERENCES purchaseDocuments (id) ON DELETE CASCADE,
      lineNo INTEGER NOT NULL,
      kind TEXT NOT NULL,
      itemNo TEXT,
      description TEXT NOT NULL,
      quantity TEXT,
      unit TEXT,
      unitPrice TEXT,
      amount TEXT NOT NULL,
      vatPercent TEXT,
      vatAmount TEXT,
      accountingCost TEXT,
      PRIMARY KEY (purchaseId, lineNo)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO numberSeries (series, prefix, width, next) VALUES
      ('purchaseInvoice', 'KF', 6, 1), ('purchaseCreditMemo', 'KK', 6, 1), ('applicationResponse', 'AR', 6, 1);

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      documentId INTEGER NOT NULL REFERENCES documents (id),
      documentNo TEXT NOT NULL,
      uuid TEXT NOT NULL,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      format TEXT NOT NULL,
      receiver TEXT NOT NULL,
      status TEXT NOT NULL,
      attempt INTEGER NOT NULL,
      fileName TEXT NOT NULL,
      content TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      releaseAt TEXT NOT NULL,
      writtenAt TEXT NOT NULL,
      settledAt TEXT NOT NULL,
      problem TEXT,
      transportError TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outboxByDocument ON outbox (documentId, id);
    CREATE INDEX outboxByStatus ON outbox (status, releaseAt, id);
    CREATE INDEX outboxByUuid ON outbox (uuid);
    CREATE INDEX outboxByDocumentNo ON outbox (documentNo);
    CREATE UNIQUE INDEX outboxByFileName ON outbox (fileName) WHERE fileName <> '';

    CREATE TABLE receivedResponses (
      id INTEGER PRIMARY KEY,
      documentId INTEGER NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
      outboxId INTEGER REFERENCES outbox (id),
      answeredDocumentId INTEGER REFERENCES documents (id),
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX receivedResponsesByAnswered ON receivedResponses (answeredDocumentId) WHERE answeredDocumentId IS NOT NULL;

    CREATE TABLE notDuplicates (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      otherId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      reason TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (documentId, otherId),
      CHECK (documentId < otherId)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE standardReasons (
      reasonId TEXT NOT NULL PRIMARY KEY,
      text TEXT,
      uses INTEGER NOT NULL,
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
};
