import type { Found } from './find-in-text.ts';
import type { TextRows } from './text-rows.ts';
import type { TokenKind, XmlState } from './xml-tokens.ts';
import { tokenizeXml } from './xml-tokens.ts';

/** A stretch of one row in one colour. `match` is the offset of the search hit it belongs to, or null. */
export interface RowPiece {
  readonly at: number;
  readonly kind: TokenKind;
  readonly text: string;
  readonly match: number | null;
}

/** A row as coloured pieces, with the search's hits cut out of them; a hit may begin or end in another row. */
export function colouredRow(text: string, rows: TextRows, row: number, found: Found): RowPiece[] {
  const from = rows.starts[row] ?? 0;
  const to = rows.starts[row + 1] ?? text.length;
  const { tokens } = tokenizeXml(text, from, to, (rows.states[row] ?? 0) as XmlState);
  const pieces: RowPiece[] = [];
  let at = from;
  let hit = firstHit(found, from);
  for (const token of tokens) {
    const end = at + token.text.length;
    while (at < end) {
      const start = found.starts[hit];
      if (start === undefined || start >= end) {
        push(pieces, token.kind, text, at, end, null);
        at = end;
      } else if (start > at) {
        push(pieces, token.kind, text, at, start, null);
        at = start;
      } else {
        const stop = Math.min(end, start + found.length);
        push(pieces, token.kind, text, at, stop, start);
        at = stop;
        if (stop === start + found.length) hit += 1;
      }
    }
  }
  return pieces;
}

/** Index of the first hit that ends after `offset`. */
function firstHit(found: Found, offset: number): number {
  let low = 0;
  let high = found.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found.starts[middle] ?? 0) + found.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push(pieces: RowPiece[], kind: TokenKind, text: string, from: number, to: number, match: number | null): void {
  const shown = text
    .slice(from, to)
    .replace(/[\r\n]/g, '')
    .replace(/\t/g, '  ');
  if (shown !== '') pieces.push({ at: from, kind, text: shown, match });
}
