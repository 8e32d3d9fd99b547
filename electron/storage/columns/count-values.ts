import type { ReadableStore } from '../connection/handles.ts';
import { statements } from '../connection/handles.ts';
import type { NumberColumn, WordColumn } from './kept-columns.ts';
import { liveValues, sortValues, type Matches } from './match-documents.ts';
import { flagged } from './pick.ts';
import { codesOf } from './held-columns.ts';
import { wordRows, type Word } from './words.ts';

/** A value as it is compared, how many documents have it, and one of them, which knows how it is written. */
export interface CountedWord {
  readonly word: Word;
  readonly count: number;
  readonly example: number;
}

/** The distinct values of a column among documents, in no order. */
export function countWords(db: ReadableStore, { flags, live }: Matches, column: WordColumn): CountedWord[] {
  const store = statements(db);
  const words = wordRows(store, column);
  const size = words.reduce((most, [code]) => Math.max(most, code), 0) + 1;
  const counts = new Uint32Array(size);
  const examples = new Uint32Array(size);
  const codes = codesOf(store, column);
  const asked = new Uint8Array(flags);
  for (const id of live) asked[id] = 0;
  const end = Math.min(asked.length, codes.length);
  for (let id = 0; id < end; id += 1) {
    if (asked[id] !== 1) continue;
    const code = codes[id] ?? 0;
    if (counts[code] === 0) examples[code] = id;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const counted = new Map<Word, CountedWord>();
  for (const [code, word] of words)
    if ((counts[code] ?? 0) > 0) counted.set(word, { word, count: counts[code] ?? 0, example: examples[code] ?? 0 });
  for (const [id, word] of liveValues(db, live, column)) {
    const { count = 0, example = id } = counted.get(word) ?? {};
    counted.set(word, { word, count: count + 1, example });
  }
  return [...counted.values()];
}

/** The distinct numbers of a column among documents, in whole units, ascending, with how many have each. */
export function countNumbers(
  db: ReadableStore,
  matches: Matches,
  column: NumberColumn,
  unit = 1,
): { readonly number: number; readonly count: number }[] {
  const numbers = sortValues(db, matches, column);
  const ids = flagged(matches.flags);
  const sorted = new Float64Array(ids.length);
  for (let index = 0; index < ids.length; index += 1)
    sorted[index] = Math.floor((numbers[ids[index] ?? 0] ?? 0) / unit);
  sorted.sort();
  const counted: { number: number; count: number }[] = [];
  for (let from = 0; from < sorted.length;) {
    const number = sorted[from] ?? 0;
    let to = from;
    while (to < sorted.length && sorted[to] === number) to += 1;
    counted.push({ number, count: to - from });
    from = to;
  }
  return counted;
}
