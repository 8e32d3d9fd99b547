import type { Migration } from './migration.ts';

/**
 * The tables of the set-up (SET-3…SET-8), the control setup, the version of every table, and what can be taken back.
 * A column of a set-up table is text and has the name of its field; `keyText` is the key as keys compare, `searchText`
 * the row as it is searched. A version is another number after every change, whichever program made it; it is drawn, not
 * counted, so that a number of a transaction that was rolled back never comes again.
 */
export const setUp: Migration = (database) => {
  database.exec(`
    CREATE TABLE setupVersions (tableName TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE controlSetups (ledgerId INTEGER PRIMARY KEY REFERENCES ledgers (id), value TEXT NOT NULL) STRICT;
    CREATE TABLE setupUndos (
      token TEXT NOT NULL PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX setupUndosByAt ON setupUndos (at);
    ${versionTriggers('controlSetups')}
    INSERT INTO numberSeries (series, prefix, width, next) VALUES ('purchaseOrder', 'KO', 6, 1);
  `);
  for (const [table, definition] of Object.entries(tables)) database.exec(tableOf(table, definition));
  partnersForVendors(database);
};

export interface Shape {
  readonly scope: 'ledger' | 'store';
  readonly columns: string;
  /** Columns that name rows of other tables: what *used where* looks in. */
  readonly references?: string;
}

/** The fields as they were when this step was written; a test holds them and the definitions of the domain equal. */
const tables: Readonly<Record<string, Shape>> = {
  accounts: { scope: 'ledger', columns: 'no name kind vatGroup blocked', references: 'vatGroup' },
  fixedAssets: { scope: 'ledger', columns: 'no name account vatGroup blocked sold', references: 'account vatGroup' },
  items: { scope: 'ledger', columns: 'no name account unit vatGroup blocked', references: 'account unit vatGroup' },
  itemNumbers: { scope: 'ledger', columns: 'kind vendorNo number itemNo', references: 'vendorNo itemNo' },
  budgets: { scope: 'ledger', columns: 'name description blocked' },
  incomingCharges: {
    scope: 'ledger',
    columns: 'kind reasonCode description accountKind accountNo vatGroup',
    references: 'accountNo vatGroup',
  },
  codingRules: {
    scope: 'ledger',
    columns: 'vendorNo text accountKind accountNo vatGroup dimensions',
    references: 'vendorNo accountNo vatGroup',
  },
  closedPeriods: { scope: 'ledger', columns: 'from to name' },
  vatGroups: {
    scope: 'ledger',
    columns: 'code name rate deductible kind vatAccount costAccount salesVatAccount',
    references: 'vatAccount costAccount salesVatAccount',
  },
  vatMappings: { scope: 'ledger', columns: 'category rate vatGroup', references: 'vatGroup' },
  postingGroups: {
    scope: 'ledger',
    columns: 'code name payablesAccount roundingAccount discountAccount',
    references: 'payablesAccount roundingAccount discountAccount',
  },
  units: { scope: 'ledger', columns: 'code name' },
  inboundUnits: { scope: 'ledger', columns: 'officialCode unit', references: 'unit' },
  outboundUnits: { scope: 'ledger', columns: 'unit officialCode', references: 'unit' },
  responsiblePersons: { scope: 'ledger', columns: 'code name mail blocked' },
  buyers: { scope: 'ledger', columns: 'code name mail responsible blocked', references: 'responsible' },
  dimensions: { scope: 'ledger', columns: 'code name blocked' },
  dimensionValues: { scope: 'ledger', columns: 'dimension code name blocked', references: 'dimension' },
  defaultDimensions: {
    scope: 'ledger',
    columns: 'ownerKind ownerNo dimension value rule',
    references: 'ownerNo dimension value',
  },
  blockedCombinations: {
    scope: 'ledger',
    columns: 'dimension1 value1 dimension2 value2',
    references: 'dimension1 value1 dimension2 value2',
  },
  aliasCodings: {
    scope: 'ledger',
    columns: 'code name accountKind accountNo vatGroup budget project blocked',
    references: 'accountNo vatGroup budget',
  },
  aliasDimensions: { scope: 'ledger', columns: 'alias dimension value', references: 'alias dimension value' },
  paymentForms: { scope: 'ledger', columns: 'code name kind balancingAccount blocked', references: 'balancingAccount' },
  paymentMethods: {
    scope: 'ledger',
    columns: 'means channel cardType documentType incompleteType paymentForm action mask message',
    references: 'paymentForm',
  },
  currencyCouplings: { scope: 'ledger', columns: 'vendorNo documentCurrency ledgerCurrency', references: 'vendorNo' },
  vendorPartners: {
    scope: 'store',
    columns:
      'vendorNo exportMasterData orderInvoice totals itemNumberKind useDimensionString transferTextLines uncodedLines',
    references: 'vendorNo',
  },
  vendorBankAccounts: {
    scope: 'store',
    columns: 'vendorNo code name kind branch account bic cardType currency preferred blocked',
    references: 'vendorNo',
  },
  vendorTemplates: {
    scope: 'store',
    columns:
      'code name country currency paymentForm postingGroup vatGroup useDimensionString orderInvoice uncodedLines',
  },
};

export function tableOf(table: string, { scope, columns, references }: Shape): string {
  const owner = scope === 'ledger' ? 'ledgerId INTEGER NOT NULL REFERENCES ledgers (id),' : '';
  const owned = scope === 'ledger' ? 'ledgerId, ' : '';
  const indexes = (references?.split(' ') ?? []).map(
    (column) => `CREATE INDEX "${table} by ${column}" ON ${table} (${owned}"${column}");`,
  );
  return `
    CREATE TABLE ${table} (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      ${owner}
      ${columns
        .split(' ')
        .map((column) => `"${column}" TEXT NOT NULL,`)
        .join(' ')}
      keyText TEXT NOT NULL,
      searchText TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX "${table} by key" ON ${table} (${owned}keyText);
    ${indexes.join(' ')}
    ${versionTriggers(table)}
  `;
}

function versionTriggers(table: string): string {
  const events = ['INSERT', 'UPDATE', 'DELETE'].map(
    (event) => `CREATE TRIGGER "${table} ${event}" AFTER ${event} ON ${table} BEGIN
      UPDATE setupVersions SET version = abs(random() % 9007199254740991) WHERE tableName = '${table}'; END;`,
  );
  return `INSERT INTO setupVersions VALUES ('${table}', 0); ${events.join(' ')}`;
}

/** Vendors that were here before get the partner a new vendor starts with (SET-5). */
function partnersForVendors(database: Parameters<Migration>[0]): void {
  const insert = database.prepare(
    `INSERT INTO vendorPartners (vendorNo, exportMasterData, orderInvoice, totals, itemNumberKind, useDimensionString,
      transferTextLines, uncodedLines, keyText, searchText)
     VALUES (?, '', 'updateReference', 'regulate', 'vendor', '', 'yes', 'warn', ?, ?)`,
  );
  const vendors = database.prepare('SELECT no, noKey FROM vendors').all() as { no: string; noKey: string }[];
  for (const { no, noKey } of vendors) insert.run(no, no.trim().toLocaleUpperCase('da'), noKey);
}
