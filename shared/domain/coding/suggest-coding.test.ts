import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDocument, aLine, aTaxTotal } from '../build.ts';
import { aCodingInput, anEdit, aPartner, chart, tablesOf } from './build.ts';
import { decideCoding, type CodingInput } from './decide-coding.ts';
import { comparableText, readPairs, suggestCoding, writePairs, type LastLine } from './suggest-coding.ts';

const named = (name: string, sellersId: string | null = null) => {
  const line = aLine({ taxTotals: [aTaxTotal('25.00')] });
  return { ...line, item: { ...line.item, name, sellersId } };
};
const lastLine = (values: Partial<LastLine>): LastLine => ({
  place: 'line:0',
  itemNo: null,
  description: '',
  vatPercent: '25',
  accountKind: 'account',
  accountNo: '2210',
  vatGroup: 'FULL',
  budget: '',
  project: '',
  dimensions: [],
  ...values,
});

function suggestionsFor(
  lines: ReturnType<typeof named>[],
  last: readonly LastLine[] | null,
  values: Partial<CodingInput> = {},
) {
  const input = aCodingInput({
    document: aDocument({ lines }),
    partner: aPartner({ useDimensionString: '' }),
    tables: tablesOf({ ...chart, itemNumbers: [] }),
    ...values,
  });
  return suggestCoding({
    coded: decideCoding(input),
    itemNoOf: (place) => lines[Number(place.split(':')[1])]?.item.sellersId ?? '',
    tables: input.tables,
    vendorNo: 'L1',
    last: last === null ? null : { documentId: 7, label: 'F-1', lines: last },
  });
}

describe('COD-8 same as last time', () => {
  const accounts = (lines: ReturnType<typeof named>[], last: readonly LastLine[]) =>
    suggestionsFor(lines, last)
      .filter(({ from }) => from === 'lastTime')
      .map(({ place, edit }) => `${place} ${edit.accountNo}`);

  test('by item number first, then by text without its figures, then by position where the shape is equal', () => {
    const last = [
      lastLine({ place: 'line:0', itemNo: 'EL-1', description: 'Strøm', accountNo: '1' }),
      lastLine({ place: 'line:1', description: 'Abonnement 01.09.2026–30.09.2026', accountNo: '2' }),
      lastLine({ place: 'line:2', description: 'Diverse', accountNo: '3' }),
    ];
    const lines = [named('Abonnement 01.10.2026–31.10.2026'), named('Andet', 'el-1'), named('Noget nyt')];
    expect(accounts(lines, last)).toEqual(['line:0 2', 'line:1 1', 'line:2 3']);
    expect(accounts(lines.slice(0, 2), last)).toEqual(['line:0 2', 'line:1 1']);
    expect(accounts([named('Noget nyt')], last)).toEqual([]);
  });

  test('says where it comes from, carries what was said and leaves defaults to follow from the account', () => {
    const last = lastLine({
      description: 'Strøm',
      budget: 'Grundbudget',
      dimensions: [
        { dimension: 'FORMÅL', value: '5', source: 'string' },
        { dimension: 'DELREGNSKAB', value: '1', source: 'default' },
      ],
    });
    const [suggestion] = suggestionsFor([named('Strøm')], [last]);
    expect(suggestion).toMatchObject({
      place: 'line:0',
      from: 'lastTime',
      fromId: 7,
      fromLabel: 'F-1',
      edit: {
        accountNo: '2210',
        vatGroup: 'FULL',
        budget: 'Grundbudget',
        dimensions: { FORMÅL: '5' },
        origin: 'lastTime',
      },
    });
  });

  test('another VAT rate than last time takes no VAT group over', () => {
    const [suggestion] = suggestionsFor([named('Strøm')], [lastLine({ description: 'Strøm', vatPercent: '0' })]);
    expect(suggestion?.edit.vatGroup).toBe('');
  });
});

describe('COD-8 rules and the line above', () => {
  const rule = {
    vendorNo: 'L1',
    text: 'Porto',
    accountKind: 'account',
    accountNo: '2230',
    dimensions: 'FORMÅL,5',
  } as const;
  const tables = tablesOf({
    ...chart,
    codingRules: [rule, { ...rule, vendorNo: '', accountNo: '2220' }, { ...rule, vendorNo: 'L2', accountNo: '2210' }],
  });

  test('a rule of this vendor goes before one for everybody, and its words must stand in the line', () => {
    const [suggestion] = suggestionsFor([named('Pakkeporto, PORTO uge 7')], null, { tables });
    expect(suggestion).toMatchObject({
      from: 'rule',
      fromLabel: 'Porto',
      edit: { accountNo: '2230', dimensions: { FORMÅL: '5' }, origin: 'suggestion' },
    });
    expect(suggestionsFor([named('Transporto')], null, { tables })).toEqual([]);
  });

  test('the line above, once it is coded; a coded line gets no suggestion, and none is applied', () => {
    const edits = [anEdit('line:0', { accountKind: 'account', accountNo: '2210', dimensions: { FORMÅL: '6' } })];
    const suggestions = suggestionsFor([named('A'), named('B')], null, { edits });
    expect(suggestions).toMatchObject([
      {
        place: 'line:1',
        from: 'lineAbove',
        edit: { accountNo: '2210', dimensions: { FORMÅL: '6' }, origin: 'copied' },
      },
    ]);
  });

  test('texts are compared without figures and marks', () => {
    expect(comparableText('Abonnement 01.09.2026–30.09.2026 (tlf. 12345678)')).toBe('abonnement tlf');
  });

  test('the dimensions of a rule are read as they were written', () => {
    const code = fc.stringMatching(/^[A-ZÆØÅ][A-ZÆØÅ0-9.-]{0,10}$/u);
    fc.assert(
      fc.property(fc.dictionary(code, code, { noNullPrototype: true }), (dimensions) => {
        expect(readPairs(writePairs(dimensions))).toEqual(dimensions);
      }),
    );
  });
});
