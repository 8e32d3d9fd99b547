import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aParty, aTaxCategory, aTaxTotal, kroner } from '../build.ts';
import type { AllowanceCharge, MonetaryTotals } from '../document/document.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { aCodingInput, anEdit, aPartner, chart, codedLine, codedPlace, codes, tablesOf } from './build.ts';
import type { CodedPlace } from './coding.ts';
import { decideCoding } from './decide-coding.ts';

const account = (place: CodedPlace) =>
  place.account === null ? null : `${place.account.value.kind} ${place.account.value.no} (${place.account.source})`;
const dimensions = (place: CodedPlace) =>
  place.dimensions.map(({ dimension, value, source }) => `${dimension} ${value} (${source})`);
const findings = (place: CodedPlace) =>
  place.findings.map(
    ({ problem, severity, from, to }) => `${severity} ${problem.code} «${place.string?.text.slice(from, to) ?? ''}»`,
  );
const noString = { partner: aPartner({ useDimensionString: '' }) };
const totals: MonetaryTotals = {
  lines: null,
  taxExclusive: null,
  taxInclusive: null,
  allowances: null,
  charges: null,
  prepaid: null,
  rounding: null,
  payable: null,
};
const aCharge = (values: Partial<AllowanceCharge> = {}): AllowanceCharge => ({
  charge: true,
  id: null,
  reasonCode: null,
  reason: 'Fragt',
  multiplier: null,
  baseAmount: null,
  amount: kroner('80.00'),
  tax: aTaxCategory(),
  accountingCost: null,
  accountingCostCode: null,
  ...values,
});

