import { allSeries } from '../../number-series.ts';
import { describe, expect, test } from 'vitest';
import { newControlSetup, standardRows } from '../standard/standard-setup.ts';
import { masterTableNames, type MasterTable } from '../tables.ts';
import type { RowValues } from '../validate-row.ts';
import { checkSetup } from './check-setup.ts';
import type { ExportedVendor, SetupGround } from './setup-ground.ts';

type Rows = Map<MasterTable, { id: number; values: RowValues }[]>;

function standard(): Rows {
  return new Map(
    masterTableNames.map((table) => [
      table,
      (standardRows[table] ?? []).map((values, index) => ({ id: index + 1, values: { ...values } as RowValues })),
    ]),
  );
}

function ground(changes: Partial<SetupGround> = {}): SetupGround {
  return {
    ledger: {
      id: 1,
      name: 'Kommunen',
      cvr: '12345678',
      address: 'Havnegade 7',
      postalCode: '8000',
      city: 'Aarhus',
      endpoints: [{ id: '5790000436057', scheme: 'GLN' }],
      takesUnknownReceivers: false,
    },
    control: newControlSetup,
    rows: standard(),
    series: allSeries.map((series) => ({
      series,
      width: 6,
      next: 1,
    })),
    exported: [],
    withoutPartner: { count: 0, examples: [] },
    readingPartners: 0,
    namedByVendors: [],
    pendingUnits: [],
    ...changes,
  };
}

const said = (of: SetupGround) =>
  checkSetup(of).map(({ severity, problem: { code, values }, place }) => [severity, code, values, place] as const);
const codes = (of: SetupGround) =>
  checkSetup(of).map(({ severity, problem }) => `${severity} ${problem.code.replace('setupCheck.', '')}`);

function changed(table: MasterTable, find: RowValues, change: RowValues | null): Rows {
  const rows = standard();
  const matches = (values: RowValues) => Object.entries(find).every(([field, value]) => values[field] === value);
  const before = rows.get(table) ?? [];
  rows.set(
    table,
    change === null
      ? before.filter(({ values }) => !matches(values))
      : before.map((row) => (matches(row.values) ? { ...row, values: { ...row.values, ...change } } : row)),
  );
  return rows;
}

const vendor = (changes: Partial<ExportedVendor> = {}): ExportedVendor => ({
  id: 7,
  no: 'K7',
  name: 'Nordlys',
  legalId: '10150817',
  legalScheme: 'DK:CVR',
  hasOtherNumber: false,
  ...changes,
});

describe('the check of master data (SET-11, NS p. 30–33)', () => {
  test('SET-11: the standard set-up of a ledger with its numbers is without errors', () => {
    expect(said(ground({ exported: [vendor()] }))).toEqual([]);
  });

  test('SET-11: a vendor that is exported needs a company number of at most 16 characters, its own alone', () => {
    expect(said(ground({ exported: [vendor({ legalId: '' })] }))).toEqual([
      ['error', 'setupCheck.vendorCompanyNoMissing', { no: 'K7', name: 'Nordlys' }, { table: 'vendors', id: 7 }],
      ['error', 'setupCheck.vendorNoNumbers', { no: 'K7', name: 'Nordlys' }, { table: 'vendors', id: 7 }],
    ]);
    expect(codes(ground({ exported: [vendor({ legalId: '', hasOtherNumber: true })] }))).toEqual([
      'error vendorCompanyNoMissing',
    ]);
    expect(codes(ground({ exported: [vendor({ legalId: 'A'.repeat(17) })] }))).toEqual([
      'error vendorCompanyNoTooLong',
    ]);
    expect(said(ground({ exported: [vendor(), vendor({ id: 8, no: 'K8' })] }))).toEqual([
      ['error', 'setupCheck.vendorCompanyNoTwice', { no: 'K7, K8' }, { table: 'vendors', id: 7 }],
    ]);
  });

  test('SET-11: other than eight digits warns, ten may be a person, and the number itself is never said (IN-9)', () => {
    expect(codes(ground({ exported: [vendor({ legalId: 'NO987654321' })] }))).toEqual([
      'warning vendorCompanyNoNotEight',
    ]);
    const found = checkSetup(ground({ exported: [vendor({ legalId: '0101701234' })] }));
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'remark']);
    expect(JSON.stringify(found)).not.toContain('0101701234');
  });

  test.each([
    ['budgets', { name: 'Grundbudget' }, 'description'],
    ['fixedAssets', { no: 'A0001' }, 'name'],
    ['dimensions', { code: 'PROJEKT' }, 'name'],
    ['dimensionValues', { dimension: 'FORMÅL', code: '5' }, 'name'],
    ['aliasCodings', { code: 'RENGØRING' }, 'name'],
  ] as const)('SET-11: a description that is missing in %s is an error', (table, find, field) => {
    expect(codes(ground({ rows: changed(table, find, { [field]: '' }) }))).toEqual(['error descriptionMissing']);
  });

  test('SET-11: an export wants a default dimension', () => {
    const rows = changed('defaultDimensions', {}, null);
    expect(codes(ground({ rows }))).toEqual(['warning noDefaultDimension']);
    expect(codes(ground({ rows, exported: [vendor()] }))).toEqual(['error noDefaultDimension']);
  });
});

