import { choice, code, flag, name, percent, text, type TableDefinition } from './field.ts';

export const salesVatKinds = ['standard', 'zero', 'exempt', 'reverseCharge'] as const;
export type SalesVatKind = (typeof salesVatKinds)[number];

/** What sales documents are made with (OUT-2, OUT-10). */
export const salesTables = {
  /** Who sells: named on documents, with phone and mail only when that is to go along (NS p. 110). */
  sellers: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      phone: text(40),
      mail: text(100),
      exported: { ...flag, initially: 'yes' },
      blocked: flag,
    },
  },
  /** What VAT a sale bears; apart from the groups of purchases, which say what is deducted. */
  salesVatGroups: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      kind: choice(salesVatKinds),
      rate: percent(),
      /** Why no VAT is charged, as it stands on the document. */
      reason: text(200),
    },
  },
  /** Texts that become notes of a document or a line; the automatic ones stand on every new document (NS p. 114). */
  extendedTexts: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: { code: code(), name, text: { is: { kind: 'text', max: 1000 }, required: true }, automatic: flag },
  },
  /** When an unpaid invoice is reminded of, and what that costs (NS p. 50). */
  reminderTerms: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      /** Days after the due date before the first reminder. */
      graceDays: { is: { kind: 'integer', min: 0, max: 365 }, required: true, initially: '10' },
      /** Whole units of the currency, once for each reminder. */
      fee: { is: { kind: 'integer', min: 0, max: 10_000 }, initially: '100' },
      /** A year, on what is overdue; empty: none. */
      interest: percent(),
      /** Until when the reminder is to be paid. */
      dueDays: { is: { kind: 'integer', min: 0, max: 365 }, required: true, initially: '10' },
      text: text(1000),
    },
  },
} as const satisfies Record<string, TableDefinition>;
