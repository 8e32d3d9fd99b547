import type { Migration } from './migration.ts';

/** The way from an account, asset, item or VAT group to the purchase lines that use it: *used where* asks it (SET-7). */
export const setUpUses: Migration = (database) => {
  database.exec(`
    CREATE INDEX purchaseLinesByLedgerAccount ON purchaseLines (ledgerAccount);
    CREATE INDEX purchaseLinesByAccountNo ON purchaseLines (accountNo);
    CREATE INDEX purchaseLinesByVatGroup ON purchaseLines (vatGroup);
  `);
};
