import { aDocument, aLine } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import { standardControlSetup } from '../master/control-setup.ts';
import { newRow } from '../master/new-row.ts';
import { ledgerTables, type LedgerTables, type MasterRow, type MasterTable } from '../master/tables.ts';
import type { CodedPlace, CodingEdit, CodingPlace } from './coding.ts';
import { emptyEdit } from './coding-text.ts';
import { decideCoding, type CodingInput } from './decide-coding.ts';

/** Values for tests of the coding, with readable defaults: what a test does not name does not matter to it. */
export const codes = {
  budgetCode: '02',
  dimensionCode: '03',
  accountCode: '05',
  repostingCode: '99',
  settlementWord: 'UDLIGNING',
} as const;

type Rows = { readonly [T in MasterTable]?: readonly Partial<MasterRow<T>>[] };

export function tablesOf(rows: Rows): LedgerTables {
  const entries = Object.entries(rows) as [MasterTable, readonly Partial<MasterRow<MasterTable>>[]][];
  return ledgerTables(
    Object.fromEntries(entries.map(([table, some]) => [table, some.map((row) => newRow(table, row))])),
  );
}

/** A small chart: operating and travel accounts, a copier, cable, three dimensions, full and quarter VAT. */
export const chart: Rows = {
  accounts: [
    { no: '2210', name: 'Kontorartikler', vatGroup: 'FULL' },
    { no: '2220', name: 'Repræsentation', vatGroup: 'QUARTER' },
    { no: '2230', name: 'Porto' },
    { no: '2290', name: 'Lukket', blocked: 'yes' },
    { no: '5010', name: 'Inventar', kind: 'balance', vatGroup: 'FULL' },
  ],
  fixedAssets: [
    { no: '100', name: 'Kopimaskine', account: '5010' },
    { no: '101', name: 'Gammel bil', account: '5010', sold: 'yes' },
  ],
  items: [{ no: 'KABEL', name: 'Kabel', account: '2210' }],
  itemNumbers: [
    { kind: 'vendor', vendorNo: 'L1', number: '1001', itemNo: 'KABEL' },
    { kind: 'common', number: '5701234567899', itemNo: 'KABEL' },
  ],
  budgets: [{ name: 'Grundbudget', description: 'Grundbudget' }],
  dimensions: [
    { code: 'FORMÅL', name: 'Formål' },
    { code: 'DELREGNSKAB', name: 'Delregnskab' },
    { code: 'STED', name: 'Sted', blocked: 'yes' },
  ],
  dimensionValues: [
    { dimension: 'FORMÅL', code: '5', name: 'Drift' },
    { dimension: 'FORMÅL', code: '6', name: 'Anlæg' },
    { dimension: 'FORMÅL', code: '9', name: 'Lukket', blocked: 'yes' },
    { dimension: 'DELREGNSKAB', code: '1', name: 'Kontor' },
    { dimension: 'DELREGNSKAB', code: '2', name: 'Skole' },
  ],
  aliasCodings: [
    { code: 'GÆSTER', name: 'Gæster', accountKind: 'account', accountNo: '2220', vatGroup: 'QUARTER', project: 'P-7' },
    { code: 'SKOLEN', name: 'Skolen' },
  ],
  aliasDimensions: [
    { alias: 'GÆSTER', dimension: 'DELREGNSKAB', value: '2' },
    { alias: 'SKOLEN', dimension: 'DELREGNSKAB', value: '2' },
  ],
  vatGroups: [
    { code: 'FULL', name: 'Fuld moms', rate: '25', deductible: '100', kind: 'normal' },
    { code: 'QUARTER', name: 'Kvart moms', rate: '25', deductible: '25', kind: 'normal' },
    { code: 'REVERSE', name: 'Omvendt', rate: '25', deductible: '100', kind: 'reverseCharge' },
    { code: 'NONE', name: 'Ingen moms', rate: '0', deductible: '0', kind: 'none' },
  ],
  vatMappings: [
    { category: '', rate: '25', vatGroup: 'FULL' },
    { category: '', rate: '0', vatGroup: 'NONE' },
    { category: 'ReverseCharge', rate: '', vatGroup: 'REVERSE' },
  ],
  postingGroups: [{ code: 'DK', name: 'Indland', roundingAccount: '2230' }],
};

export function aPartner(values: Partial<MasterRow<'vendorPartners'>> = {}): MasterRow<'vendorPartners'> {
  return newRow('vendorPartners', { vendorNo: 'L1', useDimensionString: 'yes', ...values });
}

export function aCodingInput(values: Partial<CodingInput> = {}): CodingInput {
  return {
    document: aDocument(),
    tables: tablesOf(chart),
    control: { ...standardControlSetup, ...codes },
    ledgerCountry: 'DK',
    vendor: { no: 'L1', postingGroup: 'DK', vatGroup: '', country: 'DK' },
    partner: aPartner(),
    edits: [],
    ...values,
  };
}

export function anEdit(place: CodingPlace, said: Partial<CodingEdit> = {}): CodingEdit {
  return { ...emptyEdit(place), ...said };
}

/** One line with this string, coded. */
export function codedLine(string: string | null, values: Partial<CodingInput> = {}): CodedPlace {
  const document = aDocument({ lines: [aLine({ accountingCost: string })] });
  return codedPlace('line:0', { document, ...values });
}

export function codedPlace(place: CodingPlace, values: Partial<CodingInput> & { document?: EDocument }): CodedPlace {
  const found = decideCoding(aCodingInput(values)).places.find((one) => one.place === place);
  if (found === undefined) throw new Error(`no place ${place}`);
  return found;
}
