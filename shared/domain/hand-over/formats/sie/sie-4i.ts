import type { MappedLine, MappedVoucher } from '../../map-voucher.ts';
import { inCp437, type Cp437Text, type Replacement } from './cp437.ts';
import type { FileToWrite } from '../written-file.ts';

/**
 * SIE 4I, edition 4C (facts/hand-over f.1): vouchers from a system in front of the books, in CP437 with CRLF.
 *
 * | here                              | there                                                             |
 * | --------------------------------- | ----------------------------------------------------------------- |
 * | program, time, person             | `#PROGRAM`, `#GEN yyyymmdd sign`                                  |
 * | the ledger's number, ten digits   | `#ORGNR 556677-8899`; any other number is left out                |
 * | name and currency of the ledger   | `#FNAMN`, `#VALUTA`                                               |
 * | accounts used, where asked for    | `#KONTO no name`                                                  |
 * | dimensions mapped to a number     | `#DIM`, and each value used `#OBJEKT`                             |
 * | a voucher                         | `#VER series "" date "no text"`; the empty number: theirs to give |
 * | a line                            | `#TRANS account {dimension "value" …} amount "" "text"`           |
 *
 * Debit is positive. `#FLAGGA 0` says that nobody has read the file yet. `#KSUMMA` is optional and left out: the register
 * keeps a SHA-256 of the whole file.
 */
export function* writeSie4i({ ledger, setup, vouchers, at, by, programVersion }: FileToWrite): Iterable<string> {
  const lines = vouchers.flatMap((voucher) => voucher.lines);
  yield written([
    '#FLAGGA 0',
    `#PROGRAM "Ebilag" ${quoted(programVersion)}`,
    '#FORMAT PC8',
    `#GEN ${day(at)} ${quoted(by)}`,
    '#SIETYP 4',
    ...organisationNo(ledger.cvr),
    `#FNAMN ${quoted(ledger.name)}`,
    ...(ledger.currency === '' ? [] : [`#VALUTA ${ledger.currency}`]),
    ...(setup.declareAccounts ? accountRecords(lines) : []),
    ...dimensionRecords(lines),
  ]);
  for (const voucher of vouchers) yield written(voucherRecords(voucher, setup.series));
}

function written(records: readonly string[]): string {
  return records.map((record) => `${record}\r\n`).join('');
}

function voucherRecords({ no, date, text, lines }: MappedVoucher, series: string): string[] {
  return [
    `#VER ${quoted(series)} "" ${day(date)} ${quoted(`${no} ${text}`)}`,
    '{',
    ...lines.map(
      (line) =>
        `   #TRANS ${line.account} {${objects(line)}} ${line.amount}${line.text === '' ? '' : ` "" ${quoted(line.text)}`}`,
    ),
    '}',
  ];
}

function objects({ places }: MappedLine): string {
  return inOrder(places)
    .map(([number, { value }]) => `${number} ${quoted(value)}`)
    .join(' ');
}

function accountRecords(lines: readonly MappedLine[]): string[] {
  const names = new Map(lines.map(({ account, accountName }) => [account, accountName]));
  return [...names]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([no, name]) => `#KONTO ${no} ${quoted(name)}`);
}

/** Every dimension used, under its name in our set-up, then every value used. */
function dimensionRecords(lines: readonly MappedLine[]): string[] {
  const dimensions = new Map<string, string>();
  const values = new Map<string, string>();
  for (const { places } of lines) {
    for (const [number, { dimension, value, name }] of inOrder(places)) {
      dimensions.set(number, reserved[number] ?? dimension.replace(/^#/u, ''));
      values.set(`${number} ${quoted(value)}`, name === '' ? value : name);
    }
  }
  const numbers = [...dimensions].sort(([one], [other]) => Number(one) - Number(other));
  return [
    ...numbers.map(([number, name]) => `#DIM ${number} ${quoted(name)}`),
    ...[...values]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, name]) => `#OBJEKT ${key} ${quoted(name)}`),
  ];
}

/** Names the standard itself gives to its first dimensions. */
const reserved: Readonly<Record<string, string>> = {
  '1': 'Kostnadsställe',
  '2': 'Kostnadsbärare',
  '6': 'Projekt',
  '7': 'Anställd',
  '8': 'Kund',
  '9': 'Leverantör',
  '10': 'Faktura',
};

function inOrder<Value>(places: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(places).sort(([one], [other]) => Number(one) - Number(other));
}

function organisationNo(cvr: string): string[] {
  const digits = cvr.replace(/\D/gu, '');
  return digits.length === 10 ? [`#ORGNR ${digits.slice(0, 6)}-${digits.slice(6)}`] : [];
}

function day(date: string): string {
  return date.slice(0, 10).replaceAll('-', '');
}

/**
 * What a field of the file can hold. Control characters become blanks; a backslash before a quote or the end, which readers
 * understand in two ways, becomes a slash; what the code page lacks is replaced.
 */
export function sieText(text: string): Cp437Text {
  const replaced: Replacement[] = [];
  const plain = text
    .replace(/[\u0000-\u001F\u007F]+/gu, ' ')
    .trim()
    .replace(/\\+(?=["\u201C\u201D]|$)/gu, (signs) => {
      replaced.push({ character: '\\', by: '/' });
      return '/'.repeat(signs.length);
    });
  const inPage = inCp437(plain);
  return { text: inPage.text, replaced: [...replaced, ...inPage.replaced] };
}

function quoted(text: string): string {
  return `"${sieText(text).text.replaceAll('"', '\\"')}"`;
}
