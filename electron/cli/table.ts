/** Columns of text, each as wide as its widest cell; numbers stand at the right. A cell is cut after 40 characters. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): readonly string[] {
  const texts = rows.map((row) => row.map((cell) => cut(cell === null ? '' : String(cell))));
  const widths = headers.map((header, column) =>
    Math.max(header.length, ...texts.map((row) => row[column]?.length ?? 0)),
  );
  const right = headers.map((_, column) => rows.length > 0 && rows.every((row) => isNumber(row[column] ?? null)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...texts.map(line)];
}

/** One line per name and value, the values under each other. */
export function pairs(values: Readonly<Record<string, unknown>>): readonly string[] {
  const entries = Object.entries(values);
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${name.padEnd(width)}  ${String(value ?? '')}`.trimEnd());
}

const isNumber = (cell: string | number | null) =>
  cell === null || typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cell);

/** Control characters of a document must not move the cursor of a terminal. */
function cut(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return clean.length > 40 ? `${clean.slice(0, 39)}…` : clean;
}
