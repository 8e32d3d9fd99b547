import type { Statements } from '../connection/statement-cache.ts';
import type { WordColumn } from './kept-columns.ts';

export type Word = string | number;

/** Numbers for words, given out while columns are written; a word that has one keeps it. For one transaction. */
export class WordNumbers {
  readonly #db: Statements;
  readonly #known = new Map<string, Map<Word, number>>();

  constructor(db: Statements) {
    this.#db = db;
  }

  of(column: WordColumn, word: Word): number {
    let known = this.#known.get(column);
    if (known === undefined) this.#known.set(column, (known = new Map()));
    const before = known.get(word);
    if (before !== undefined) return before;
    const code = this.#find(column, word) ?? this.#add(column, word);
    known.set(word, code);
    return code;
  }

  #find(column: WordColumn, word: Word): number | undefined {
    const row = this.#db
      .prepare('SELECT code FROM columnWords WHERE "column" = ? AND word = ?')
      .get(column, stored(word)) as { code: number } | undefined;
    return row?.code;
  }

  #add(column: WordColumn, word: Word): number {
    const row = this.#db
      .prepare(
        `INSERT INTO columnWords ("column", word, code)
         SELECT ?, ?, coalesce(max(code), 0) + 1 FROM columnWords WHERE "column" = ? RETURNING code`,
      )
      .get(column, stored(word), column) as { code: number };
    return row.code;
  }
}

/** Whole numbers go in as such: the driver would make real ones of them. */
function stored(word: Word): string | bigint {
  return typeof word === 'number' ? BigInt(word) : word;
}

/** The words of a column with their numbers, in no order. */
export function wordRows(db: Statements, column: WordColumn): [code: number, word: Word][] {
  return db.prepare('SELECT code, word FROM columnWords WHERE "column" = ?').raw().all(column) as unknown as [
    number,
    Word,
  ][];
}

/** The words of a column in their order. */
export interface WordOrder {
  readonly words: readonly Word[];
  /** The place of each word in that order, by its number. */
  readonly ranks: Float64Array;
}

const orders = new WeakMap<Statements, Map<WordColumn, WordOrder>>();

/** Words are only ever added: an order holds as long as none was. */
export function orderOf(db: Statements, column: WordColumn): WordOrder {
  const kept = orders.get(db) ?? new Map<WordColumn, WordOrder>();
  orders.set(db, kept);
  const { last } = db.prepare('SELECT max(code) AS last FROM columnWords WHERE "column" = ?').get(column) as {
    last: number | null;
  };
  const size = (last ?? 0) + 1;
  const known = kept.get(column);
  if (known?.ranks.length === size) return known;
  const rows = db.prepare('SELECT word, code FROM columnWords WHERE "column" = ? ORDER BY word').all(column) as {
    word: Word;
    code: number;
  }[];
  const ranks = new Float64Array(size);
  rows.forEach(({ code }, rank) => {
    ranks[code] = rank;
  });
  const order = { words: rows.map(({ word }) => word), ranks };
  kept.set(column, order);
  return order;
}

/**
 * Where words stand that may not have a number yet, in the order of those that have: a whole number for one that has, one
 * in between for one that has not.
 */
export function placesAmong(words: Iterable<Word>, { words: ordered }: WordOrder): ReadonlyMap<Word, number> {
  const places = new Map<Word, number>();
  const newcomers = new Map<number, Word[]>();
  for (const word of new Set(words)) {
    const place = lowerBound(ordered, word);
    if (ordered[place] === word) places.set(word, place);
    else newcomers.set(place, [...(newcomers.get(place) ?? []), word]);
  }
  for (const [place, between] of newcomers)
    between
      .sort(compareWords)
      .forEach((word, index) => places.set(word, place - 1 + (index + 1) / (between.length + 1)));
  return places;
}

function lowerBound(ordered: readonly Word[], word: Word): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareWords(ordered[middle] ?? '', word) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** As the database orders them: numbers by size, text by its code points. */
function compareWords(one: Word, other: Word): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [String(one), String(other)];
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [mine, its] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (mine !== its) return codePointWeight(mine) - codePointWeight(its);
  }
  return left.length - right.length;
}

/** Halves of a pair stand for characters beyond all that are written with one unit. */
function codePointWeight(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
