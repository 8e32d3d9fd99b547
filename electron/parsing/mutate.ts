/** Damage of all kinds to a document, for the test that nothing a file contains can bring the reading down. */
export type Random = () => number;

/** A small generator that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}

type TextMutation = (text: string, random: Random) => string;

/** An element without children, or a whole element around a place, found by simple means: wrong cuts are welcome. */
function someElement(text: string, random: Random): { readonly start: number; readonly end: number } | null {
  const openings = [...text.matchAll(/<([\w:.-]+)[^<>]*[^/<>]?>/g)];
  if (openings.length === 0) return null;
  const opening = pick(random, openings);
  const closing = `</${opening[1] ?? ''}>`;
  const close = text.indexOf(closing, opening.index);
  return close < 0 ? null : { start: opening.index, end: close + closing.length };
}

const nastyTexts = [
  '',
  ' ',
  '-',
  'NaN',
  '1e999',
  '-0',
  '9'.repeat(400),
  '0.'.padEnd(300, '1'),
  '2026-13-45',
  '0000-00-00',
  '1753-01-01',
  '&#0;',
  '&#x1F600;',
  '&amp;amp;',
  ']]>',
  '<![CDATA[<a>&]]>',
  '\u202e\u0000',
  '__proto__',
  'constructor',
  '%s%n',
  '../../etc/passwd',
  "'; DROP TABLE document; --",
];

const nastyNames = [
  '__proto__',
  'constructor',
  'toString',
  'cbc:ID',
  'cac:Party',
  'cac:Attachment',
  'cac:InvoiceLine',
  'x:y',
  'a'.repeat(5000),
  'æøå',
];

const textMutations: readonly TextMutation[] = [
  // Removed, doubled, moved, multiplied elements
  (text, random) => {
    const element = someElement(text, random);
    return element === null ? text : text.slice(0, element.start) + text.slice(element.end);
  },
  (text, random) => {
    const element = someElement(text, random);
    if (element === null) return text;
    const copy = text.slice(element.start, element.end);
    return text.slice(0, element.end) + copy.repeat(1 + below(random, 20)) + text.slice(element.end);
  },
  (text, random) => {
    const from = someElement(text, random);
    const to = someElement(text, random);
    return from === null || to === null
      ? text
      : text.slice(0, to.start) + text.slice(from.start, from.end) + text.slice(to.start);
  },
  // Renamed elements, in pairs and not
  (text, random) => {
    const names = [...text.matchAll(/<([\w:]+)/g)].map((match) => match[1] ?? '');
    if (names.length === 0) return text;
    const name = pick(random, names);
    const other = random() < 0.5 ? pick(random, names) : pick(random, nastyNames);
    return random() < 0.8
      ? text.replaceAll(new RegExp(`(</?)${name}(?=[\\s>/])`, 'g'), `$1${other}`)
      : text.replace(`<${name}`, `<${other}`);
  },
  // Other values in elements and attributes
  (text, random) => {
    const values = [...text.matchAll(/>([^<>]+)</g)];
    if (values.length === 0) return text;
    const value = pick(random, values);
    return (
      text.slice(0, value.index + 1) + pick(random, nastyTexts) + text.slice(value.index + 1 + (value[1] ?? '').length)
    );
  },
  (text, random) => {
    const attributes = [...text.matchAll(/="([^"<]*)"/g)];
    if (attributes.length === 0) return text;
    const value = pick(random, attributes);
    return (
      text.slice(0, value.index + 2) +
      pick(random, nastyTexts).replaceAll(/["<]/g, '') +
      text.slice(value.index + 2 + (value[1] ?? '').length)
    );
  },
  // Depth and width
  (text, random) => {
    const depth = pick(random, [50, 150, 500, 3000]);
    return text.replace(/<\/(?=[^<]*$)/, `${'<d>'.repeat(depth)}${'</d>'.repeat(depth)}</`);
  },
  (text, random) => {
    const many = Array.from(
      { length: pick(random, [10, 300, 5000]) },
      (_, index) => ` a${String(index)}="${String(index)}"`,
    ).join('');
    return text.replace(/(<[\w:]+ID)/, `$1${many}`);
  },
  (text, random) =>
    text.replace(
      /(<(?:\w+:)?(?:Invoice|CreditNote|Order|Reminder|Statement)Line[\s>])/,
      `${'<cac:Party/>'.repeat(below(random, 20_000))}$1`,
    ),
  // What no document may hold, and encodings that lie
  (text, random) =>
    text.replace(
      /(<\?xml[^>]*>)?/,
      `$1${pick(random, ['<!DOCTYPE a [<!ENTITY b "c">]>', '<!-- -- -->', '<?xml version="1.0"?>', '\ufeff\ufeff', '<?pi ?>'])}`,
    ),
  (text, random) =>
    text.replace(
      /encoding="[^"]*"/i,
      `encoding="${pick(random, ['UTF-16', 'ISO-8859-1', 'EBCDIC-CP-US', 'UTF-7', 'x', 'utf-8'])}"`,
    ),
  (text, random) =>
    text.replace(/xmlns(:\w+)?="[^"]*"/, pick(random, ['', 'xmlns="urn:x"', 'xmlns:cbc=""', 'xmlns:xml="urn:x"'])),
  // A document inside another
  (text, random) => {
    const element = someElement(text, random);
    return element === null
      ? text
      : `${text.slice(0, element.end)}${text.replace(/<\?xml[^>]*>/, '')}${text.slice(element.end)}`;
  },
];

type ByteMutation = (bytes: Buffer, random: Random) => Buffer;

const byteMutations: readonly ByteMutation[] = [
  (bytes, random) => {
    const damaged = Buffer.from(bytes);
    const count = 1 + below(random, 20);
    for (let index = 0; index < count; index += 1) damaged[below(random, damaged.length)] = below(random, 256);
    return damaged;
  },
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => {
    const start = below(random, bytes.length);
    const end = Math.min(bytes.length, start + below(random, 200));
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const at = below(random, bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(Array.from({ length: below(random, 64) }, () => below(random, 256))),
      bytes.subarray(at),
    ]);
  },
  (bytes) => Buffer.concat([bytes, bytes]),
];

const encoders: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(text.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"'), 'utf16le'),
    ]),
  (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf8')]),
];

/** A damaged form of a document: one to four mutations of its text, written in some encoding, sometimes bytes damaged, too. */
export function mutate(text: string, random: Random): Buffer {
  let damaged = text;
  const count = below(random, 4);
  for (let index = 0; index < count; index += 1) damaged = pick(random, textMutations)(damaged, random);
  const bytes = (random() < 0.7 ? encoders[0] : pick(random, encoders))?.(damaged) ?? Buffer.from(damaged);
  return count === 0 || random() < 0.25
    ? pick(random, byteMutations)(bytes.length === 0 ? Buffer.from(' ') : bytes, random)
    : bytes;
}
