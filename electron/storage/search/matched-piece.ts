import { pieceSeparator, type SearchText } from '../../../shared/domain/search/search-text.ts';

/** Words to be found side by side, folded as {@link foldWord} does; `prefix`: the last of them may be a beginning. */
export interface SoughtWords {
  readonly columns: readonly (keyof SearchText)[];
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** The same as an amount in hundredths, when it can be read as one. */
  readonly amount: string | null;
}

const opening = '⟦';
const closing = '⟧';
const wordPattern = /[\p{Letter}\p{Number}\p{Mark}\p{Co}]+/gu;

/** How many words stand before and after the match. */
const wordsBefore = 4;
const wordsAfter = 10;

/** The words of a text, each as the full-text index folds it: lower case without accents; ø and æ stay letters. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(wordPattern)].map(([word]) => foldWord(word));
}

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[\u0020-\u007e]*$/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mark}/gu, '');
}

/**
 * The piece of a document's search text in which a search matched, each match between ⟦ and ⟧ (UI-34): numbers before
 * the vendor before the text, an amount last. Null when nothing of it is found here.
 */
export function matchedPiece(text: SearchText, sought: readonly SoughtWords[]): string | null {
  for (const column of ['numbers', 'vendor', 'text'] as const) {
    const piece = pieceOf(
      text[column],
      sought.filter(({ columns }) => columns.includes(column)),
    );
    if (piece !== null) return piece;
  }
  const amounts = new Set(text.amounts.split(pieceSeparator));
  const amount = sought.find((each) => each.amount !== null && amounts.has(each.amount))?.amount ?? null;
  return amount === null ? null : `${opening}${amount.padStart(3, '0').replace(/(\d{2})$/u, '.$1')}${closing}`;
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

function pieceOf(text: string, sought: readonly SoughtWords[]): string | null {
  if (sought.length === 0 || text === '') return null;
  const words = [...text.matchAll(wordPattern)].map((match): Word => ({
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marked = new Map<number, number>();
  for (const each of sought) {
    for (let position = 0; position < words.length; position += 1) {
      if (standsAt(words, position, each))
        marked.set(position, Math.max(marked.get(position) ?? 0, position + each.words.length - 1));
    }
  }
  const first = Math.min(...marked.keys());
  if (!Number.isFinite(first)) return null;
  const from = Math.max(0, first - wordsBefore);
  const to = Math.min(words.length - 1, Math.max(first + wordsAfter, marked.get(first) ?? first));
  return `${from > 0 ? '…' : ''}${highlighted(text, words, marked, from, to)}${to < words.length - 1 ? '…' : ''}`;
}

function standsAt(words: readonly Word[], position: number, { words: sought, prefix }: SoughtWords): boolean {
  return (
    sought.length > 0 &&
    sought.every((word, index) => {
      const here = words[position + index]?.folded;
      return here !== undefined && (here === word || (prefix && index === sought.length - 1 && here.startsWith(word)));
    })
  );
}

function highlighted(
  text: string,
  words: readonly Word[],
  marked: ReadonlyMap<number, number>,
  from: number,
  to: number,
): string {
  let written = words[from]?.start ?? 0;
  let piece = '';
  for (let position = from; position <= to; position += 1) {
    const last = marked.get(position);
    if (last === undefined) continue;
    const start = words[position]?.start ?? written;
    const end = words[Math.min(last, to)]?.end ?? start;
    piece += `${text.slice(written, start)}${opening}${text.slice(start, end)}${closing}`;
    written = end;
    position = Math.max(position, last);
  }
  return piece + text.slice(written, Math.max(written, words[to]?.end ?? text.length));
}