describe('COD-1, COD-3 the string of a line', () => {
  test('NS p. 78: gives the account, the dimensions and the budget, as the set-up writes them', () => {
    const line = codedLine('02, Budget, grundbudget, 03, Formål, 5, 05, Finans, 2210');
    expect(account(line)).toBe('account 2210 (string)');
    expect(line.account?.value.name).toBe('Kontorartikler');
    expect(line.ledgerAccount).toBe('2210');
    expect(line.budget).toMatchObject({ value: 'Grundbudget', source: 'string' });
    expect(line.dimensions).toMatchObject([{ dimension: 'FORMÅL', value: '5', valueName: 'Drift', source: 'string' }]);
    expect(line).toMatchObject({ fate: 'coded', findings: [] });
  });

  test('NS p. 78: asset 100, and the vendor’s item 1001 through the vendor’s item numbers (COD-7)', () => {
    expect(codedLine('05,ANLÆG,100')).toMatchObject({ ledgerAccount: '5010', findings: [] });
    const item = codedLine('05,VARE,1001');
    expect(account(item)).toBe('item KABEL (string)');
    expect(item.ledgerAccount).toBe('2210');
  });

  test('NS p. 77–79: the header’s account is ignored, and lines take nothing from the header', () => {
    const document = aDocument({
      accountingCost: '03,FORMÅL,5,05,FINANS,2210',
      lines: [aLine({ accountingCost: '03,DELREGNSKAB,1,05,FINANS,2230' })],
    });
    const header = codedPlace('header', { document });
    expect(header).toMatchObject({ account: null, findings: [] });
    expect(dimensions(header)).toEqual(['FORMÅL 5 (string)']);
    const line = codedPlace('line:0', { document });
    expect(account(line)).toBe('account 2230 (string)');
    expect(dimensions(line)).toEqual(['DELREGNSKAB 1 (string)']);
  });

  test('NS p. 79: default dimensions add nothing to a line that a string codes', () => {
    const tables = tablesOf({
      ...chart,
      defaultDimensions: [
        { ownerKind: 'account', ownerNo: '2210', dimension: 'DELREGNSKAB', value: '1' },
        { ownerKind: 'vendor', ownerNo: 'L1', dimension: 'FORMÅL', value: '6' },
      ],
    });
    expect(dimensions(codedLine('03,FORMÅL,5,05,FINANS,2210', { tables }))).toEqual(['FORMÅL 5 (string)']);
    expect(dimensions(codedLine('05,FINANS,2210', { tables }))).toEqual([]);
  });

  test('AccountingCost and AccountingCostCode are both read; of two the one that reads better', () => {
    const coded = (values: Parameters<typeof aLine>[0]) =>
      account(codedPlace('line:0', { document: aDocument({ lines: [aLine(values)] }) }));
    expect(coded({ accountingCostCode: '05,FINANS,2210' })).toBe('account 2210 (string)');
    expect(coded({ accountingCost: '4025:123', accountingCostCode: '05,FINANS,2210' })).toBe('account 2210 (string)');
    expect(coded({ accountingCost: '05,FINANS,2230', accountingCostCode: 'Lis' })).toBe('account 2230 (string)');
  });

  test('re-posting: the original and the other document', () => {
    expect(codedLine('99,OMKONTERING,17,99,UDLIGNING,18,05,FINANS,2210').reposting).toEqual({
      originalNo: '17',
      settlementNo: '18',
    });
  });

  test('NS p. 44: not read when the partner does not say so: it is kept as information and gives no finding', () => {
    const line = codedLine('4025:123:4343', noString);
    expect(line).toMatchObject({
      account: null,
      findings: [],
      fate: 'uncoded',
      string: { text: '4025:123:4343', original: '4025:123:4343' },
    });
  });

  test('NS p. 78: not read without the codes of the control setup', () => {
    const control = { ...standardControlSetup, ...codes, dimensionCode: '', accountCode: '' };
    const coded = decideCoding(aCodingInput({ control }));
    expect(coded.readsString).toBe(false);
    expect(codedLine('05,FINANS,2210', { control })).toMatchObject({ account: null, findings: [] });
  });

  test('COD-4 what a person wrote instead is read, also when the partner’s strings are not', () => {
    const edits = [anEdit('line:0', { string: '05,FINANS,2230', origin: 'split' })];
    const line = codedLine('05,FINANS,7777', { edits, ...noString });
    expect(account(line)).toBe('account 2230 (string)');
    expect(line.string).toEqual({ text: '05,FINANS,2230', original: '05,FINANS,7777' });
    expect(codedLine('05,FINANS,7777', { edits: [anEdit('line:0', { string: '' })] })).toMatchObject({
      findings: [],
      fate: 'uncoded',
    });
  });
});

describe('COD-2 findings, with their place in the text', () => {
  test.each([
    ['05,FINANS,2210,05,ANLÆG,100', 'error coding.accountTwice «05,ANLÆG,100»'],
    ['03,FORMÅL,5', 'error coding.accountMissing «03,FORMÅL,5»'],
    ['05,FINANS,7777', 'error coding.accountUnknown «7777»'],
    ['05,FINANS,2290', 'error coding.accountBlocked «2290»'],
    ['05,ANLÆG,101', 'error coding.assetSold «101»'],
    ['05,VARE,1002', 'error coding.itemUnmapped «1002»'],
    ['03,SAG,5,05,FINANS,2210', 'error coding.dimensionUnknown «SAG»'],
    ['03,STED,5,05,FINANS,2210', 'error coding.dimensionBlocked «STED»'],
    ['03,FORMÅL,77,05,FINANS,2210', 'error coding.valueUnknown «77»'],
    ['03,FORMÅL,9,05,FINANS,2210', 'error coding.valueBlocked «9»'],
    ['03,FORMÅL,5,03,FORMÅL,6,05,FINANS,2210', 'error coding.dimensionTwice «03,FORMÅL,6»'],
    ['02,BUDGET,Andet,05,FINANS,2210', 'error coding.budgetUnknown «Andet»'],
    ['03,ALIAS,INTET,05,FINANS,2210', 'error coding.aliasUnknown «INTET»'],
    ['4025:123:4343', 'error coding.stringParts «4025:123:4343»'],
  ])('%s', (text, finding) => {
    expect(findings(codedLine(text))).toEqual([finding]);
  });

  test('the same dimension with the same value twice is no mistake', () => {
    expect(codedLine('03,FORMÅL,5,03,formål,5,05,FINANS,2210').findings).toEqual([]);
  });

  test('NS p. 79: a blocked combination, also with every value of one side', () => {
    const blocked = (row: object) =>
      findings(
        codedLine('03,FORMÅL,5,03,DELREGNSKAB,2,05,FINANS,2210', {
          tables: tablesOf({
            ...chart,
            blockedCombinations: [{ dimension1: 'FORMÅL', dimension2: 'DELREGNSKAB', ...row }],
          }),
        }),
      );
    expect(blocked({ value1: '5', value2: '2' })).toEqual(['error coding.combinationBlocked «2»']);
    expect(blocked({ value1: '5' })).toEqual(['error coding.combinationBlocked «2»']);
    expect(blocked({ value1: '6', value2: '2' })).toEqual([]);
  });

  test('who codes by hand has answered what the text was worth: it only remains as a warning', () => {
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo: '2210' })];
    expect(findings(codedLine('4025:123:4343', { edits }))).toEqual(['warning coding.stringParts «4025:123:4343»']);
  });
});

