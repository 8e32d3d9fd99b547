import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml, textAt, writeXml } from './xml.ts';

const namespace = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
/** Names of a namespace nobody reads are kept apart, so the examples stand in one that is read. */
const tree = (text: string) => parseXml(text.replace('<a>', `<a xmlns="${namespace}">`));

describe('the tree of well-formed text', () => {
  test.each([
    ['an apostrophe', "<a><?note it's?><b>1</b></a>"],
    ['a quotation mark', '<a><?note 5" pipe?><b>1</b></a>'],
    ['a tag', '<a><?note <b>2</b>?><b>1</b></a>'],
    ['one before the root', "<?xml version='1.0'?><?note it's?><a><b>1</b></a>"],
  ])('does not stumble over an instruction with %s', (_what, text) => {
    expect(textAt(tree(text), 'b')).toBe('1');
  });

  test('takes what looks like an instruction for text in CDATA, and for nothing in a comment', () => {
    expect(textAt(tree("<a><b><![CDATA[<?it's?>]]></b></a>"), 'b')).toBe("<?it's?>");
    expect(textAt(tree("<a><!-- <?it's --><b>1</b><!-- ?> --></a>"), 'b')).toBe('1');
  });

  test('keeps digits as they are written and decodes characters', () => {
    expect(textAt(tree('<a><b>00123</b><c>100.10</c></a>'), 'c')).toBe('100.10');
    expect(textAt(tree('<a><b>s&#248;nd &amp; Søn</b></a>'), 'b')).toBe('sønd & Søn');
  });

  test('gives back the text that was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const written = tree(writeXml({ name: 'a', content: [{ name: 'b', content: text }] }));
        const again = tree(writeXml({ name: 'a', content: [{ name: 'b', content: textAt(written, 'b') ?? '' }] }));
        expect(textAt(again, 'b')).toBe(textAt(written, 'b'));
      }),
    );
  });
});
