import { describe, expect, test } from 'vitest';
import { setLongTextsAside } from './long-texts.ts';
import { parseXml } from './xml.ts';

const long = 'QUJD'.repeat(50_000);

describe('long texts are set aside while the tree is built', () => {
  test.each([
    ['an element', `<a><b x="1>2">${long}</b><c>d</c></a>`, long],
    ['a CDATA section', `<a><b><![CDATA[${long}]]></b><c>d</c></a>`, long],
    ['blanks around', `<a><b>\r\n  ${long}\r\n</b><c>d</c></a>`, long],
    ['a bracket in the text', `<a><b>x>${long}</b><c>d</c></a>`, `x>${long}`],
    ['an entity in it', `<a><b>${long}&amp;${long}</b><c>d</c></a>`, `${long}&${long}`],
    ['a comment beside it', `<a><!-- <b> ${long} --><b>${long}</b><c>d</c></a>`, long],
  ])('%s: the tree is the same', (_, text, expected) => {
    const [first, second] = parseXml(text).children;
    expect(first?.text === expected).toBe(true);
    expect(second?.text).toBe('d');
  });

  test('what is parsed in their place is short', () => {
    expect(setLongTextsAside(`<a>${long}</a>`).text.length).toBeLessThan(20);
  });

  test.each(['\uE0000\uE001', '&#xE000;0&#xE001;', '&#57344;0&#57345;'])(
    'a mark that stands in the file is only text: %s',
    (mark) => {
      const root = parseXml(`<a><b>${mark}</b><c>${long}</c></a>`);
      expect(root.children[0]?.text).toBe('\uE0000\uE001');
      expect(root.children[1]?.text === long).toBe(true);
    },
  );
});
