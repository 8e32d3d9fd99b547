import { choice, code, flag, name, needed, reference, text, type TableDefinition } from './field.ts';

export const paymentActions = ['block', 'vendorDefault', 'useDocument', 'message'] as const;
export type PaymentAction = (typeof paymentActions)[number];
export const paymentMasks = ['bank', 'fikGiro', 'directDebit', 'iban', 'incomplete'] as const;
export type PaymentMask = (typeof paymentMasks)[number];
/** The number an incomplete payment is paid to, through NemKonto (PAY-4). */
export const incompleteTypes = ['pNumber', 'legalId', 'seNumber', 'cprNumber'] as const;
export type IncompleteType = (typeof incompleteTypes)[number];
export const paymentFormKinds = ['bank', 'iban', 'fik', 'giro', 'nemKonto', 'directDebit', 'manual'] as const;
export type PaymentFormKind = (typeof paymentFormKinds)[number];

/** How documents' means of payment become the ledger's (PAY-1…5). */
export const paymentTables = {
  paymentForms: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      kind: choice(paymentFormKinds),
      /** Closes the vendor entry at once (PAY-5). */
      balancingAccount: reference('accounts'),
      blocked: flag,
    },
  },
  paymentMethods: {
    scope: 'ledger',
    key: ['means', 'channel', 'cardType', 'documentType', 'incompleteType'],
    name: null,
    fields: {
      means: { is: { kind: 'code', max: 10 }, required: true },
      channel: { is: { kind: 'code', max: 20 } },
      cardType: { is: { kind: 'code', max: 4 } },
      documentType: choice(['', 'invoice', 'creditNote']),
      incompleteType: choice(['', ...incompleteTypes]),
      paymentForm: reference('paymentForms'),
      action: choice(paymentActions, 'useDocument'),
      mask: choice(['', ...paymentMasks]),
      message: text(250),
    },
  },
  /** A document's currency code → the ledger's; `DKK` → blank (SET-5). Blank vendor: everybody's. */
  currencyCouplings: {
    scope: 'ledger',
    key: ['vendorNo', 'documentCurrency'],
    name: null,
    fields: {
      vendorNo: reference('vendors'),
      documentCurrency: { is: { kind: 'code', max: 3 }, required: true },
      ledgerCurrency: { is: { kind: 'code', max: 3 } },
    },
  },
} as const satisfies Record<string, TableDefinition>;

/** What belongs to a vendor card (SET-4, SET-5); the card itself has calls of its own. */
export const vendorTables = {
  vendorPartners: {
    scope: 'store',
    key: ['vendorNo'],
    name: null,
    fields: {
      vendorNo: needed(reference('vendors')),
      /** Only one vendor per company number may have it (SET-11). */
      exportMasterData: flag,
      /** An invoice that refers to an order: update the order, or make a new invoice (ACC-4). */
      orderInvoice: choice(['updateReference', 'createNew']),
      /** Amounts that differ from the order's: take the invoice's, or stop (ACC-4). */
      totals: choice(['regulate', 'validate']),
      itemNumberKind: choice(['vendor', 'internal', 'common']),
      useDimensionString: flag,
      transferTextLines: { ...flag, initially: 'yes' },
      uncodedLines: choice(['warn', 'text', 'leaveOut']),
    },
  },
  vendorBankAccounts: {
    scope: 'store',
    key: ['vendorNo', 'code'],
    name: 'name',
    fields: {
      vendorNo: needed(reference('vendors')),
      code: code(),
      name: text(),
      kind: choice(['bank', 'iban', 'fik', 'giro']),
      /** Danish registration number, or a foreign branch. */
      branch: text(20),
      account: needed(text(40)),
      bic: text(11),
      /** FIK and giro: 01 04 15 71 73 75. */
      cardType: choice(['', '01', '04', '15', '71', '73', '75']),
      currency: { is: { kind: 'code', max: 3 } },
      /** The account that is paid to when the document does not say another. */
      preferred: flag,
      blocked: flag,
    },
  },
  /** Values a new card starts with (NS p. 40). */
  vendorTemplates: {
    scope: 'store',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      country: { is: { kind: 'code', max: 2 } },
      currency: { is: { kind: 'code', max: 3 } },
      paymentForm: { is: { kind: 'code', max: 20 } },
      postingGroup: { is: { kind: 'code', max: 20 } },
      vatGroup: { is: { kind: 'code', max: 20 } },
      useDimensionString: flag,
      orderInvoice: choice(['', 'updateReference', 'createNew']),
      uncodedLines: choice(['', 'warn', 'text', 'leaveOut']),
    },
  },
} as const satisfies Record<string, TableDefinition>;
