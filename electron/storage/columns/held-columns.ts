import type { Statements } from '../connection/statement-cache.ts';
import { isNumberColumn, type NumberColumn, type WordColumn } from './kept-columns.ts';
import { codesIn, numbersIn, rowsPerSegment, type Codes } from './segments.ts';

/** A column of all documents as one array, as it was at a version; some bytes a document, of the columns that are asked about. */
interface Held {
  readonly version: number;
  readonly array: Codes | Float64Array;
}

const held = new WeakMap<Statements, Map<string, Held>>();

/** The number of each document's word, by id; 0 where there is no document. Not to be changed; ends with the last segment. */
export function codesOf(db: Statements, column: WordColumn): Codes {
  return arrayOf(db, column) as Codes;
}

/** The number kept of each document, by id. Not to be changed; ends with the last segment. */
export function numbersOf(db: Statements, column: NumberColumn): Float64Array {
  return arrayOf(db, column) as Float64Array;
}

/** Reads only the segments that were written since it was asked last. */
function arrayOf(db: Statements, column: WordColumn | NumberColumn): Codes | Float64Array {
  const columns = held.get(db) ?? new Map<string, Held>();
  held.set(db, columns);
  const before = columns.get(column);
  const written = db
    .prepare('SELECT segment, version, bytes FROM columnSegments WHERE "column" = ? AND version > ?')
    .all(column, before?.version ?? 0) as { segment: number; version: number; bytes: Buffer }[];
  const empty = isNumberColumn(column) ? new Float64Array() : new Uint8Array();
  if (written.length === 0) return before?.array ?? empty;
  const segments = written.map(({ segment, bytes }) => ({
    from: segment * rowsPerSegment,
    read: isNumberColumn(column) ? numbersIn(bytes) : codesIn(bytes),
  }));
  const array = room(before?.array ?? empty, segments);
  for (const { from, read } of segments) array.set(read, from);
  const version = written.reduce((most, one) => Math.max(most, one.version), 0);
  columns.set(column, { version, array });
  return array;
}

/** An array that is long and wide enough, with what stood in the one before. */
function room(
  before: Codes | Float64Array,
  segments: readonly { readonly from: number; readonly read: Codes | Float64Array }[],
): Codes | Float64Array {
  const size = segments.reduce((most, { from, read }) => Math.max(most, from + read.length), before.length);
  const width = segments.reduce((most, { read }) => Math.max(most, read.BYTES_PER_ELEMENT), before.BYTES_PER_ELEMENT);
  const kinds = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: Float64Array };
  // A new one each time: who asked before may still hold the old.
  const array = new kinds[width as keyof typeof kinds](size);
  array.set(before);
  return array;
}
