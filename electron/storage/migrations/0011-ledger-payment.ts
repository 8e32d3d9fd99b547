import type { Migration } from './migration.ts';

/** How a ledger is paid (SET-1), as JSON of the contract's shape; empty while nobody has said. */
export const ledgerPayment: Migration = (database) => {
  database.exec(`ALTER TABLE ledgers ADD COLUMN payment TEXT NOT NULL DEFAULT '';`);
};
