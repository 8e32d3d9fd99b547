import type { Migration } from './migration.ts';

/** VAT mappings tell vendors of the ledger's own country from those abroad; what is there holds for both (ACC-7). */
export const vatOrigin: Migration = (database) => {
  database.exec(`
    ALTER TABLE vatMappings ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    UPDATE vatMappings SET keyText = keyText || char(31);
  `);
};