describe('COD-5 aliases', () => {
  const string = '03,FORMÅL,5,03,DELREGNSKAB,1,03,ALIAS,GÆSTER,05,FINANS,2210';

  test('NS p. 34–35: unfold to account, dimensions, VAT group and project, and win over the string', () => {
    const line = codedLine(string);
    expect(line.account).toMatchObject({
      value: { no: '2220' },
      source: 'alias',
      overruled: [{ value: { no: '2210' }, source: 'string' }],
    });
    expect(line).toMatchObject({ alias: 'GÆSTER', project: 'P-7', vatGroup: { value: 'QUARTER', source: 'alias' } });
  });

  test('NS p. 35: every dimension that came from an alias, or was overruled by one, is marked', () => {
    expect(codedLine(string).dimensions).toMatchObject([
      { dimension: 'FORMÅL', value: '5', source: 'string', overruled: [] },
      { dimension: 'DELREGNSKAB', value: '2', source: 'alias', overruled: [{ value: '1', source: 'string' }] },
    ]);
  });

  test('one without an account leaves the string’s; typed by hand it unfolds the same', () => {
    expect(account(codedLine('03,ALIAS,SKOLEN,05,FINANS,2210'))).toBe('account 2210 (string)');
    const edits = [anEdit('line:0', { alias: 'gæster' })];
    expect(account(codedLine(null, { ...noString, edits }))).toBe('account 2220 (alias)');
  });

  test('a person wins over an alias', () => {
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo: '2230', dimensions: { Delregnskab: '1' } })];
    const line = codedLine(string, { edits });
    expect(account(line)).toBe('account 2230 (manual)');
    expect(dimensions(line)).toEqual(['FORMÅL 5 (string)', 'DELREGNSKAB 1 (manual)']);
  });

  test('do not nest: an alias within an alias is found', () => {
    const tables = tablesOf({ ...chart, aliasDimensions: [{ alias: 'GÆSTER', dimension: 'ALIAS', value: 'SKOLEN' }] });
    expect(codedLine('03,ALIAS,GÆSTER', { tables }).findings).toMatchObject([
      { problem: { code: 'coding.aliasNested' } },
    ]);
  });

  test('a blocked one is found', () => {
    const tables = tablesOf({ ...chart, aliasCodings: [{ code: 'GÆSTER', blocked: 'yes' }] });
    expect(findings(codedLine('03,ALIAS,GÆSTER,05,FINANS,2210', { tables }))).toEqual([
      'error coding.aliasBlocked «GÆSTER»',
    ]);
  });
});

