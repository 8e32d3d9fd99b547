import type { Migration } from './migration.ts';

/**
 * Purchase documents whole (ACC-2): coding, VAT and cost of every line, what the vendor is owed, orders with the invoices
 * that took from them (ACC-4) and the changes that replaced them, and what an acceptance wrote elsewhere, for its undo.
 */
export const purchases: Migration = (database) => {
  database.exec(`
    ALTER TABLE purchaseDocuments ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
    ALTER TABLE purchaseDocuments ADD COLUMN payToVendorId INTEGER REFERENCES vendors (id);
    ALTER TABLE purchaseDocuments ADD COLUMN vendorOrderNo TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseDocuments ADD COLUMN vendorOrderNoKey TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseDocuments ADD COLUMN deductibleVat TEXT NOT NULL DEFAULT '0.00';
    ALTER TABLE purchaseDocuments ADD COLUMN deviatingVat INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE purchaseDocuments ADD COLUMN postingGroup TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseDocuments ADD COLUMN numberChosen INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE purchaseDocuments ADD COLUMN vendorEntry TEXT;
    ALTER TABLE purchaseDocuments ADD COLUMN reconciliation TEXT;
    CREATE INDEX purchaseDocumentsByStatus ON purchaseDocuments (status, id);
    CREATE INDEX purchaseDocumentsByVendorOrderNo ON purchaseDocuments (vendorOrderNo, id);
    CREATE INDEX purchaseDocumentsOfPayToVendor ON purchaseDocuments (payToVendorId) WHERE payToVendorId IS NOT NULL;
    CREATE INDEX purchaseOrdersOfVendor ON purchaseDocuments (vendorId, vendorOrderNoKey) WHERE kind = 'purchaseOrder';

    ALTER TABLE purchaseLines ADD COLUMN place TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN documentLineId TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN accountKind TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN accountNo TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN accountName TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN ledgerAccount TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN vatGroup TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN deductibleVat TEXT NOT NULL DEFAULT '0.00';
    ALTER TABLE purchaseLines ADD COLUMN cost TEXT NOT NULL DEFAULT '0.00';
    ALTER TABLE purchaseLines ADD COLUMN budget TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN project TEXT NOT NULL DEFAULT '';
    ALTER TABLE purchaseLines ADD COLUMN dimensions TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE purchaseLines ADD COLUMN addedBy INTEGER REFERENCES documents (id);
    -- What was accepted before nobody knew deductions: VAT was a header's matter, a line costs its amount.
    UPDATE purchaseLines SET cost = amount;

    CREATE TABLE orderInvoices (
      documentId INTEGER PRIMARY KEY REFERENCES documents (id),
      orderId INTEGER NOT NULL REFERENCES purchaseDocuments (id),
      vendorDocumentNo TEXT NOT NULL,
      documentDate TEXT NOT NULL,
      postingDate TEXT NOT NULL,
      dueDate TEXT NOT NULL,
      currency TEXT NOT NULL,
      net TEXT NOT NULL,
      vat TEXT NOT NULL,
      deductibleVat TEXT NOT NULL,
      total TEXT NOT NULL,
      deviatingVat INTEGER NOT NULL,
      postingGroup TEXT NOT NULL,
      vendorEntry TEXT,
      reconciliation TEXT,
      createdAt TEXT NOT NULL,
      createdBy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX orderInvoicesByOrder ON orderInvoices (orderId, documentId);

    CREATE TABLE orderUpdates (
      documentId INTEGER NOT NULL REFERENCES orderInvoices (documentId) ON DELETE CASCADE,
      lineNo INTEGER NOT NULL,
      orderId INTEGER NOT NULL REFERENCES purchaseDocuments (id),
      orderLineNo INTEGER NOT NULL,
      quantity TEXT,
      amount TEXT NOT NULL,
      line TEXT NOT NULL,
      PRIMARY KEY (documentId, lineNo)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX orderUpdatesByOrder ON orderUpdates (orderId, orderLineNo);

    CREATE TABLE orderChanges (
      documentId INTEGER PRIMARY KEY REFERENCES documents (id),
      orderId INTEGER NOT NULL REFERENCES purchaseDocuments (id),
      at TEXT NOT NULL,
      before TEXT NOT NULL
    ) STRICT;
    CREATE INDEX orderChangesByOrder ON orderChanges (orderId, documentId);

    CREATE TABLE acceptanceEffects (
      documentId INTEGER NOT NULL REFERENCES documents (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (documentId, position)
    ) STRICT, WITHOUT ROWID;
  `);
};
