import {
  amount,
  choice,
  code,
  date,
  flag,
  name,
  needed,
  percent,
  reference,
  text,
  type Field,
  type TableDefinition,
} from './field.ts';

/** What a line can be coded on (COD-1): `05,FINANS`, `05,ANLÆG`, `05,VARE`. */
export const accountKinds = ['account', 'fixedAsset', 'item'] as const;
export type AccountKind = (typeof accountKinds)[number];

const accountTables = { account: 'accounts', fixedAsset: 'fixedAssets', item: 'items' } as const;
const accountNo: Field = { is: { kind: 'oneOf', by: 'accountKind', tables: accountTables } };

/** The chart, fixed assets, items, budgets and closed periods (SET-7). */
export const chartTables = {
  accounts: {
    scope: 'ledger',
    key: ['no'],
    name: 'name',
    fields: { no: code(), name, kind: choice(['result', 'balance']), vatGroup: reference('vatGroups'), blocked: flag },
  },
  fixedAssets: {
    scope: 'ledger',
    key: ['no'],
    name: 'name',
    fields: {
      no: code(),
      name,
      account: needed(reference('accounts')),
      vatGroup: reference('vatGroups'),
      blocked: flag,
      sold: flag,
    },
  },
  items: {
    scope: 'ledger',
    key: ['no'],
    name: 'name',
    fields: {
      no: code(),
      name,
      account: needed(reference('accounts')),
      unit: reference('units'),
      vatGroup: reference('vatGroups'),
      blocked: flag,
    },
  },
  /** Whose number is whose (COD-7): a vendor's, a common (GTIN) or, with a blank vendor, anybody's. */
  itemNumbers: {
    scope: 'ledger',
    key: ['kind', 'vendorNo', 'number'],
    name: null,
    partOf: 'itemNo',
    fields: {
      kind: choice(['vendor', 'common'], 'vendor'),
      vendorNo: reference('vendors'),
      number: needed(text(80)),
      itemNo: needed(reference('items')),
    },
  },
  budgets: {
    scope: 'ledger',
    key: ['name'],
    name: 'description',
    fields: {
      name: code(),
      description: name,
      blocked: flag,
      /** What posting does with a line that exceeds an amount of the budget (POST-1); blank: nothing. */
      exceeded: choice(['', 'warn', 'stop']),
    },
  },
  /** How much may be posted on a budget from one day to another, on one account or, blank, on all of them. */
  budgetAmounts: {
    scope: 'ledger',
    key: ['budget', 'account', 'from'],
    name: null,
    partOf: 'budget',
    fields: {
      budget: needed(reference('budgets')),
      account: reference('accounts'),
      from: needed(date),
      to: needed(date),
      amount: needed(amount),
    },
  },
  /** The account of a charge or allowance in a header, by its reason code; blank: any other (ACC-5, NS p. 82). */
  incomingCharges: {
    scope: 'ledger',
    key: ['kind', 'reasonCode'],
    name: 'description',
    fields: {
      kind: choice(['charge', 'allowance', 'duty', 'prepaid']),
      reasonCode: { is: { kind: 'text', max: 40 } },
      description: text(),
      accountKind: choice(accountKinds),
      accountNo: needed(accountNo),
      vatGroup: reference('vatGroups'),
    },
  },
  /** Vendor and words of a line → a coding somebody confirmed; offered, never applied by itself (COD-8). */
  codingRules: {
    scope: 'ledger',
    key: ['vendorNo', 'text'],
    name: 'text',
    fields: {
      vendorNo: reference('vendors'),
      text: needed(text(200)),
      accountKind: choice(accountKinds),
      accountNo: needed(accountNo),
      vatGroup: reference('vatGroups'),
      /** As in a string: `FORMÅL,5,DELREGNSKAB,10`. */
      dimensions: text(400),
    },
  },
  closedPeriods: {
    scope: 'ledger',
    key: ['from', 'to'],
    name: 'name',
    fields: { from: needed(date), to: needed(date), name },
  },
  vatGroups: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      /** The rate of the VAT in the price, percent: `25`. */
      rate: needed(percent()),
      /** How much of it is deducted, percent: full `100`, half `50`, quarter `25`, none `0` (ACC-7). */
      deductible: needed(percent('100')),
      kind: choice(['normal', 'reverseCharge', 'none']),
      vatAccount: reference('accounts'),
      /** Where VAT that is not deducted goes; blank: with the cost. */
      costAccount: reference('accounts'),
      /** Reverse charge: the VAT we owe. */
      salesVatAccount: reference('accounts'),
    },
  },
  /**
   * The group a line's VAT belongs to when nothing coded says so: by the document's category and rate, and by whether the
   * vendor is at home in the ledger's country; blank: any.
   */
  vatMappings: {
    scope: 'ledger',
    key: ['category', 'rate', 'origin'],
    name: null,
    fields: {
      category: text(40),
      rate: percent(),
      vatGroup: needed(reference('vatGroups')),
      origin: choice(['', 'domestic', 'foreign']),
    },
  },
  postingGroups: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      payablesAccount: needed(reference('accounts')),
      roundingAccount: reference('accounts'),
      discountAccount: reference('accounts'),
    },
  },
  units: { scope: 'ledger', key: ['code'], name: 'name', fields: { code: code(), name } },
  /** Official code (UN/ECE recommendation 20) → own unit, many to one (SET-8). */
  inboundUnits: {
    scope: 'ledger',
    key: ['officialCode'],
    name: null,
    partOf: 'unit',
    fields: { officialCode: code(), unit: needed(reference('units')) },
  },
  /** Own unit → official code. */
  outboundUnits: {
    scope: 'ledger',
    key: ['unit'],
    name: null,
    partOf: 'unit',
    fields: { unit: needed(reference('units')), officialCode: code() },
  },
  responsiblePersons: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: { code: code(), name, mail: text(), blocked: flag },
  },
  /** People who may be named as the buyer in a document (buyer reference). */
  buyers: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: { code: code(50), name, mail: text(), responsible: reference('responsiblePersons'), blocked: flag },
  },
} as const satisfies Record<string, TableDefinition>;

