import type { Migration } from './migration.ts';

/**
 * What people say about a document before it is accepted: its coding, place by place (COD-4, COD-8), and single choices
 * (payment means, confirmed account, use of an order, number). And the way to a vendor's last purchase documents, from
 * which *same as last time* is taken.
 */
export const coding: Migration = (database) => {
  database.exec(`
    CREATE TABLE codingEdits (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      place TEXT NOT NULL,
      edit TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (documentId, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documentChoices (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (documentId, name)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX purchaseDocumentsLastOfVendor ON purchaseDocuments (vendorId, ledgerId, id);
    CREATE INDEX purchaseDocumentsUnposted ON purchaseDocuments (ledgerId, kind, id) WHERE status = 'open';
  `);
};
