import type { Migration } from './migration.ts';

/** Vouchers somebody has entered in the books by hand (ACT-1): who said so, when, and what the books call them. */
export const handOverByHand: Migration = (database) => {
  database.exec(`
    ALTER TABLE handOverVouchers ADD COLUMN enteredAt TEXT NOT NULL DEFAULT '';
    ALTER TABLE handOverVouchers ADD COLUMN enteredBy TEXT NOT NULL DEFAULT '';
    ALTER TABLE handOverVouchers ADD COLUMN enteredAs TEXT NOT NULL DEFAULT '';
    CREATE INDEX handOverVouchersByHand ON handOverVouchers (targetId, voucherId) WHERE state = 'byHand';
  `);
};
