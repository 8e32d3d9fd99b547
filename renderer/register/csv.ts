/** A field that a spreadsheet would run as a formula gets an apostrophe in front (PLT-3). Numbers stay numbers. */
export function defuse(field: string): string {
  if (/^[+-]?\d+([.,]\d+)?$/.test(field)) return field;
  return /^[=+\-@\t\r\n]/.test(field.trimStart()) || /^[\t\r\n]/.test(field) ? `'${field}` : field;
}

function quoted(field: string, separator: string): string {
  const text = defuse(field);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV for a spreadsheet: semicolons (as Danish and Swedish ones expect), CRLF, a byte-order mark so that æ, ø
 * and å survive. Formulas from documents are defused (PLT-3).
 */
export function toCsv(rows: readonly (readonly string[])[], separator = ';'): string {
  return `\uFEFF${rows.map((row) => row.map((field) => quoted(field, separator)).join(separator)).join('\r\n')}\r\n`;
}
