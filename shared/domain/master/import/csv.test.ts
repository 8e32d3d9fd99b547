import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, recordsOf, writeCsv } from './csv.ts';

const cellsOf = (text: string) => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value.map(({ cells }) => cells);
};

describe('CSV of set-up tables (SET-10)', () => {
  test('what is written is read back exactly, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', "'=x", '=1+1', '"', ';', '\r\n', "''-1", ' a ', '\t'),
    );
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const heading = (rows[0] ?? []).map((_, index) => `column${index}`);
        expect(cellsOf(writeCsv([heading, ...rows]))).toEqual([heading, ...rows]);
      }),
    );
  });

  test('semicolons, commas and tabs are told apart by the first line; line ends and a byte order mark do not matter', () => {
    const wanted = [
      ['no', 'name'],
      ['1', 'A'],
    ];
    for (const text of [
      'no;name\n1;A',
      '\uFEFFno;name\r\n1;A\r\n',
      'no,name\r1,A\r',
      'no\tname\n\n1\tA\n\n',
      '"no","name"\n"1","A"',
    ])
      expect(cellsOf(text)).toEqual(wanted);
    expect(cellsOf('no,name\n1,"A;B, ""C""\nD"')[1]).toEqual(['1', 'A;B, "C"\nD']);
  });

  test('PLT-3: a cell that a spreadsheet would run is defused when written, and comes back as it was', () => {
    const text = writeCsv([
      ['no', 'name'],
      ['1', '=HYPERLINK("x")'],
      ['2', '-5'],
    ]);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'-5`);
    expect(cellsOf(text).slice(1)).toEqual([
      ['1', '=HYPERLINK("x")'],
      ['2', '-5'],
    ]);
  });

  test('a quotation mark that is never closed, and a file with nothing in it, are said', () => {
    expect(parseCsv('no;name\n1;"A\n2;B')).toMatchObject({
      ok: false,
      problem: { code: 'setup.csvQuoteOpen', values: { line: '2' } },
    });
    expect(parseCsv('\uFEFF \r\n'.trim())).toMatchObject({ ok: false, problem: { code: 'setup.csvEmpty' } });
  });

  test('columns may come in any order and case; unknown, doubled and missing ones are refused', () => {
    const read = (text: string) => {
      const parsed = parseCsv(text);
      return parsed.ok ? recordsOf(parsed.value, ['no', 'name', 'blocked'], ['no']) : parsed;
    };
    expect(read('Name;NO\nA;1')).toEqual({
      ok: true,
      value: [{ line: 2, values: { name: 'A', no: '1' }, fault: null }],
    });
    expect(read('no;colour\n1;red')).toMatchObject({ ok: false, problem: { code: 'setup.csvColumnUnknown' } });
    expect(read('no;NO\n1;1')).toMatchObject({ ok: false, problem: { code: 'setup.csvColumnTwice' } });
    expect(read('name;blocked\nA;')).toMatchObject({
      ok: false,
      problem: { code: 'setup.csvKeyMissing', values: { column: 'no' } },
    });
    expect(read('no;name\n1\n2;B;C\n3;C;')).toMatchObject({
      ok: true,
      value: [{ fault: { code: 'setup.csvWidth' } }, { fault: { code: 'setup.csvWidth' } }, { fault: null }],
    });
  });
});
