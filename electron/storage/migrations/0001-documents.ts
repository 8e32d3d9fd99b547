import type { Migration } from './migration.ts';

/** Ledgers, originals, the exchange table, documents with their parts, vendors, the log and the settings. */
export const documents: Migration = (database) => {
  database.exec(`
    CREATE TABLE ledgers (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      currency TEXT NOT NULL,
      cvr TEXT NOT NULL,
      address TEXT NOT NULL,
      postalCode TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      takesUnknownReceivers INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE ledgerEndpoints (
      endpointId TEXT NOT NULL,
      scheme TEXT NOT NULL,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      PRIMARY KEY (endpointId, scheme)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ledgerEndpointsByLedger ON ledgerEndpoints (ledgerId);

    CREATE TABLE originals (
      sha256 TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE exchange (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      direction TEXT NOT NULL,
      type TEXT NOT NULL,
      inbox TEXT NOT NULL,
      partner TEXT NOT NULL,
      file TEXT NOT NULL,
      claimedPath TEXT NOT NULL,
      source TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      status TEXT NOT NULL,
      transportError TEXT NOT NULL,
      problem TEXT,
      attempts INTEGER NOT NULL,
      outboxId INTEGER,
      createdAt TEXT NOT NULL,
      updatedAt TEXT NOT NULL,
      discardReason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX exchangeByStatus ON exchange (status, inbox, direction, type);
    CREATE INDEX exchangeByOriginal ON exchange (sha256);
    CREATE INDEX exchangeByClaim ON exchange (claimedPath) WHERE claimedPath <> '';

    CREATE TABLE vendors (
      id INTEGER PRIMARY KEY,
      no TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      address2 TEXT NOT NULL,
      postalCode TEXT NOT NULL,
      city TEXT NOT NULL,
      country TEXT NOT NULL,
      phone TEXT NOT NULL,
      mail TEXT NOT NULL,
      legalId TEXT NOT NULL,
      legalScheme TEXT NOT NULL,
      seNumber TEXT NOT NULL,
      pNumber TEXT NOT NULL,
      eanLocation TEXT NOT NULL,
      otherId TEXT NOT NULL,
      otherScheme TEXT NOT NULL,
      blocked TEXT NOT NULL,
      currency TEXT NOT NULL,
      createdAt TEXT NOT NULL,
      documents INTEGER NOT NULL DEFAULT 0,
      pending INTEGER NOT NULL DEFAULT 0,
      lastDocumentAt TEXT NOT NULL DEFAULT '',
      noKey TEXT NOT NULL,
      nameKey TEXT NOT NULL,
      cityKey TEXT NOT NULL
    ) STRICT;
    CREATE INDEX vendorsByLegalId ON vendors (legalId, legalScheme);
    CREATE INDEX vendorsByNo ON vendors (noKey, id);
    CREATE INDEX vendorsByName ON vendors (nameKey, id);
    CREATE INDEX vendorsByCity ON vendors (cityKey, id);
    CREATE INDEX vendorsByDocuments ON vendors (documents, id);
    CREATE INDEX vendorsByLastDocument ON vendors (lastDocumentAt, id);

    CREATE TABLE documents (
      id INTEGER PRIMARY KEY,
      ledgerId INTEGER NOT NULL REFERENCES ledgers (id),
      inbox TEXT NOT NULL,
      status TEXT NOT NULL,
      rejectionKind TEXT NOT NULL,
      importStatus TEXT NOT NULL,
      marked INTEGER NOT NULL,
      receivedAt TEXT NOT NULL,
      traceId TEXT NOT NULL,
      type TEXT NOT NULL,
      format TEXT NOT NULL,
      documentNo TEXT NOT NULL,
      uuid TEXT NOT NULL,
      issueDate TEXT NOT NULL,
      dueDate TEXT NOT NULL,
      postingDate TEXT NOT NULL,
      amountInclVat TEXT NOT NULL,
      amountInclVatMinor INTEGER NOT NULL,
      amount TEXT NOT NULL,
      amountMinor INTEGER NOT NULL,
      currency TEXT NOT NULL,
      vendorId INTEGER REFERENCES vendors (id),
      payToVendorId INTEGER REFERENCES vendors (id),
      vendorKey TEXT NOT NULL,
      payToKey TEXT NOT NULL,
      vendorNo TEXT NOT NULL,
      vendorName TEXT NOT NULL,
      vendorLegalId TEXT NOT NULL,
      vendorAddress TEXT NOT NULL,
      vendorCity TEXT NOT NULL,
      orderNo TEXT NOT NULL,
      quoteNo TEXT NOT NULL,
      purchaser TEXT NOT NULL,
      receiverId TEXT NOT NULL,
      receiverScheme TEXT NOT NULL,
      responsible TEXT NOT NULL,
      responsibleStatus TEXT NOT NULL,
      attachments INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      remarks INTEGER NOT NULL,
      findingsRank INTEGER NOT NULL,
      changedByUser INTEGER NOT NULL,
      sensitive INTEGER NOT NULL,
      duplicate INTEGER NOT NULL,
      deliveries INTEGER NOT NULL,
      sha256 TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
      fileName TEXT NOT NULL,
      rejectionReason TEXT NOT NULL,
      decidedAt TEXT NOT NULL,
      decidedBy TEXT NOT NULL,
      traceIdKey TEXT NOT NULL,
      documentNoKey TEXT NOT NULL,
      vendorNoKey TEXT NOT NULL,
      vendorNameKey TEXT NOT NULL,
      vendorAddressKey TEXT NOT NULL,
      vendorCityKey TEXT NOT NULL,
      orderNoKey TEXT NOT NULL,
      quoteNoKey TEXT NOT NULL,
      purchaserKey TEXT NOT NULL,
      receiverIdKey TEXT NOT NULL,
      responsibleKey TEXT NOT NULL
    ) STRICT;
    ${listKeys.map(listIndex).join('\n')}
    CREATE INDEX documentsByStatusReceived ON documents (inbox, status, receivedAt, id, ledgerId);
    CREATE INDEX documentsByMark ON documents (inbox, marked, id, status, ledgerId);
    CREATE INDEX documentsByVendor ON documents (inbox, vendorId, id, status, ledgerId);
    CREATE INDEX documentsOfVendor ON documents (vendorId, receivedAt, id) WHERE vendorId IS NOT NULL;
    CREATE INDEX documentsOfPayToVendor ON documents (payToVendorId, id) WHERE payToVendorId IS NOT NULL;
    CREATE INDEX documentsByVendorKey ON documents (vendorKey, documentNoKey, type);
    CREATE INDEX documentsByPayToKey ON documents (payToKey) WHERE payToKey <> '';
    CREATE INDEX documentsLookingAlike ON documents (vendorKey, amountInclVatMinor, issueDate);
    CREATE INDEX documentsByUuid ON documents (uuid) WHERE uuid <> '';
    CREATE INDEX documentsDecided ON documents (decidedAt, status, ledgerId) WHERE decidedAt <> '';

    CREATE TABLE deliveries (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL REFERENCES originals (sha256),
      documentId INTEGER REFERENCES documents (id) ON DELETE CASCADE,
      fileName TEXT NOT NULL,
      source TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deliveriesByDocument ON deliveries (documentId, id);
    CREATE INDEX deliveriesByOriginal ON deliveries (sha256);

    CREATE TABLE documentContents (
      documentId INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
      content TEXT NOT NULL,
      layers TEXT NOT NULL
    ) STRICT;

    CREATE TABLE documentFindings (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      layer TEXT NOT NULL,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      "values" TEXT NOT NULL,
      place TEXT NOT NULL,
      rule TEXT,
      PRIMARY KEY (documentId, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documentEdits (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      value TEXT,
      original TEXT,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (documentId, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE vendorChoices (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      payTo INTEGER NOT NULL,
      vendorId INTEGER NOT NULL REFERENCES vendors (id) ON DELETE CASCADE,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (documentId, payTo)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX vendorChoicesByVendor ON vendorChoices (vendorId);

    CREATE TABLE documentCounts (
      inbox TEXT NOT NULL,
      ledgerId INTEGER NOT NULL,
      status TEXT NOT NULL,
      documents INTEGER NOT NULL,
      PRIMARY KEY (inbox, ledgerId, status)
    ) STRICT, WITHOUT ROWID;
    ${counting}

    CREATE TABLE log (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      documentId INTEGER,
      step TEXT NOT NULL,
      code TEXT NOT NULL,
      "values" TEXT NOT NULL,
      problem TEXT,
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX logByDocument ON log (documentId, id) WHERE documentId IS NOT NULL;
    CREATE TRIGGER logIsNeverChanged BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER logIsNeverDeleted BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE numberSeries (
      series TEXT NOT NULL PRIMARY KEY,
      prefix TEXT NOT NULL,
      width INTEGER NOT NULL,
      next INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE releasedNumbers (
      series TEXT NOT NULL REFERENCES numberSeries (series),
      number INTEGER NOT NULL,
      PRIMARY KEY (series, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO numberSeries (series, prefix, width, next) VALUES ('vendor', 'K', 5, 1);
  `);
};

