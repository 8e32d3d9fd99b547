import type { EDocument } from '../../../shared/domain/document/document.ts';
import { accountKey } from '../../../shared/domain/payment/payment-account.ts';
import { offeredPayments } from '../../../shared/domain/payment/offered-payments.ts';
import { personKey } from '../query/person-key.ts';
import type { Migration } from './migration.ts';

/**
 * The rest of the vendor card (SET-4), citizens' numbers out of every key (IN-9), and every account a vendor was ever
 * seen with (PAY-7b). What arrived before is looked through once.
 */
export const payment: Migration = (database) => {
  database.exec(`
    ALTER TABLE vendors ADD COLUMN cprNumber TEXT NOT NULL DEFAULT '';
    ALTER TABLE vendors ADD COLUMN cprKey TEXT NOT NULL DEFAULT '';
    ALTER TABLE vendors ADD COLUMN paymentForm TEXT NOT NULL DEFAULT '';
    ALTER TABLE vendors ADD COLUMN postingGroup TEXT NOT NULL DEFAULT '';
    ALTER TABLE vendors ADD COLUMN vatGroup TEXT NOT NULL DEFAULT '';
    ALTER TABLE vendors ADD COLUMN fikCreditor TEXT NOT NULL DEFAULT '';
    CREATE INDEX vendorsByCprKey ON vendors (cprKey) WHERE cprKey <> '';

    CREATE TABLE accountSightings (
      documentId INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      accountKey TEXT NOT NULL,
      account TEXT NOT NULL,
      payee INTEGER NOT NULL,
      vendorId INTEGER REFERENCES vendors (id),
      confirmedBy TEXT NOT NULL DEFAULT '',
      confirmedAt TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (documentId, accountKey)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX accountSightingsByVendor ON accountSightings (vendorId, accountKey, documentId);
    CREATE INDEX accountSightingsByAccount ON accountSightings (accountKey, vendorId);
    CREATE INDEX accountSightingsConfirmed ON accountSightings (vendorId, accountKey, confirmedAt) WHERE confirmedAt <> '';
    CREATE TRIGGER accountSightingsFollow AFTER UPDATE OF vendorId, payToVendorId ON documents
      WHEN old.vendorId IS NOT new.vendorId OR old.payToVendorId IS NOT new.payToVendorId BEGIN
      UPDATE accountSightings SET vendorId = iif(payee = 1, new.payToVendorId, new.vendorId) WHERE documentId = new.id;
    END;
  `);
  hideCitizens(database);
  lookThroughDocuments(database);
};

type Store = Parameters<Migration>[0];

/** Cards and documents named persons by their number in plain text so far. */
function hideCitizens(database: Store): void {
  const cards = database
    .prepare("SELECT id, legalId FROM vendors WHERE legalScheme = 'DK:CPR' AND legalId <> ''")
    .all();
  const change = database.prepare("UPDATE vendors SET legalId = '', cprNumber = ?, cprKey = ? WHERE id = ?");
  for (const { id, legalId } of cards as { id: number; legalId: string }[]) change.run(legalId, personKey(legalId), id);
  for (const column of ['vendorKey', 'payToKey'] as const) {
    const keys = database
      .prepare(`SELECT DISTINCT ${column} FROM documents WHERE ${column} LIKE 'DK:CPR %'`)
      .pluck()
      .all();
    const hide = database.prepare(`UPDATE documents SET ${column} = ? WHERE ${column} = ?`);
    for (const key of keys as string[]) hide.run(`DK:CPR ${personKey(key.slice('DK:CPR '.length))}`, key);
  }
  database.exec("UPDATE documents SET vendorLegalId = '' WHERE vendorKey LIKE 'DK:CPR %'");
}

function lookThroughDocuments(database: Store): void {
  const insert = database.prepare('INSERT OR IGNORE INTO accountSightings VALUES (?, ?, ?, ?, ?, ?, ?)');
  const next = database.prepare(`
    SELECT documents.id, vendorId, payToVendorId, payToKey, content
    FROM documents JOIN documentContents ON documentContents.documentId = documents.id
    WHERE documents.id > ? AND inbox = 'purchase' ORDER BY documents.id LIMIT 500`);
  for (let after = 0; ;) {
    const rows = next.all(after) as DocumentRow[];
    for (const { id, vendorId, payToVendorId, payToKey, content } of rows) {
      const document = JSON.parse(content) as EDocument;
      const payee = payToKey !== '';
      for (const { account } of offeredPayments({ paymentMeans: document.paymentMeans ?? [], dueDate: null }))
        if (account !== null)
          insert.run(
            id,
            accountKey(account),
            JSON.stringify(account),
            payee ? 1 : 0,
            payee ? payToVendorId : vendorId,
            '',
            '',
          );
      after = id;
    }
    if (rows.length < 500) return;
  }
}

interface DocumentRow {
  readonly id: number;
  readonly vendorId: number | null;
  readonly payToVendorId: number | null;
  readonly payToKey: string;
  readonly content: string;
}
