import type { XmlState } from './xml-tokens.ts';
import { stateAfter, xmlStates } from './xml-tokens.ts';

/**
 * A text cut into rows for a virtual view: a row is a line, or a piece of a very long one (an attachment's base64 stands
 * in one line of megabytes). Only offsets are kept, so that 50 MB cost no second copy.
 */
export interface TextRows {
  readonly count: number;
  /** Offsets of each row's first character; one more than rows, the last is the text's length. */
  readonly starts: Uint32Array;
  /** Line number of each row, 1-based; pieces of one line share it. */
  readonly lines: Uint32Array;
  /** Tokenizer state at each row's beginning; all text for what is not XML. */
  readonly states: Uint8Array;
  /** Characters of the longest row, for the width of the view. */
  readonly longest: number;
}

/** Longest piece of a line drawn as one row. */
export const pieceLength = 400;

export function cutIntoRows(text: string, asXml: boolean): TextRows {
  const starts: number[] = [];
  const lines: number[] = [];
  let longest = 0;
  let at = 0;
  for (let line = 1; at <= text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    let piece = at;
    do {
      starts.push(piece);
      lines.push(line);
      longest = Math.max(longest, Math.min(end - piece, pieceLength));
      piece += pieceLength;
    } while (piece < end);
    if (newline === -1) break;
    at = newline + 1;
  }
  starts.push(text.length);
  const count = lines.length;
  const states = new Uint8Array(count);
  if (asXml) {
    let state: XmlState = xmlStates.text;
    for (let row = 0; row < count; row += 1) {
      states[row] = state;
      state = stateAfter(text, starts[row] ?? 0, starts[row + 1] ?? text.length, state);
    }
  }
  return { count, starts: Uint32Array.from(starts), lines: Uint32Array.from(lines), states, longest };
}

/** The row that holds the character at `offset`. */
export function rowAt(rows: TextRows, offset: number): number {
  let low = 0;
  let high = rows.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The row's text without its line break. */
export function rowText(text: string, rows: TextRows, row: number): string {
  return text.slice(rows.starts[row], rows.starts[row + 1]).replace(/\r?\n$/, '');
}