describe('COD-7 item lines', () => {
  const line = (item: object, itemNumberKind: 'vendor' | 'common' | 'internal') => {
    const base = aLine();
    const document = aDocument({ lines: [{ ...base, item: { ...base.item, ...item } }] });
    return codedPlace('line:0', { document, partner: aPartner({ useDimensionString: '', itemNumberKind }) });
  };

  test('NS p. 43: without a string the line’s own number leads to our item, by the partner’s kind of number', () => {
    expect(account(line({ sellersId: '1001' }, 'vendor'))).toBe('item KABEL (item)');
    expect(account(line({ standardId: { id: '5701234567899', scheme: 'GTIN' } }, 'common'))).toBe('item KABEL (item)');
    expect(account(line({ buyersId: 'kabel' }, 'internal'))).toBe('item KABEL (item)');
    expect(account(line({ sellersId: '1001' }, 'common'))).toBeNull();
    expect(line({ sellersId: '2002' }, 'vendor')).toMatchObject({ account: null, findings: [], fate: 'uncoded' });
  });

  test('another vendor’s number is not this one’s', () => {
    expect(
      codedLine('05,VARE,1001', { vendor: { no: 'L2', postingGroup: '', vatGroup: '', country: '' } }).findings,
    ).toMatchObject([{ problem: { code: 'coding.itemUnmapped', values: { number: '1001', vendor: 'L2' } } }]);
  });
});

describe('COD-8 coding by hand', () => {
  test('NS p. 77: account, asset or item, with defaults of what it is coded on and of the vendor, the account’s first', () => {
    const tables = tablesOf({
      ...chart,
      defaultDimensions: [
        { ownerKind: 'account', ownerNo: '2210', dimension: 'FORMÅL', value: '5' },
        { ownerKind: 'vendor', ownerNo: 'L1', dimension: 'FORMÅL', value: '6' },
        { ownerKind: 'vendor', ownerNo: 'L1', dimension: 'DELREGNSKAB', value: '1' },
      ],
    });
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo: '2210' })];
    const line = codedLine(null, { tables, edits, ...noString });
    expect(account(line)).toBe('account 2210 (manual)');
    expect(dimensions(line)).toEqual(['FORMÅL 5 (default)', 'DELREGNSKAB 1 (default)']);
    expect(line.dimensions[0]?.overruled).toEqual([{ value: '6', source: 'default' }]);
  });

  test('a blank value takes a dimension away', () => {
    const edits = [anEdit('line:0', { dimensions: { FORMÅL: '' } })];
    expect(dimensions(codedLine('03,FORMÅL,5,05,FINANS,2210', { edits }))).toEqual([]);
  });

  test('rules of the account warn: posting is what they stop (NS p. 79)', () => {
    const rule = (row: object, string: string) =>
      findings(
        codedLine(string, {
          tables: tablesOf({
            ...chart,
            defaultDimensions: [{ ownerKind: 'account', ownerNo: '2210', dimension: 'FORMÅL', ...row }],
          }),
        }),
      );
    const with5 = '03,FORMÅL,5,05,FINANS,2210';
    expect(rule({ rule: 'required' }, '05,FINANS,2210')).toEqual(['warning coding.dimensionRequired «»']);
    expect(rule({ rule: 'required' }, with5)).toEqual([]);
    expect(rule({ rule: 'same', value: '6' }, with5)).toEqual(['warning coding.dimensionSame «5»']);
    expect(rule({ rule: 'none' }, with5)).toEqual(['warning coding.dimensionNone «5»']);
  });
});