/** Dimensions, their values and rules, and alias codings (SET-7, COD-5). */
export const dimensionTables = {
  dimensions: { scope: 'ledger', key: ['code'], name: 'name', fields: { code: code(), name, blocked: flag } },
  dimensionValues: {
    scope: 'ledger',
    key: ['dimension', 'code'],
    name: 'name',
    partOf: 'dimension',
    fields: { dimension: needed(reference('dimensions')), code: code(), name, blocked: flag },
  },
  /** Default dimensions and required ones, per account, asset, item or vendor; a blank value with `required` only demands one. */
  defaultDimensions: {
    scope: 'ledger',
    key: ['ownerKind', 'ownerNo', 'dimension'],
    name: null,
    partOf: 'ownerNo',
    fields: {
      ownerKind: choice([...accountKinds, 'vendor']),
      ownerNo: {
        is: { kind: 'oneOf', by: 'ownerKind', tables: { ...accountTables, vendor: 'vendors' } },
        required: true,
      },
      dimension: needed(reference('dimensions')),
      value: reference('dimensionValues', 'dimension'),
      /** `required`: some value must be there. `same`: exactly this one. `none`: no value at all. */
      rule: choice(['', 'required', 'same', 'none']),
    },
  },
  blockedCombinations: {
    scope: 'ledger',
    key: ['dimension1', 'value1', 'dimension2', 'value2'],
    name: null,
    fields: {
      dimension1: needed(reference('dimensions')),
      /** Blank: every value. */
      value1: reference('dimensionValues', 'dimension1'),
      dimension2: needed(reference('dimensions')),
      value2: reference('dimensionValues', 'dimension2'),
    },
  },
  aliasCodings: {
    scope: 'ledger',
    key: ['code'],
    name: 'name',
    fields: {
      code: code(),
      name,
      accountKind: choice(['', ...accountKinds]),
      accountNo,
      vatGroup: reference('vatGroups'),
      budget: reference('budgets'),
      /** Case or project data as text; carried to the purchase line. */
      project: text(50),
      blocked: flag,
    },
  },
  aliasDimensions: {
    scope: 'ledger',
    key: ['alias', 'dimension'],
    name: null,
    partOf: 'alias',
    fields: {
      alias: needed(reference('aliasCodings')),
      dimension: needed(reference('dimensions')),
      value: needed(reference('dimensionValues', 'dimension')),
    },
  },
} as const satisfies Record<string, TableDefinition>;
