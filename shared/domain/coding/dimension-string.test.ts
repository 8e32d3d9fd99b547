import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes } from './build.ts';
import {
  canReadStrings,
  readDimensionString,
  sectionKinds,
  sectionParts,
  writeDimensionString,
  type SectionKind,
} from './dimension-string.ts';

const read = (text: string) => {
  const { sections, faults } = readDimensionString(text, codes);
  return {
    sections: sections.map(({ kind, code, name, value }) => [kind, code.text, name.text, value.text].join('|')),
    faults: faults.map(({ problem, from, to }) => `${problem.code} «${text.slice(from, to)}»`),
  };
};

describe('reading a dimension account string (COD-1, NS p. 78)', () => {
  test('sections of three parts: budget, dimensions, account', () => {
    expect(read('02,BUDGET,Grundbudget,03,FORMÅL,5,03,DELREGNSKAB,10,05,FINANS,221010')).toEqual({
      sections: [
        'budget|02|BUDGET|Grundbudget',
        'dimension|03|FORMÅL|5',
        'dimension|03|DELREGNSKAB|10',
        'account|05|FINANS|221010',
      ],
      faults: [],
    });
  });

  test('asset, vendor’s item, alias, re-posting and its settlement', () => {
    expect(read('05,ANLÆG,100').sections).toEqual(['fixedAsset|05|ANLÆG|100']);
    expect(read('05,VARE,1001').sections).toEqual(['item|05|VARE|1001']);
    expect(read('03,ALIAS,GÆSTER').sections).toEqual(['alias|03|ALIAS|GÆSTER']);
    expect(read('99,OMKONTERING,17,99,UDLIGNING,18').sections).toEqual([
      'reposting|99|OMKONTERING|17',
      'settlement|99|UDLIGNING|18',
    ]);
  });

  test('words and codes in any case, blanks without meaning', () => {
    expect(read(' 02, budget , Basis år 1 ,03,Formål, 5 ').sections).toEqual([
      'budget|02|budget|Basis år 1',
      'dimension|03|Formål|5',
    ]);
  });

  test('between sections a comma, a semicolon or a line break, or two of them', () => {
    const wanted = ['dimension|03|FORMÅL|5', 'account|05|FINANS|2210'];
    for (const between of [',', ';', '\n', '\r\n', ' ; ', ',\n', ',;', '\n\n', ',,'])
      expect(read(`03,FORMÅL,5${between}05,FINANS,2210`), JSON.stringify(between)).toEqual({
        sections: wanted,
        faults: [],
      });
    expect(read('03,FORMÅL,5;05,FINANS,2210;')).toEqual({ sections: wanted, faults: [] });
  });

  test('a line break inside a section is a blank, because parts are counted in threes', () => {
    expect(read('03,FORMÅL,\n5,05,FINANS,2210').sections).toEqual(['dimension|03|FORMÅL|5', 'account|05|FINANS|2210']);
    expect(read('03,FORMÅL\n5,05,FINANS,2210').faults).toEqual([]);
  });

  test('an incomplete section does not spoil those after the next semicolon or line break', () => {
    expect(read('03,FORMÅL\n05,FINANS,2210')).toEqual({
      sections: ['account|05|FINANS|2210'],
      faults: ['coding.stringParts «03,FORMÅL»'],
    });
    expect(read('05,FINANS,;03,FORMÅL,5')).toEqual({
      sections: ['account|05|FINANS|', 'dimension|03|FORMÅL|5'],
      faults: ['coding.valueEmpty «05,FINANS,»'],
    });
  });

  test('the codes are those of the control setup', () => {
    const own = { ...codes, dimensionCode: 'D', accountCode: 'K' };
    expect(readDimensionString('D,FORMÅL,5,K,FINANS,2210', own).sections.map(({ kind }) => kind)).toEqual([
      'dimension',
      'account',
    ]);
    expect(canReadStrings(codes)).toBe(true);
    expect(canReadStrings({ ...codes, dimensionCode: '', accountCode: '' })).toBe(false);
  });
});

describe('COD-2 what is wrong with the text, and where', () => {
  test.each([
    ['4025:123:4343', 'coding.stringParts «4025:123:4343»'],
    ['03,FORMÅL,5,05,FINANS', 'coding.stringParts «05,FINANS»'],
    ['07,FORMÅL,5', 'coding.kindUnknown «07»'],
    ['05,KONTO,2210', 'coding.nameUnknown «KONTO»'],
    ['02,FINANS,2210', 'coding.nameUnknown «FINANS»'],
    ['99,RETTELSE,7', 'coding.nameUnknown «RETTELSE»'],
    ['05, Finans, ,', 'coding.valueEmpty «05, Finans, »'],
  ])('%s', (text, fault) => {
    expect(read(text).faults).toEqual([fault]);
  });

  test('nothing at all is nothing wrong', () => {
    for (const text of ['', '   ', '\n', ',,,', ';;']) expect(read(text)).toEqual({ sections: [], faults: [] });
  });

  test('never throws, and every finding stands inside the text', () => {
    const piece = fc.constantFrom(
      '02',
      '03',
      '05',
      '99',
      'FINANS',
      'BUDGET',
      'ALIAS',
      'x',
      '',
      ' ',
      ',',
      ';',
      '\n',
      '\r\n',
      'ÆØÅ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { sections, faults } = readDimensionString(text, codes);
        for (const { from, to } of [...faults, ...sections.flatMap(({ code, name, value }) => [code, name, value])]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        for (const { code, name, value } of sections)
          for (const part of [code, name, value]) expect(text.slice(part.from, part.to)).toBe(part.text);
      }),
    );
  });

  test('a hostile text of blanks and line breaks is read in a moment', () => {
    expect(read(`03,FORMÅL,5${' \n'.repeat(100_000)}x`).faults).toHaveLength(1);
  });
});

describe('writing a dimension account string (COD-4)', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[,;\r\n]/gu, '').trim())
    .filter((text) => text !== '');
  const section = fc
    .tuple(fc.constantFrom(...sectionKinds), word, word)
    .filter(([kind, name]) => kind !== 'dimension' || name.toLocaleUpperCase('da') !== 'ALIAS');

  test('what is written is read again as it was', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1 }), (sections) => {
        const parts = sections.map(([kind, name, value]) => sectionParts(kind, name, value, codes));
        const written = writeDimensionString(parts);
        if (!written.ok) throw new Error(written.problem.code);
        const again = readDimensionString(written.value, codes);
        expect(again.faults).toEqual([]);
        expect(again.sections.map(({ kind, value }) => [kind, value.text])).toEqual(
          sections.map(([kind, , value]): [SectionKind, string] => [kind, value]),
        );
        expect(
          writeDimensionString(
            again.sections.map(({ code, name, value }) => ({ code: code.text, name: name.text, value: value.text })),
          ),
        ).toEqual(written);
      }),
    );
  });

  test.each([',', ';', '\n'])('a part that holds %j is refused: there is no quoting', (sign) => {
    expect(writeDimensionString([{ code: '03', name: 'FORMÅL', value: `a${sign}b` }])).toMatchObject({
      ok: false,
      problem: { code: 'coding.partHasSeparator', values: { value: `a${sign}b` } },
    });
  });
});