describe('COD-9 what accepting makes of a line nobody coded', () => {
  test.each([
    ['warn', 'uncoded'],
    ['text', 'text'],
    ['leaveOut', 'leftOut'],
  ] as const)('NS p. 45: the partner says %s', (uncodedLines, fate) => {
    expect(codedLine(null, { partner: aPartner({ uncodedLines }) }).fate).toBe(fate);
  });

  test('NS p. 45: text lines, without quantity and amount, are transferred or not, without a question', () => {
    const document = aDocument({ lines: [aLine({ quantity: null, amount: null, accountingCost: 'Leveret i uge 7' })] });
    const fate = (transferTextLines: 'yes' | '') =>
      codedPlace('line:0', { document, partner: aPartner({ transferTextLines }) });
    expect(fate('yes')).toMatchObject({ kind: 'text', amount: null, fate: 'text', findings: [], vatGroup: null });
    expect(fate('').fate).toBe('leftOut');
  });

  test('a line of nothing needs no account; a line inside another is part of it', () => {
    const free = aLine({ freeOfCharge: true, amount: kroner('10.00') });
    expect(codedPlace('line:0', { document: aDocument({ lines: [free] }) })).toMatchObject({
      amount: '0.00',
      fate: 'text',
    });
    const inner = aLine({ parentId: '1' });
    expect(codedPlace('line:0', { document: aDocument({ lines: [inner] }) })).toMatchObject({
      kind: 'text',
      amount: null,
    });
  });

  test('a person leaves a line with an amount out only where the partner says so, and any line without one', () => {
    const leftOut = { edits: [anEdit('line:0', { leaveOut: true })] };
    const coded = (uncodedLines: 'warn' | 'text' | 'leaveOut') =>
      codedLine('05,FINANS,2210', { ...leftOut, partner: aPartner({ uncodedLines, useDimensionString: 'yes' }) }).fate;
    expect(coded('leaveOut')).toBe('leftOut');
    expect(coded('warn')).toBe('coded');
    expect(coded('text')).toBe('coded');
    const free = aDocument({ lines: [aLine({ freeOfCharge: true, amount: kroner('10.00') })] });
    expect(codedPlace('line:0', { ...leftOut, document: free }).fate).toBe('leftOut');
  });
});

describe('ACC-5, PAY-8 what stands beside the lines', () => {
  const incomingCharges = [
    { kind: 'charge', reasonCode: '', accountKind: 'account', accountNo: '2230' },
    { kind: 'charge', reasonCode: 'FC', accountKind: 'account', accountNo: '2210' },
    { kind: 'allowance', reasonCode: '', accountKind: 'account', accountNo: '2210' },
    { kind: 'duty', reasonCode: '16', accountKind: 'account', accountNo: '2210', vatGroup: 'NONE' },
    { kind: 'prepaid', reasonCode: '', accountKind: 'account', accountNo: '5010' },
  ] as const;
  const tables = tablesOf({ ...chart, incomingCharges });

  test('NS p. 81–82: header charges and allowances become coded lines by their reason, or by their own string', () => {
    const document = aDocument({
      allowanceCharges: [
        aCharge({ reasonCode: 'FC' }),
        aCharge({ charge: false, reason: 'Rabat', amount: kroner('10.5') }),
        aCharge({ accountingCost: '05,FINANS,2220' }),
      ],
    });
    const places = decideCoding(aCodingInput({ document, tables })).places.filter(({ place }) =>
      place.startsWith('charge'),
    );
    expect(places.map((one) => [one.kind, one.description, one.amount, account(one)])).toEqual([
      ['charge', 'Fragt', '80.00', 'account 2210 (charge)'],
      ['allowance', 'Rabat', '-10.50', 'account 2210 (charge)'],
      ['charge', 'Fragt', '80.00', 'account 2220 (string)'],
    ]);
  });

  test('NS p. 80–81: a duty beside VAT, of OIOUBL 2 only', () => {
    const taxTotals = [
      aTaxTotal('25.00'),
      aTaxTotal('12.00', {
        id: '3010',
        schemeId: '16',
        schemeName: 'Chokoladeafgift',
        typeCode: 'StandardRated',
        percent: null,
      }),
    ];
    const duty = codedPlace('duty:0', { document: aDocument({ taxTotals }), tables });
    expect(duty).toMatchObject({ kind: 'duty', description: 'Chokoladeafgift', amount: '12.00', vat: { rate: '25' } });
    expect(account(duty)).toBe('account 2210 (charge)');
    const peppol = decideCoding(aCodingInput({ document: aDocument({ format: 'peppolBis3', taxTotals }), tables }));
    expect(peppol.places.some(({ kind }) => kind === 'duty')).toBe(false);
  });

  test('NS p. 71: a prepaid amount is taken off on a line of its own, coded or left out, and bears no VAT', () => {
    const document = aDocument({ totals: { ...totals, prepaid: kroner('100.00') } });
    expect(codedPlace('prepaid', { document, tables })).toMatchObject({
      amount: '-100.00',
      ledgerAccount: '5010',
      vatGroup: { value: 'NONE' },
      fate: 'coded',
    });
    expect(codedPlace('prepaid', { document })).toMatchObject({ account: null, fate: 'uncoded' });
    expect(codedPlace('prepaid', { document, edits: [anEdit('prepaid', { leaveOut: true })] }).fate).toBe('leftOut');
  });

  test('a rounding goes to the account of the vendor’s posting group', () => {
    const document = aDocument({ totals: { ...totals, rounding: kroner('-0.25') } });
    const rounding = codedPlace('rounding', { document });
    expect(account(rounding)).toBe('account 2230 (default)');
    expect(rounding).toMatchObject({ amount: '-0.25', vatGroup: { value: 'NONE' }, fate: 'coded' });
  });

  test('places stand in the document’s order, the header first', () => {
    const document = aDocument({
      lines: [aLine(), aLine()],
      allowanceCharges: [aCharge()],
      totals: { ...totals, prepaid: kroner('1'), rounding: kroner('0.01') },
    });
    expect(decideCoding(aCodingInput({ document })).places.map(({ place }) => place)).toEqual([
      'header',
      'line:0',
      'line:1',
      'charge:0',
      'prepaid',
      'rounding',
    ]);
    expect(decideCoding(aCodingInput({ document: aDocument({ type: 'reminder' }) })).places).toHaveLength(1);
  });
});