describe('what else is said before it fails (SET-11)', () => {
  test('SET-1: a ledger without numbers or address', () => {
    const { ledger } = ground();
    expect(codes(ground({ ledger: { ...ledger, endpoints: [] } }))).toEqual(['error endpointMissing']);
    expect(codes(ground({ ledger: { ...ledger, endpoints: [], takesUnknownReceivers: true } }))).toEqual([
      'warning endpointMissing',
    ]);
    expect(codes(ground({ ledger: { ...ledger, city: '' } }))).toEqual(['warning companyIncomplete']);
    const control = { ...newControlSetup, ledgerEndpoint: { id: '1', scheme: 'GLN' } };
    expect(codes(ground({ control }))).toEqual(['error endpointNotOwn']);
  });

  test('SET-3: a control setup that names nothing, or what is not there or blocked', () => {
    expect(codes(ground({ control: { ...newControlSetup, postingGroup: '', paymentForm: 'NIX' } }))).toEqual([
      'error controlUnknown',
      'warning controlMissing',
    ]);
    expect(codes(ground({ rows: changed('paymentForms', { code: 'BANK' }, { blocked: 'yes' }) }))).toContain(
      'warning blockedInUse',
    );
  });

  test('COD-1: codes that are missing while a partner reads strings', () => {
    const control = { ...newControlSetup, accountCode: '', settlementWord: '' };
    expect(codes(ground({ control }))).toEqual([]);
    expect(said(ground({ control, readingPartners: 3 }))).toMatchObject([
      ['error', 'setupCheck.codesMissing', { count: '3', codes: '05, UDLIGNING' }, { table: 'control' }],
    ]);
  });

  test('SET-7: a number series that is missing or nearly used up', () => {
    const { series } = ground();
    expect(codes(ground({ series: series.slice(1) }))).toEqual(['error seriesMissing']);
    const with2 = (next: number) => series.map((row, index) => (index === 1 ? { ...row, width: 4, next } : row));
    expect(codes(ground({ series: with2(9900) }))).toEqual([]);
    expect(codes(ground({ series: with2(9901) }))).toEqual(['warning seriesUsedUp']);
    expect(codes(ground({ series: with2(10_000) }))).toEqual(['error seriesUsedUp']);
  });

  test('SET-8: a unit of a document that waits and means nothing here, and one that could not be sent', () => {
    expect(
      said(
        ground({
          pendingUnits: [
            { unit: 'EA', count: 9 },
            { unit: 'QB', count: 2 },
          ],
        }),
      ),
    ).toMatchObject([['warning', 'setupCheck.unitUnmapped', { unit: 'QB', count: '2' }, { table: 'inboundUnits' }]]);
    expect(codes(ground({ rows: changed('outboundUnits', { unit: 'STK' }, null) }))).toEqual([
      'warning unitNotOutbound',
    ]);
  });

  test('PAY-1, PAY-5: a payment method without a form, a direct debit without its account', () => {
    expect(
      codes(ground({ rows: changed('paymentMethods', { means: '42', channel: 'DK:BANK' }, { paymentForm: '' }) })),
    ).toEqual(['error methodWithoutForm']);
    expect(codes(ground({ rows: changed('paymentForms', { code: 'DIREKTE' }, { balancingAccount: '' }) }))).toEqual([
      'error formWithoutAccount',
    ]);
  });

  test('ACC-7: a VAT group without its accounts, a category without its group', () => {
    expect(codes(ground({ rows: changed('vatGroups', { code: 'K25-HALV' }, { vatAccount: '' }) }))).toEqual([
      'error vatGroupWithoutAccount',
    ]);
    expect(codes(ground({ rows: changed('vatGroups', { code: 'K25-INGEN' }, { vatAccount: '' }) }))).toEqual([]);
    expect(codes(ground({ rows: changed('vatGroups', { code: 'OMV' }, { salesVatAccount: '' }) }))).toEqual([
      'error vatGroupWithoutSalesAccount',
    ]);
    expect(codes(ground({ rows: changed('vatMappings', { category: 'ZeroRated' }, null) }))).toEqual([
      'warning vatMappingMissing',
    ]);
    expect(codes(ground({ rows: changed('incomingCharges', { kind: 'duty' }, null) }))).toEqual([
      'warning chargeAccountMissing',
    ]);
  });

  test('COD-5: an alias that stands for nothing', () => {
    const rows = changed('aliasCodings', { code: 'RENGØRING' }, { accountKind: '', accountNo: '' });
    expect(codes(ground({ rows }))).toEqual([]);
    rows.set('aliasDimensions', []);
    expect(codes(ground({ rows }))).toEqual(['warning aliasEmpty']);
  });

  test('SET-7: a row that names one that is gone is an error, one that is blocked a warning, and only where it is in use', () => {
    expect(said(ground({ rows: changed('accounts', { no: '221610' }, null) }))).toEqual([
      [
        'error',
        'setupCheck.referenceBroken',
        { table: 'aliasCodings', key: 'RENGØRING', field: 'accountNo', value: '221610' },
        { table: 'aliasCodings', id: 1 },
      ],
    ]);
    expect(codes(ground({ rows: changed('accounts', { no: '221610' }, { blocked: 'yes' }) }))).toEqual([
      'warning blockedInUse',
    ]);
    const rows = changed('accounts', { no: '221610' }, { blocked: 'yes' });
    rows.set('aliasCodings', changed('aliasCodings', {}, { blocked: 'yes' }).get('aliasCodings') ?? []);
    rows.set('aliasDimensions', []);
    expect(codes(ground({ rows }))).toEqual([]);
  });

  test('SET-5: vendors without a partner, and cards that name what the ledger does not have', () => {
    expect(said(ground({ withoutPartner: { count: 12, examples: ['K1', 'K2'] } }))).toMatchObject([
      ['error', 'setupCheck.vendorsWithoutPartner', { count: '12', examples: 'K1, K2' }, { table: 'vendorPartners' }],
    ]);
    const named = [
      { field: 'postingGroup', value: 'indland', vendorId: 1, vendorNo: 'K1' },
      { field: 'vatGroup', value: 'NIX', vendorId: 2, vendorNo: 'K2' },
    ] as const;
    expect(said(ground({ namedByVendors: named }))).toMatchObject([
      [
        'error',
        'setupCheck.referenceBroken',
        { key: 'K2', field: 'vatGroup', value: 'NIX' },
        { table: 'vendors', id: 2 },
      ],
    ]);
  });
});
