import { decodeCp437 } from './cp437.ts';

/** One record of a SIE file: its label, its fields without their quotes, and of `#TRANS` the object list. */
export interface SieRecord {
  readonly label: string;
  readonly fields: readonly string[];
  readonly objects: readonly string[];
}

/**
 * Reads a SIE file back, as the standard says a reader does, and strictly: for the tests of the writer. Fields stand in
 * quotes or not, `\"` is a quote, a list of objects stands in braces.
 */
export function readSie(bytes: Uint8Array): SieRecord[] {
  const text = decodeCp437(bytes);
  if (!text.endsWith('\r\n')) throw new Error('The last record has no end');
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      if (/[\r\n]/u.test(line)) throw new Error(`A line end inside a record: ${line}`);
      return readRecord(line.trim());
    });
}

function readRecord(line: string): SieRecord {
  if (line === '{' || line === '}') return { label: line, fields: [], objects: [] };
  const fields: string[] = [];
  const objects: string[] = [];
  let into = fields;
  let at = 0;
  while (at < line.length) {
    const sign = line[at] ?? '';
    if (sign === ' ') at += 1;
    else if (sign === '{') {
      into = objects;
      at += 1;
    } else if (sign === '}') {
      into = fields;
      at += 1;
    } else if (sign === '"') {
      let field = '';
      at += 1;
      while (line[at] !== '"') {
        if (at >= line.length) throw new Error(`A quote is not closed: ${line}`);
        if (line[at] === '\\' && line[at + 1] === '"') at += 1;
        field += line[at] ?? '';
        at += 1;
      }
      into.push(field);
      at += 1;
    } else {
      const end = /[ {}"]|$/u.exec(line.slice(at))?.index ?? 0;
      into.push(line.slice(at, at + end));
      at += end;
    }
  }
  const [label = '', ...rest] = fields;
  return { label, fields: rest, objects };
}

export interface SieVoucher {
  readonly series: string;
  readonly no: string;
  readonly date: string;
  readonly text: string;
  readonly lines: readonly {
    readonly account: string;
    readonly objects: readonly string[];
    readonly amount: string;
    readonly text: string;
  }[];
}

/** The vouchers among the records. */
export function sieVouchers(records: readonly SieRecord[]): SieVoucher[] {
  return records.flatMap((record, index) => {
    if (record.label !== '#VER') return [];
    const [series = '', no = '', date = '', text = ''] = record.fields;
    const end = records.findIndex((other, at) => at > index && other.label === '}');
    const lines = records.slice(index + 2, end).map(({ fields, objects }) => ({
      account: fields[0] ?? '',
      objects,
      amount: fields[1] ?? '',
      text: fields[3] ?? '',
    }));
    return [{ series, no, date, text, lines }];
  });
}
