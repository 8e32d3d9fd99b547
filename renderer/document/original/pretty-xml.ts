import type { XmlState } from './xml-tokens.ts';
import { tokenizeXml, xmlStates } from './xml-tokens.ts';

/**
 * XML laid out for reading: one element per line, two blanks per level. Only white space between elements changes; an
 * element that holds text keeps it untouched on its line. What is not well-formed comes out as it can be read.
 */
export function prettyXml(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  let at = 0;
  let line = '';
  let lineHasText = false;
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    lineHasText = false;
  };
  while (at < text.length) {
    const part = nextPart(text, at);
    at = part.end;
    const piece = text.slice(part.start, part.end);
    switch (part.kind) {
      case 'blank':
        if (lineHasText) line += piece;
        break;
      case 'text':
        line = line === '' ? indent(depth) + piece : line + piece;
        lineHasText = true;
        break;
      case 'open':
        if (!lineHasText) flush();
        line = line === '' ? indent(depth) + piece : line + piece;
        depth += 1;
        break;
      case 'close':
        depth = Math.max(0, depth - 1);
        // `<a>text</a>` and `<a></a>` stay on one line; a close after children stands on its own.
        line = line === '' ? indent(depth) + piece : line + piece;
        flush();
        break;
      case 'whole':
        if (!lineHasText) flush();
        line = line === '' ? indent(depth) + piece : line + piece;
        if (!lineHasText) flush();
        break;
    }
  }
  flush();
  return lines.join('\n');
}

interface Part {
  readonly kind: 'blank' | 'text' | 'open' | 'close' | 'whole';
  readonly start: number;
  readonly end: number;
}

/** The next tag, comment or run of text. */
function nextPart(text: string, start: number): Part {
  if (text[start] !== '<') {
    const tag = text.indexOf('<', start);
    const end = tag === -1 ? text.length : tag;
    return { kind: text.slice(start, end).trim() === '' ? 'blank' : 'text', start, end };
  }
  if (text.startsWith('<![CDATA[', start)) return { kind: 'text', start, end: after(text, ']]>', start) };
  if (text.startsWith('<!--', start)) return { kind: 'whole', start, end: after(text, '-->', start + 4) };
  if (text.startsWith('<?', start)) return { kind: 'whole', start, end: after(text, '?>', start) };
  if (text.startsWith('<!', start)) return { kind: 'whole', start, end: after(text, '>', start) };
  const end = tagEnd(text, start);
  if (text[start + 1] === '/') return { kind: 'close', start, end };
  return { kind: text[end - 2] === '/' ? 'whole' : 'open', start, end };
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

/** A `>` inside a quoted value does not end the tag. */
function tagEnd(text: string, start: number): number {
  let at = start + 1;
  let state: XmlState = xmlStates.tagName;
  while (at < text.length) {
    const stop = text.indexOf('>', at);
    if (stop === -1) return text.length;
    state = tokenizeXml(text, at, stop + 1, state).state;
    if (state === xmlStates.text) return stop + 1;
    at = stop + 1;
  }
  return text.length;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
