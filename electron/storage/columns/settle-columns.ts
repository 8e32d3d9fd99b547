import type { Statements } from '../connection/statement-cache.ts';
import { keptColumns, numberColumns, numberOf, wordColumns } from './kept-columns.ts';
import {
  bytesOfCodes,
  bytesOfNumbers,
  codesIn,
  extentOf,
  numbersIn,
  readSegment,
  rowsPerSegment,
  writeSegment,
} from './segments.ts';
import { WordNumbers, type Word } from './words.ts';

/** So many documents may have changed since their columns were written, before a transaction writes some of them anew. */
const mostBehind = 1000;
/** Segments one transaction writes: a few milliseconds each; more when very many are behind. */
const fewSegments = 4;
const manySegments = 40;

/**
 * Brings the columns nearer to the documents: writes segments that have become full, and those of documents that changed.
 * Called at the end of every transaction; most find nothing to do. Whatever is not written yet is asked of the rows, so
 * that nothing depends on when this happens.
 */
export function settleColumns(db: Statements, most = fewSegments): void {
  const { sealed, last } = extentOf(db);
  const numbers = new WordNumbers(db);
  const first = sealed / rowsPerSegment;
  for (let segment = first; (segment + 1) * rowsPerSegment <= last + 1 && segment < first + most; segment += 1)
    writeWhole(db, numbers, segment);
  if (isBehind(db, mostBehind)) catchUp(db, numbers, sealed, isBehind(db, 5 * mostBehind) ? manySegments : most);
}

/** Writes the columns of everything there is, for a store that has none yet. */
export function settleAllColumns(db: Statements): void {
  settleColumns(db, Number.MAX_SAFE_INTEGER);
}

function isBehind(db: Statements, count: number): boolean {
  return db.prepare('SELECT documentId FROM columnsBehind LIMIT 1 OFFSET ?').get(count) !== undefined;
}

function writeWhole(db: Statements, numbers: WordNumbers, segment: number): void {
  const from = segment * rowsPerSegment;
  writeRows(db, numbers, segment, rowsBetween(db, from, from + rowsPerSegment));
  db.prepare('DELETE FROM columnsBehind WHERE documentId >= ? AND documentId < ?').run(from, from + rowsPerSegment);
}

function catchUp(db: Statements, numbers: WordNumbers, sealed: number, most: number): void {
  const behind = db
    .prepare('SELECT documentId AS id FROM columnsBehind ORDER BY documentId LIMIT ?')
    .all(5 * mostBehind) as { id: number }[];
  const bySegment = Map.groupBy(behind, ({ id }) => Math.floor(id / rowsPerSegment));
  for (const [segment, documents] of [...bySegment].slice(0, most)) {
    const ids = documents.map(({ id }) => id);
    // Those that stand in no segment yet are asked of the rows anyway.
    if (segment * rowsPerSegment < sealed) writeRows(db, numbers, segment, rowsOf(db, ids), ids);
    db.prepare('DELETE FROM columnsBehind WHERE documentId IN (SELECT value FROM json_each(?))').run(
      JSON.stringify(ids),
    );
  }
}

/** The id and the kept columns of a document, in their order. */
type Row = readonly [id: number, ...values: Word[]];

const columnList = ['id', ...keptColumns].join(', ');

function rowsBetween(db: Statements, from: number, to: number): Row[] {
  return db
    .prepare(`SELECT ${columnList} FROM documents WHERE id >= ? AND id < ?`)
    .raw()
    .all(from, to) as unknown as Row[];
}

function rowsOf(db: Statements, ids: readonly number[]): Row[] {
  return db
    .prepare(`SELECT ${columnList} FROM documents WHERE id IN (SELECT value FROM json_each(?))`)
    .raw()
    .all(JSON.stringify(ids)) as unknown as Row[];
}

/** Puts rows into their segment; `instead` are the ids whose places are emptied first. */
function writeRows(
  db: Statements,
  numbers: WordNumbers,
  segment: number,
  rows: readonly Row[],
  instead: readonly number[] = [],
): void {
  wordColumns.forEach((column, index) => {
    const before = readSegment(db, column, segment);
    const codes = before === null ? new Uint32Array(rowsPerSegment) : Uint32Array.from(codesIn(before));
    for (const id of instead) codes[id % rowsPerSegment] = 0;
    for (const row of rows) codes[row[0] % rowsPerSegment] = numbers.of(column, row[index + 1] ?? '');
    replace(db, column, segment, before, bytesOfCodes(codes));
  });
  numberColumns.forEach((column, index) => {
    const before = readSegment(db, column, segment);
    const values = before === null ? new Float64Array(rowsPerSegment) : Float64Array.from(numbersIn(before));
    for (const row of rows)
      values[row[0] % rowsPerSegment] = numberOf(column, row[wordColumns.length + index + 1] ?? '');
    replace(db, column, segment, before, bytesOfNumbers(values));
  });
}

function replace(db: Statements, column: string, segment: number, before: Buffer | null, bytes: Uint8Array): void {
  if (before === null || !before.equals(bytes)) writeSegment(db, column, segment, bytes);
}
