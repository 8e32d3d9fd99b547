import type { Migration } from './migration.ts';

/**
 * The way from an account to every card that has it (PAY-7b), by the last eight characters of its number: the same in an
 * IBAN, with zeros before it, and with blanks in it.
 */
export const sharedAccounts: Migration = (database) => {
  const ending = (column: string): string =>
    `substr('00000000' || upper(replace(replace(replace(replace(${column}, ' ', ''), '-', ''), '.', ''), '/', '')), -8)`;
  database.exec(`
    CREATE INDEX vendorBankAccountsByEnding ON vendorBankAccounts (${ending('account')});
    CREATE INDEX vendorsByFikEnding ON vendors (${ending('fikCreditor')}) WHERE fikCreditor <> '';
  `);
};