describe('the VAT group of a place', () => {
  const group = (percent: string | null, accountNo: string, said: object = {}, id = 'StandardRated') => {
    const line = aLine({ taxTotals: percent === null ? [] : [aTaxTotal('25.00', { percent, id })] });
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo, ...said })];
    const { vatGroup } = codedPlace('line:0', { document: aDocument({ lines: [line] }), edits, ...noString });
    return vatGroup === null ? null : `${vatGroup.value} (${vatGroup.source})`;
  };

  test('the account’s own where its rate is the document’s, or the document states none', () => {
    expect(group('25', '2220')).toBe('QUARTER (default)');
    expect(group('25.00', '2220')).toBe('QUARTER (default)');
    expect(group(null, '2220')).toBe('QUARTER (default)');
  });

  test('else the one the set-up maps the document’s category and rate to', () => {
    expect(group('0', '2220', {}, 'ZeroRated')).toBe('NONE (document)');
    expect(group('25', '2230')).toBe('FULL (document)');
    expect(group('0', '2210', {}, 'ReverseCharge')).toBe('REVERSE (document)');
  });

  test('else the account’s after all, or none', () => {
    expect(group('12', '2220')).toBe('QUARTER (default)');
    expect(group('12', '2230')).toBeNull();
  });

  test('a person’s wins', () => {
    expect(group('25', '2220', { vatGroup: 'full' })).toBe('FULL (manual)');
  });
});

