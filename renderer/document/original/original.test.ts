import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colouredRow } from './coloured-row.ts';
import { findInText, nextPlace } from './find-in-text.ts';
import { prettyXml } from './pretty-xml.ts';
import { cutIntoRows, pieceLength, rowAt, rowText } from './text-rows.ts';
import { stateAfter, tokenizeXml, xmlStates } from './xml-tokens.ts';

/** Text that looks like XML often enough to reach every state, broken often enough to be unfair. */
const xmlish = fc
  .array(
    fc.constantFrom(
      '<a',
      '<cbc:ID',
      '</a>',
      '>',
      '/>',
      ' b="',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml',
      '?>',
      '<!DOCTYPE',
      '&amp;',
      '&',
      ';',
      'text',
      'æøå',
      ' ',
      '\n',
      '\r\n',
      '<',
    ),
  )
  .map((parts) => parts.join(''));

describe('colouring XML', () => {
  test('never loses or adds a character, whatever the text is', () => {
    fc.assert(
      fc.property(xmlish, (text) => {
        const { tokens } = tokenizeXml(text, 0, text.length, xmlStates.text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        expect(tokens.every((token) => token.text !== '')).toBe(true);
      }),
    );
  });

  test('names elements, attributes, values, entities and comments', () => {
    const { tokens } = tokenizeXml('<a:b c="d>">x&amp;<!-- y --></a:b>', 0, 34, xmlStates.text);
    expect(tokens.filter((token) => token.text.trim() !== '').map((token) => [token.kind, token.text])).toEqual([
      ['punctuation', '<'],
      ['name', 'a:b'],
      ['attribute', 'c'],
      ['punctuation', '='],
      ['value', '"'],
      ['value', 'd>"'],
      ['punctuation', '>'],
      ['text', 'x'],
      ['entity', '&amp;'],
      ['comment', '<!-- y -->'],
      ['punctuation', '</'],
      ['name', 'a:b'],
      ['punctuation', '>'],
    ]);
  });

  test('goes on in the middle of a value that stands over two lines', () => {
    const text = '<a b="one\ntwo">';
    const state = stateAfter(text, 0, 10, xmlStates.text);
    expect(state).toBe(xmlStates.doubleQuoted);
    expect(tokenizeXml(text, 10, text.length, state).tokens[0]).toEqual({ kind: 'value', text: 'two"' });
  });
});

describe('rows of a long text', () => {
  test('hold every character once, in order', () => {
    fc.assert(
      fc.property(xmlish, (text) => {
        const rows = cutIntoRows(text, true);
        const pieces = Array.from({ length: rows.count }, (_, row) =>
          text.slice(rows.starts[row], rows.starts[row + 1]),
        );
        expect(pieces.join('')).toBe(text);
      }),
    );
  });

  test('cut a line of base64 into pieces that share its number', () => {
    const text = `<a>\n${'x'.repeat(pieceLength * 2 + 10)}\n</a>`;
    const rows = cutIntoRows(text, true);
    expect([...rows.lines]).toEqual([1, 2, 2, 2, 3]);
    expect(rowText(text, rows, 3)).toBe('x'.repeat(10));
    expect(rowAt(rows, text.indexOf('</a>'))).toBe(4);
  });

  test('ten megabytes are cut in under two seconds', () => {
    const text = `<a>${'<cbc:ID schemeID="GLN">5798000123456</cbc:ID>\n'.repeat(220_000)}</a>`;
    const begun = performance.now();
    const rows = cutIntoRows(text, true);
    expect(rows.count).toBe(220_001);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('laying XML out', () => {
  test('puts each element on its line and leaves text alone', () => {
    expect(prettyXml('<?xml version="1.0"?><a><b x="1>0">  text </b><c/><d></d><e><f>1</f></e></a>')).toBe(
      [
        '<?xml version="1.0"?>',
        '<a>',
        '  <b x="1>0">  text </b>',
        '  <c/>',
        '  <d></d>',
        '  <e>',
        '    <f>1</f>',
        '  </e>',
        '</a>',
      ].join('\n'),
    );
  });

  test('changes nothing but white space', () => {
    fc.assert(
      fc.property(xmlish, (text) => {
        expect(prettyXml(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('searching the original', () => {
  test('finds every place without regard to case, and signs literally', () => {
    expect(findInText('Moms moms MOMS (25 %)', 'moms').starts).toEqual([0, 5, 10]);
    expect(findInText('a.b a-b', 'a.b').starts).toEqual([0]);
    expect(findInText('anything', '').starts).toEqual([]);
  });

  test('goes round from the last place to the first', () => {
    const found = findInText('x--x--x', 'x');
    expect(nextPlace(found, 4)).toBe(2);
    expect(nextPlace(found, 7)).toBe(0);
  });
});

describe('search hits in coloured rows', () => {
  test('cut tokens without losing text, also when a hit runs over two of them', () => {
    fc.assert(
      fc.property(xmlish, fc.constantFrom('a', '<a', 'text', '&amp;', '">'), (text, query) => {
        const rows = cutIntoRows(text, true);
        const found = findInText(text, query);
        const pieces = Array.from({ length: rows.count }, (_, row) => colouredRow(text, rows, row, found)).flat();
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/[\r\n]/g, ''));
        expect(new Set(pieces.flatMap((piece) => (piece.match === null ? [] : [piece.match]))).size).toBe(
          found.starts.length,
        );
      }),
    );
  });
});
