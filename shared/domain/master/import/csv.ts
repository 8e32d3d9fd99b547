import { problem, type Problem } from '../../problem.ts';
import { ok, refuse, type Result } from '../../result.ts';

/** A line of a CSV text: its number in the text, from one, and its cells. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV text (RFC 4180): separated by semicolons or commas, whichever the first line holds more of outside quotes;
 * cells in quotes may hold separators, line ends and doubled quotes. A byte order mark and empty lines are passed over;
 * an apostrophe a program put before a formula is taken away. Problem: `setup.csvQuoteOpen`, `setup.csvEmpty`.
 */
export function parseCsv(text: string): Result<readonly CsvLine[]> {
  const content = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(content);
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let startedAt = 1;
  let quoted = false;
  let wasQuoted = false;
  const endCell = (): void => {
    cells.push(undefused(cell));
    cell = '';
    wasQuoted = false;
  };
  const endLine = (): void => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') lines.push({ line: startedAt, cells });
    cells = [];
  };
  for (let at = 0; at < content.length; at += 1) {
    const sign = content[at] ?? '';
    if (quoted) {
      if (sign === '"' && content[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else {
        if (sign === '\n') line += 1;
        cell += sign;
      }
    } else if (sign === '"' && cell === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
    } else if (sign === separator) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && content[at + 1] === '\n') at += 1;
      endLine();
      line += 1;
      startedAt = line;
    } else cell += sign;
  }
  if (quoted) return refuse(problem('setup.csvQuoteOpen', { line: String(startedAt) }));
  endLine();
  return lines.length === 0 ? refuse(problem('setup.csvEmpty')) : ok(lines);
}

function separatorOf(content: string): ';' | ',' | '\t' {
  const counts = { ';': 0, ',': 0, '\t': 0 };
  let quoted = false;
  for (const sign of content) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted && (sign === ';' || sign === ',' || sign === '\t')) counts[sign] += 1;
  }
  if (counts['\t'] > counts[';'] && counts['\t'] > counts[',']) return '\t';
  return counts[','] > counts[';'] ? ',' : ';';
}

/** A cell that holds an amount: a sign in front of digits is no formula. */
export interface AmountCell {
  readonly amount: string;
}

/** Writes lines as CSV as Danish and Swedish spreadsheets open it: semicolons, CRLF, a byte order mark in front. */
export function writeCsv(lines: readonly (readonly (string | AmountCell)[])[]): string {
  return `\uFEFF${csvLines(lines)}`;
}

/** More lines of the same text. */
export function csvLines(lines: readonly (readonly (string | AmountCell)[])[]): string {
  return lines.map((cells) => `${cells.map(written).join(';')}\r\n`).join('');
}

function written(cell: string | AmountCell): string {
  if (typeof cell !== 'string' && /^-?\d+(?:[.,]\d+)?$/u.test(cell.amount)) return cell.amount;
  const safe = defused(typeof cell === 'string' ? cell : cell.amount);
  return /["\r\n;,\t']|^\s|\s$|^$/u.test(safe) && safe !== '' ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front (PLT-3); reading takes it away again. */
function defused(cell: string): string {
  return /^'*[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
}

function undefused(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

/** The lines below the heading as records by field; unknown, doubled and missing columns are refused. */
export function recordsOf(
  lines: readonly CsvLine[],
  fields: readonly string[],
  key: readonly string[],
): Result<readonly CsvRecord[]> {
  const [heading, ...rest] = lines;
  const columns = (heading?.cells ?? []).map((cell) => {
    const name = cell.trim();
    return { name, field: fields.find((field) => field.toLowerCase() === name.toLowerCase()) ?? null };
  });
  const unknown = columns.find(({ name, field }) => field === null && name !== '');
  if (unknown !== undefined)
    return refuse(problem('setup.csvColumnUnknown', { column: unknown.name.slice(0, 60), columns: fields.join(', ') }));
  const twice = columns.find(
    ({ field }, index) => field !== null && columns.findIndex((other) => other.field === field) !== index,
  );
  if (twice !== undefined) return refuse(problem('setup.csvColumnTwice', { column: twice.name }));
  const missing = key.find((field) => !columns.some((column) => column.field === field));
  if (missing !== undefined) return refuse(problem('setup.csvKeyMissing', { column: missing }));
  return ok(
    rest.map(({ line, cells }) => {
      const tooMany = cells.slice(columns.length).some((cell) => cell.trim() !== '');
      const tooFew = cells.length < columns.length;
      const fault =
        tooMany || tooFew
          ? problem('setup.csvWidth', { found: String(cells.length), expected: String(columns.length) })
          : null;
      const values = columns.flatMap(({ field }, index) => (field === null ? [] : [[field, cells[index] ?? '']]));
      return { line, values: Object.fromEntries(values) as Record<string, string>, fault };
    }),
  );
}

export interface CsvRecord {
  readonly line: number;
  /** Only the columns the text has. */
  readonly values: Readonly<Record<string, string>>;
  readonly fault: Problem | null;
}