/** What the list can be sorted by: index name and key. The index also holds what almost every view asks for. */
const listKeys: readonly (readonly [name: string, key: string])[] = [
  ['Status', 'status'],
  ['ReceivedAt', 'receivedAt'],
  ['TraceId', 'traceIdKey'],
  ['Type', 'type'],
  ['DocumentNo', 'documentNoKey'],
  ['DueDate', 'dueDate'],
  ['IssueDate', 'issueDate'],
  ['PostingDate', 'postingDate'],
  ['AmountInclVat', 'amountInclVatMinor'],
  ['Amount', 'amountMinor'],
  ['Currency', 'currency'],
  ['VendorNo', 'vendorNoKey'],
  ['VendorName', 'vendorNameKey'],
  ['VendorAddress', 'vendorAddressKey'],
  ['VendorCity', 'vendorCityKey'],
  ['OrderNo', 'orderNoKey'],
  ['QuoteNo', 'quoteNoKey'],
  ['Purchaser', 'purchaserKey'],
  ['ReceiverId', 'receiverIdKey'],
  ['Responsible', 'responsibleKey'],
  ['ResponsibleStatus', 'responsibleStatus'],
  ['ImportStatus', 'importStatus'],
  ['Attachments', 'attachments'],
  ['Findings', 'findingsRank'],
];

