/**
 * A tokenizer for showing XML in colour. It never fails and never loses a character: whatever the text is, the tokens put
 * together are the text again. It can begin anywhere, given the state that stands there, so that a view draws only the
 * rows it shows.
 */
export const tokenKinds = [
  'text',
  'entity',
  'punctuation',
  'name',
  'attribute',
  'value',
  'comment',
  'cdata',
  'instruction',
  'doctype',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface XmlToken {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Where the tokenizer stands between two characters. Small integers, so that a state per row fits a byte array. */
export const xmlStates = {
  text: 0,
  tagName: 1,
  tag: 2,
  doubleQuoted: 3,
  singleQuoted: 4,
  comment: 5,
  cdata: 6,
  instruction: 7,
  doctype: 8,
} as const;
export type XmlState = (typeof xmlStates)[keyof typeof xmlStates];

/** Tokens of `text` from `from` to `to`, beginning in `state`; and the state after them. */
export function tokenizeXml(
  text: string,
  from: number,
  to: number,
  state: XmlState,
): { tokens: XmlToken[]; state: XmlState } {
  const tokens: XmlToken[] = [];
  const end = walk(text, from, to, state, (kind, start, stop) => tokens.push({ kind, text: text.slice(start, stop) }));
  return { tokens, state: end };
}

/** The state after `to` without making tokens. */
export function stateAfter(text: string, from: number, to: number, state: XmlState): XmlState {
  return walk(text, from, to, state, () => undefined);
}

type Emit = (kind: TokenKind, start: number, stop: number) => void;

function walk(text: string, from: number, to: number, state: XmlState, emit: Emit): XmlState {
  let at = from;
  let now: XmlState = state;
  while (at < to) {
    const [stop, next, kind] = step(text, at, to, now);
    if (stop > at) emit(kind, at, stop);
    at = stop;
    now = next;
  }
  return now;
}

type Step = readonly [stop: number, next: XmlState, kind: TokenKind];

function step(text: string, at: number, to: number, state: XmlState): Step {
  switch (state) {
    case xmlStates.text:
      return stepText(text, at, to);
    case xmlStates.tagName: {
      const stop = runOf(nameCharacters, text, at, to);
      return stop === at ? [at, xmlStates.tag, 'name'] : [stop, stop < to ? xmlStates.tag : xmlStates.tagName, 'name'];
    }
    case xmlStates.tag:
      return stepTag(text, at, to);
    case xmlStates.doubleQuoted:
      return until(text, '"', at, to, xmlStates.doubleQuoted, xmlStates.tag, 'value');
    case xmlStates.singleQuoted:
      return until(text, "'", at, to, xmlStates.singleQuoted, xmlStates.tag, 'value');
    case xmlStates.comment:
      return until(text, '-->', at, to, xmlStates.comment, xmlStates.text, 'comment');
    case xmlStates.cdata:
      return until(text, ']]>', at, to, xmlStates.cdata, xmlStates.text, 'cdata');
    case xmlStates.instruction:
      return until(text, '?>', at, to, xmlStates.instruction, xmlStates.text, 'instruction');
    case xmlStates.doctype:
      return until(text, '>', at, to, xmlStates.doctype, xmlStates.text, 'doctype');
  }
}

function stepText(text: string, at: number, to: number): Step {
  if (text[at] === '<') {
    if (text.startsWith('<!--', at)) return until(text, '-->', at, to, xmlStates.comment, xmlStates.text, 'comment', 4);
    if (text.startsWith('<![CDATA[', at))
      return until(text, ']]>', at, to, xmlStates.cdata, xmlStates.text, 'cdata', 9);
    if (text.startsWith('<?', at))
      return until(text, '?>', at, to, xmlStates.instruction, xmlStates.text, 'instruction', 2);
    if (text.startsWith('<!', at)) return until(text, '>', at, to, xmlStates.doctype, xmlStates.text, 'doctype', 2);
    const stop = Math.min(text[at + 1] === '/' ? at + 2 : at + 1, to);
    return [stop, xmlStates.tagName, 'punctuation'];
  }
  if (text[at] === '&') {
    const semicolon = text.indexOf(';', at);
    if (semicolon !== -1 && semicolon < to && semicolon - at <= 10) return [semicolon + 1, xmlStates.text, 'entity'];
    return [at + 1, xmlStates.text, 'text'];
  }
  let stop = at;
  while (stop < to && text[stop] !== '<' && text[stop] !== '&') stop += 1;
  return [stop, xmlStates.text, 'text'];
}

function stepTag(text: string, at: number, to: number): Step {
  const character = text[at];
  if (character === '>') return [at + 1, xmlStates.text, 'punctuation'];
  if (character === '/' || character === '=') return [at + 1, xmlStates.tag, 'punctuation'];
  if (character === '"') return [at + 1, xmlStates.doubleQuoted, 'value'];
  if (character === "'") return [at + 1, xmlStates.singleQuoted, 'value'];
  const name = runOf(nameCharacters, text, at, to);
  if (name > at) return [name, xmlStates.tag, 'attribute'];
  const stop = runOf(blanks, text, at, to);
  return [stop > at ? stop : at + 1, xmlStates.tag, 'text'];
}

function until(
  text: string,
  mark: string,
  at: number,
  to: number,
  inside: XmlState,
  after: XmlState,
  kind: TokenKind,
  opening = 0,
): Step {
  // A mark may have begun in the row before; an opening one cannot be its own end.
  const found = text.indexOf(mark, opening === 0 ? Math.max(0, at - mark.length + 1) : at + opening);
  if (found === -1 || found + mark.length > to)
    return [to, found !== -1 && found + mark.length <= to ? after : inside, kind];
  return [found + mark.length, after, kind];
}

const nameCharacters = /[^\s<>=/"']+/y;
const blanks = /[\s<]+/y;

function runOf(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : Math.min(at + found[0].length, to);
}
