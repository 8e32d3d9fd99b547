import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defuse, toCsv } from './csv.ts';

describe('CSV for support (IN-2, PLT-3)', () => {
  test('formulas from documents are defused', () => {
    for (const formula of ['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', '  =HYPERLINK("x")', '\r\n=1'])
      expect(defuse(formula)).toBe(`'${formula}`);
  });

  test('numbers, also negative ones, and ordinary text stay as they are', () => {
    for (const text of ['12', '-1250.00', '+45', '1,5', 'Nordlys A/S', '', 'a=b', "it's"])
      expect(defuse(text)).toBe(text);
  });

  test('separators, quotes and line breaks are quoted, and the file opens as UTF-8', () => {
    expect(
      toCsv([
        ['file', 'error'],
        ['a;b.xml', 'said "no"\nand left'],
        ['æøå', '=1'],
      ]),
    ).toBe('\uFEFFfile;error\r\n"a;b.xml";"said ""no""\nand left"\r\næøå;\'=1\r\n');
  });

  test('no field ever starts a formula, whatever a document says', () => {
    fc.assert(
      fc.property(fc.string(), (field) => {
        const cell = toCsv([[field]])
          .slice(1, -2)
          .replace(/^"/, '');
        return !/^\s*[=@]/.test(cell) && (!/^\s*[+-]/.test(cell) || /^[+-]?\d+([.,]\d+)?$/.test(cell));
      }),
    );
  });
});