function listIndex([name, key]: readonly [string, string]): string {
  const rest = key === 'status' ? 'id, ledgerId' : 'id, status, ledgerId';
  return `CREATE INDEX documentsBy${name} ON documents (inbox, ${key}, ${rest});`;
}

/**
 * The counters of inboxes and vendors move with their documents. Arrivals are counted by the code that inserts them: a
 * trigger there makes the database journal every index page of every single insert, which halves the speed of arrival.
 */
const counting = `
  CREATE TRIGGER documentsCountedOut AFTER DELETE ON documents BEGIN
    UPDATE documentCounts SET documents = documents - 1 WHERE inbox = old.inbox AND ledgerId = old.ledgerId AND status = old.status;
    UPDATE vendors SET documents = documents - 1, pending = pending - (old.status = 'pending') WHERE id = old.vendorId;
  END;
  CREATE TRIGGER documentsRecounted AFTER UPDATE OF inbox, ledgerId, status ON documents
    WHEN old.inbox <> new.inbox OR old.ledgerId <> new.ledgerId OR old.status <> new.status BEGIN
    UPDATE documentCounts SET documents = documents - 1 WHERE inbox = old.inbox AND ledgerId = old.ledgerId AND status = old.status;
    INSERT INTO documentCounts (inbox, ledgerId, status, documents) VALUES (new.inbox, new.ledgerId, new.status, 1)
      ON CONFLICT DO UPDATE SET documents = documents + 1;
    UPDATE vendors SET pending = pending + (new.status = 'pending') - (old.status = 'pending') WHERE id = old.vendorId;
  END;
  CREATE TRIGGER documentsChangeVendor AFTER UPDATE OF vendorId ON documents WHEN old.vendorId IS NOT new.vendorId BEGIN
    UPDATE vendors SET documents = documents - 1, pending = pending - (new.status = 'pending'),
      lastDocumentAt = coalesce((SELECT max(receivedAt) FROM documents WHERE vendorId = old.vendorId), '')
      WHERE id = old.vendorId;
    UPDATE vendors SET documents = documents + 1, pending = pending + (new.status = 'pending'), lastDocumentAt = max(lastDocumentAt, new.receivedAt)
      WHERE id = new.vendorId;
  END;
`;
