import type { Statements } from '../connection/statement-cache.ts';

/** Documents a segment holds; document `id` stands in segment `id / rowsPerSegment` at the place `id % rowsPerSegment`. */
export const rowsPerSegment = 2048;

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** How far the columns reach. */
export interface Extent {
  /** The first id no segment has room for: this one and all after it are asked of the rows themselves. */
  readonly sealed: number;
  /** The last id there is. */
  readonly last: number;
}

export function extentOf(db: Statements): Extent {
  const row = db
    .prepare(
      `SELECT (SELECT max(id) FROM documents) AS last, (SELECT max(segment) FROM columnSegments WHERE "column" = 'inbox') AS segment`,
    )
    .get() as { last: number | null; segment: number | null };
  return { last: row.last ?? 0, sealed: row.segment === null ? 0 : (row.segment + 1) * rowsPerSegment };
}

export function readSegment(db: Statements, column: string, segment: number): Buffer | null {
  const row = db.prepare('SELECT bytes FROM columnSegments WHERE "column" = ? AND segment = ?').get(column, segment) as
    { bytes: Buffer } | undefined;
  return row?.bytes ?? null;
}

export function writeSegment(db: Statements, column: string, segment: number, bytes: Uint8Array): void {
  db.prepare(
    `INSERT INTO columnSegments ("column", segment, version, bytes)
     SELECT ?, ?, coalesce(max(version), 0) + 1, ? FROM columnSegments WHERE "column" = ?
     ON CONFLICT DO UPDATE SET version = excluded.version, bytes = excluded.bytes`,
  ).run(column, segment, bytes, column);
}

/** The numbers in a segment of words, which is as wide as its largest needs. */
export function codesIn(bytes: Buffer): Codes {
  const whole = aligned(bytes);
  const width = bytes.length / rowsPerSegment;
  return width === 1 ? new Uint8Array(whole) : width === 2 ? new Uint16Array(whole) : new Uint32Array(whole);
}

export function numbersIn(bytes: Buffer): Float64Array {
  return new Float64Array(aligned(bytes));
}

export function bytesOfCodes(codes: Uint32Array): Uint8Array {
  const most = codes.reduce((one, other) => Math.max(one, other), 0);
  const narrow = most < 0x100 ? Uint8Array.from(codes) : most < 0x10000 ? Uint16Array.from(codes) : codes;
  return new Uint8Array(narrow.buffer, narrow.byteOffset, narrow.byteLength);
}

export function bytesOfNumbers(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** The bytes where an array of wider numbers may begin: a buffer of the driver's may begin anywhere. */
function aligned(bytes: Buffer): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  return byteOffset === 0 && byteLength === buffer.byteLength && buffer instanceof ArrayBuffer
    ? buffer
    : Uint8Array.from(bytes).buffer;
}
