import type { MasterRow } from '../tables.ts';

export const standardDimensions: readonly Partial<MasterRow<'dimensions'>>[] = [
  { code: 'FORMÅL', name: 'Formål' },
  { code: 'DELREGNSKAB', name: 'Delregnskab' },
  { code: 'PROJEKT', name: 'Projekt' },
  { code: 'AFDELING', name: 'Afdeling' },
];

const values: Readonly<Record<string, readonly (readonly [code: string, name: string])[]>> = {
  FORMÅL: [
    ['1', 'Undervisning'],
    ['2', 'Forskning'],
    ['3', 'Formidling'],
    ['4', 'Rådgivning'],
    ['5', 'Ledelse og administration'],
    ['6', 'Bygninger og drift'],
  ],
  DELREGNSKAB: [
    ['10', 'Ordinær drift'],
    ['90', 'Indtægtsdækket virksomhed'],
    ['95', 'Tilskudsfinansieret forskning'],
    ['97', 'Andre tilskudsfinansierede aktiviteter'],
  ],
  PROJEKT: [
    ['0000', 'Uden projekt'],
    ['1001', 'Renovering af værksted'],
    ['1002', 'Ny hjemmeside'],
  ],
  AFDELING: [
    ['100', 'Sekretariat'],
    ['200', 'Uddannelse'],
    ['300', 'Drift og bygninger'],
    ['400', 'It'],
  ],
};

export const standardDimensionValues: readonly Partial<MasterRow<'dimensionValues'>>[] = Object.entries(values).flatMap(
  ([dimension, named]) => named.map(([code, name]) => ({ dimension, code, name })),
);

export const standardDefaultDimensions: readonly Partial<MasterRow<'defaultDimensions'>>[] = [
  { ownerKind: 'account', ownerNo: '221010', dimension: 'DELREGNSKAB', value: '10' },
];

export const standardBudgets: readonly Partial<MasterRow<'budgets'>>[] = [
  { name: 'Grundbudget', description: 'Årets grundbudget' },
];

/** One alias to learn from: cleaning, coded in one word (COD-5). */
export const standardAliases: readonly Partial<MasterRow<'aliasCodings'>>[] = [
  { code: 'RENGØRING', name: 'Rengøring af bygninger', accountKind: 'account', accountNo: '221610', vatGroup: 'K25' },
];

export const standardAliasDimensions: readonly Partial<MasterRow<'aliasDimensions'>>[] = [
  { alias: 'RENGØRING', dimension: 'FORMÅL', value: '6' },
  { alias: 'RENGØRING', dimension: 'DELREGNSKAB', value: '10' },
];
