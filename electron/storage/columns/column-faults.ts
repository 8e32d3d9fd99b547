import { setImmediate } from 'node:timers/promises';
import type { Statements } from '../connection/statement-cache.ts';
import { keptColumns, isWordColumn, numberOf, wordColumns, type WordColumn } from './kept-columns.ts';
import { codesIn, extentOf, numbersIn, readSegment, rowsPerSegment } from './segments.ts';
import { wordRows, type Word } from './words.ts';

/**
 * Documents whose columns say something else than their rows, though nothing says that they are behind: the first twenty.
 * Looks at every document; the program answers in between.
 */
export async function columnFaults(db: Statements, isStopped: () => boolean): Promise<number[]> {
  const wrong = new Set<number>();
  const words = new Map(wordColumns.map((column) => [column, wordsOf(db, column)]));
  const segments = extentOf(db).sealed / rowsPerSegment;
  for (let segment = 0; segment < segments && wrong.size < 20 && !isStopped(); segment += 1) {
    const from = segment * rowsPerSegment;
    const rows = db
      .prepare(
        `SELECT id, ${keptColumns.join(', ')} FROM documents
         WHERE id >= ? AND id < ? AND id NOT IN (SELECT documentId FROM columnsBehind)`,
      )
      .raw()
      .all(from, from + rowsPerSegment) as [number, ...Word[]][];
    keptColumns.forEach((column, index) => {
      const kept = keptIn(db, column, segment, words);
      for (const row of rows) {
        const value = row[index + 1] ?? '';
        const expected = isWordColumn(column) ? value : numberOf(column, value);
        if (kept(row[0] - from) !== expected) wrong.add(row[0]);
      }
    });
    await setImmediate();
  }
  return [...wrong].sort((one, other) => one - other).slice(0, 20);
}

/** What a segment says of a document at a place. */
function keptIn(
  db: Statements,
  column: (typeof keptColumns)[number],
  segment: number,
  words: ReadonlyMap<WordColumn, ReadonlyMap<number, Word>>,
): (place: number) => Word | undefined {
  const bytes = readSegment(db, column, segment);
  if (bytes === null) return () => undefined;
  if (!isWordColumn(column)) {
    const numbers = numbersIn(bytes);
    return (place) => numbers[place];
  }
  const codes = codesIn(bytes);
  return (place) => words.get(column)?.get(codes[place] ?? 0);
}

function wordsOf(db: Statements, column: WordColumn): ReadonlyMap<number, Word> {
  return new Map(wordRows(db, column));
}