describe('ACC-7 VAT of a vendor from abroad', () => {
  const vatGroups = [...(chart.vatGroups ?? []), { code: 'ABROAD', name: 'Udenlandsk', rate: '25', deductible: '0' }];
  const mapping = { category: 'StandardRated', rate: '', vatGroup: 'ABROAD', origin: 'foreign' } as const;
  const vatMappings = [...(chart.vatMappings ?? []), mapping];
  const home = { no: 'L1', postingGroup: 'DK', vatGroup: '', country: 'DK' };
  const sweden = { ...home, country: 'SE' };
  const group = (values: object, said: object = {}, percent = '25', id = 'StandardRated') => {
    const lines = [aLine({ taxTotals: [aTaxTotal('25.00', { percent, id })] })];
    const tables = tablesOf({ ...chart, vatGroups, vatMappings });
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo: '2210', ...said })];
    const { vatGroup } = codedPlace('line:0', {
      document: aDocument({ lines }),
      tables,
      edits,
      ...noString,
      ...values,
    });
    return vatGroup === null ? null : `${vatGroup.value} (${vatGroup.source})`;
  };
  const noAddress = {
    street: null,
    buildingNumber: null,
    additionalStreet: null,
    postbox: null,
    department: null,
    postalCode: null,
    city: null,
    region: null,
    lines: [],
  };
  const supplierFrom = (country: string) => aParty({ address: { ...noAddress, country } });

  test('is not deducted: neither the account’s own group nor a mapping for any vendor counts', () => {
    expect(group({ vendor: home })).toBe('FULL (default)');
    expect(group({ vendor: sweden })).toBe('ABROAD (document)');
    expect(group({ vendor: sweden }, { accountNo: '2230' })).toBe('ABROAD (document)');
    expect(group({ vendor: sweden, tables: tablesOf(chart) })).toBeNull();
  });

  test('nor does an alias deduct it; a person and the vendor’s own card may', () => {
    expect(group({ vendor: sweden }, { accountKind: '', accountNo: '', alias: 'GÆSTER' })).toBe('ABROAD (document)');
    expect(group({ vendor: sweden }, { vatGroup: 'FULL' })).toBe('FULL (manual)');
    expect(group({ vendor: { ...sweden, vatGroup: 'FULL' } })).toBe('FULL (default)');
  });

  test('reverse charge and what bears no VAT stay as they are', () => {
    expect(group({ vendor: sweden }, {}, '0', 'ReverseCharge')).toBe('REVERSE (document)');
    expect(group({ vendor: sweden }, {}, '0', 'ZeroRated')).toBe('NONE (document)');
  });

  test('the card says where a vendor is at home; else the document; unknown countries are nobody’s', () => {
    const blank = { ...home, country: '' };
    const document = (country: string) =>
      aDocument({ supplier: supplierFrom(country), lines: [aLine({ taxTotals: [aTaxTotal('25.00')] })] });
    expect(group({ vendor: blank, document: document('NO') })).toBe('ABROAD (document)');
    expect(group({ vendor: { ...home, country: 'Danmark' }, document: document('dk') })).toBe('FULL (default)');
    expect(group({ vendor: home, document: document('NO') })).toBe('FULL (default)');
    expect(group({ vendor: blank })).toBe('FULL (default)');
    expect(group({ vendor: sweden, ledgerCountry: '' })).toBe('FULL (default)');
    expect(group({ vendor: sweden, ledgerCountry: 'SE' })).toBe('FULL (default)');
  });

  test('the most specific mapping wins: category, then rate, then country (SET-7)', () => {
    const rows = [
      { category: 'StandardRated', rate: '', vatGroup: 'NONE', origin: 'foreign' },
      { category: 'StandardRated', rate: '25', vatGroup: 'ABROAD', origin: 'foreign' },
      { category: 'StandardRated', rate: '25', vatGroup: 'REVERSE', origin: 'domestic' },
      { category: 'StandardRated', rate: '', vatGroup: 'FULL', origin: '' },
    ] as const;
    const tables = tablesOf({ ...chart, vatGroups, vatMappings: rows });
    expect(group({ vendor: sweden, tables })).toBe('ABROAD (document)');
    expect(group({ vendor: sweden, tables }, {}, '12')).toBe('NONE (document)');
    expect(group({ vendor: home, tables }, { accountNo: '2230' })).toBe('REVERSE (document)');
    expect(group({ vendor: home, tables }, { accountNo: '2230' }, '12')).toBe('FULL (document)');
  });
});
