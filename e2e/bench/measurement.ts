/** One figure of the benchmark; `ratio` is the share of what the machine could do at best, where that was measured too. */
export interface Measurement {
  readonly name:
    | 'ingest'
    | 'list'
    | 'filter'
    | 'count'
    | 'search'
    | 'open'
    | 'start'
    | 'accept'
    | 'dryRun'
    | 'massAccept'
    | 'acceptAndPost'
    | 'report'
    | 'verifyLog'
    | 'write'
    | 'send'
    | 'memory';
  readonly value: number;
  readonly unit: 'documents/s' | 'entries/s' | 'ms' | 'MB';
  readonly ratio: number | null;
  /** Of a figure that is the slowest of several: which one it is; of memory: what holds it. */
  readonly remark?: string;
}

/** What each figure should reach (PLT-6, issue 2 §7, issue 4 §6): at least for speeds, at most for times and sizes; null: nobody said. */
export const targets: Readonly<Record<Measurement['name'], number | null>> = {
  ingest: 800,
  list: 50,
  filter: 50,
  count: 50,
  search: 150,
  open: 50,
  start: 1500,
  accept: 500,
  dryRun: 500,
  massAccept: 500,
  acceptAndPost: 300,
  report: 50,
  verifyLog: 20_000,
  write: null,
  send: null,
  memory: 300,
};

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The table for people. */
export function writeTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, value, unit, ratio, remark = '' }) => {
    const wanted = targets[name];
    const target = wanted === null ? '' : `${unit.endsWith('/s') ? '≥' : '≤'} ${wanted}`;
    return [name, String(value), unit, target, ratio === null ? '' : ratio.toFixed(2), remark];
  });
  const all = [['what', 'value', 'unit', 'target', 'ratio', 'remark'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 2 || column === 5
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The middle of several numbers. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}
