import { formatDecimal } from '../amount/amount.ts';
import type { DecimalText, DocumentType, IsoDate } from '../document/document.ts';
import type { DocumentStatus } from '../status.ts';

/** How an amount or a date is compared: `above` and `below` leave the value itself out, `from` and `to` take it in. */
export type Comparison = 'is' | 'above' | 'from' | 'below' | 'to';

/** One part of what a person typed into the search (UI-34); all parts must hold. */
export type SearchTerm =
  /** A word, or with `whole` words in quotation marks, to be found exactly and side by side. */
  | {
      readonly kind: 'words';
      readonly field: 'any' | 'vendor' | 'number';
      readonly text: string;
      readonly whole: boolean;
    }
  | { readonly kind: 'amount'; readonly comparison: Comparison; readonly value: DecimalText }
  | {
      readonly kind: 'date';
      readonly field: 'issueDate' | 'dueDate' | 'receivedAt';
      readonly comparison: Comparison;
      readonly value: IsoDate;
    }
  | { readonly kind: 'status'; readonly value: DocumentStatus }
  | { readonly kind: 'type'; readonly value: DocumentType };

export type SearchQuery = readonly SearchTerm[];

type Field = 'vendor' | 'number' | 'amount' | 'issueDate' | 'dueDate' | 'receivedAt' | 'status' | 'type';

/** Names of the fields: the first is the one that is written, the others are understood (English, Danish, Swedish). */
const fieldNames: Readonly<Record<Field, readonly string[]>> = {
  vendor: ['vendor', 'supplier', 'kreditor', 'leverandør', 'leverandor', 'leverantör', 'leverantor'],
  number: ['no', 'number', 'nr', 'nummer'],
  amount: ['amount', 'total', 'beløb', 'belob', 'belopp'],
  issueDate: ['date', 'dato', 'datum'],
  dueDate: ['due', 'forfald', 'forfalder', 'förfaller', 'forfaller'],
  receivedAt: ['received', 'modtaget', 'mottagen', 'mottaget'],
  status: ['status'],
  type: ['type', 'typ'],
};

const statusNames: Readonly<Record<DocumentStatus, readonly string[]>> = {
  pending: ['pending', 'ventende', 'venter', 'väntande', 'väntar'],
  accepted: ['accepted', 'accepteret', 'accepterad'],
  rejected: ['rejected', 'afvist', 'avvisad'],
  processing: ['processing', 'behandler', 'behandles', 'behandlas'],
  acceptedAndPosted: ['posted', 'acceptedandposted', 'bogført', 'bokförd'],
};

const typeNames: Readonly<Record<DocumentType, readonly string[]>> = {
  invoice: ['invoice', 'faktura'],
  creditNote: ['creditnote', 'credit', 'kreditnota', 'kreditfaktura'],
  order: ['order', 'ordre'],
  orderChange: ['orderchange', 'ordreændring', 'orderändring'],
  orderCancellation: ['ordercancellation', 'ordreannullering', 'orderannullering'],
  reminder: ['reminder', 'rykker', 'påminnelse'],
  statement: ['statement', 'kontoudtog', 'kontoutdrag'],
  utilityStatement: ['utilitystatement', 'utility', 'forsyningsspecifikation', 'uts'],
  applicationResponse: ['applicationresponse', 'response', 'applikationsmeddelelse', 'svar'],
};

function lookUp<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): ReadonlyMap<string, Key> {
  return new Map((Object.keys(names) as Key[]).flatMap((key) => names[key].map((name): [string, Key] => [name, key])));
}

const fields = lookUp(fieldNames);
const statuses = lookUp(statusNames);
const types = lookUp(typeNames);

const comparisons: Readonly<Record<string, Comparison>> = {
  ':': 'is',
  '=': 'is',
  '>': 'above',
  '>=': 'from',
  '<': 'below',
  '<=': 'to',
};
const signs: Readonly<Record<Comparison, string>> = { is: ':', above: '>', from: '>=', below: '<', to: '<=' };

/**
 * Reads what a person typed. Never fails: what is no field with a value that fits it is words to look for, a field whose
 * value is not typed yet is nothing.
 */
export function readSearchQuery(text: string): SearchQuery {
  const terms: SearchTerm[] = [];
  const pieces = split(text);
  for (let position = 0; position < pieces.length; position += 1) {
    const piece = pieces[position];
    if (piece === undefined) break;
    if (piece.field === null) {
      terms.push({ kind: 'words', field: 'any', text: piece.value, whole: piece.quoted });
      continue;
    }
    // `vendor: hansen`: the value may stand after a blank.
    let { value, quoted } = piece;
    if (value === '' && !quoted) {
      const following = pieces[position + 1];
      if (following === undefined || following.field !== null) continue;
      ({ value, quoted } = following);
      position += 1;
    }
    const term = readField(piece.field, piece.sign, value, quoted);
    if (term !== null) terms.push(term);
    else if (quoted) terms.push({ kind: 'words', field: 'any', text: value, whole: true });
    else
      terms.push({
        kind: 'words',
        field: 'any',
        text: piece.written === '' ? value : `${piece.written}${value}`,
        whole: false,
      });
  }
  return terms.filter((term) => term.kind !== 'words' || term.text !== '');
}

/** The canonical text of a query: {@link readSearchQuery} reads the same query from it. */
export function writeSearchQuery(query: SearchQuery): string {
  return query.map(writeTerm).join(' ');
}

function writeTerm(term: SearchTerm): string {
  switch (term.kind) {
    case 'words': {
      const text = term.whole ? `"${term.text}"` : term.text;
      return term.field === 'any' ? text : `${nameOf(fieldNames, term.field)}:${text}`;
    }
    case 'amount':
      return `${nameOf(fieldNames, 'amount')}${signs[term.comparison]}${term.value}`;
    case 'date':
      return `${nameOf(fieldNames, term.field)}${signs[term.comparison]}${term.value}`;
    case 'status':
      return `status:${nameOf(statusNames, term.value)}`;
    case 'type':
      return `type:${nameOf(typeNames, term.value)}`;
  }
}

function nameOf<Key extends string>(names: Readonly<Record<Key, readonly string[]>>, key: Key): string {
  return names[key][0] ?? key;
}

interface Piece {
  readonly field: Field | null;
  readonly sign: string;
  /** The field and its sign as typed. */
  readonly written: string;
  readonly value: string;
  readonly quoted: boolean;
}

const pieceStart = /^(?<name>\p{Letter}+)(?<sign>>=|<=|[:=<>])/u;

/** `1 250,00` is one value though it has a blank; without decimals it may as well be two numbers. */
const blankGroupedAmount = /^-?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+,[0-9]{1,2}(?=\s|$)/u;

/** Words, quoted phrases, and either of them after a field name and a sign. */
function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const start = pieceStart.exec(rest)?.groups;
    const name = start?.['name'] ?? '';
    const field = fields.get(name.toLowerCase()) ?? null;
    const sign = field === null ? '' : (start?.['sign'] ?? '');
    const written = field === null ? '' : `${name}${sign}`;
    rest = rest.slice(written.length);
    if (rest.startsWith('"')) {
      const end = rest.indexOf('"', 1);
      const value = rest.slice(1, end < 0 ? undefined : end);
      rest = end < 0 ? '' : rest.slice(end + 1);
      pieces.push({ field, sign, written, value: value.replace(/\s+/gu, ' ').trim(), quoted: true });
    } else {
      const value = blankGroupedAmount.exec(rest)?.[0] ?? /^\S*/u.exec(rest)?.[0] ?? '';
      rest = rest.slice(value.length);
      pieces.push({ field, sign, written, value: value.replace(/\s/gu, '.'), quoted: false });
    }
    rest = rest.trimStart();
  }
  return pieces;
}

function readField(field: Field, sign: string, value: string, quoted: boolean): SearchTerm | null {
  const comparison = comparisons[sign] ?? 'is';
  switch (field) {
    case 'vendor':
    case 'number':
      return comparison === 'is' && !value.startsWith('"')
        ? { kind: 'words', field, text: value, whole: quoted }
        : null;
    case 'amount': {
      const amount = readTypedAmount(value);
      return amount === null ? null : { kind: 'amount', comparison, value: amount };
    }
    case 'issueDate':
    case 'dueDate':
    case 'receivedAt': {
      const date = readTypedDate(value);
      return date === null ? null : { kind: 'date', field, comparison, value: date };
    }
    case 'status': {
      const status = statuses.get(value.toLowerCase());
      return status === undefined || comparison !== 'is' ? null : { kind: 'status', value: status };
    }
    case 'type': {
      const type = types.get(value.toLowerCase());
      return type === undefined || comparison !== 'is' ? null : { kind: 'type', value: type };
    }
  }
}

const danishAmount = /^-?(?:[0-9]{1,3}(?:[. ][0-9]{3})+|[0-9]{1,15})(?:,[0-9]{1,2})?$/u;
const englishAmount = /^-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,2})?$/u;

/**
 * An amount as people write it (`1.250,00`, `1,250.00`, `1250`, `1 250,5`), as decimal text with two decimals; null when
 * it is none. `1.250` and `1,250` are thousands: nobody types three decimals.
 */
export function readTypedAmount(text: string): DecimalText | null {
  const trimmed = text.trim().replace(/[\u00a0\u202f]/gu, ' ');
  if (trimmed.length > 24) return null;
  if (danishAmount.test(trimmed)) return formatDecimal(trimmed.replace(/[. ]/gu, '').replace(',', '.'));
  if (englishAmount.test(trimmed)) return formatDecimal(trimmed.replace(/,/gu, ''));
  return null;
}

const isoDate = /^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})$/u;
const localDate = /^(?<day>[0-9]{1,2})[-./](?<month>[0-9]{1,2})[-./](?<year>[0-9]{4})$/u;

/** A date as people write it (`2026-11-20`, `20-11-2026`, `20.11.2026`, `20/11/2026`), as ISO text; null when it is none. */
export function readTypedDate(text: string): IsoDate | null {
  const parts = (isoDate.exec(text.trim()) ?? localDate.exec(text.trim()))?.groups;
  if (parts === undefined) return null;
  const iso = `${parts['year'] ?? ''}-${(parts['month'] ?? '').padStart(2, '0')}-${(parts['day'] ?? '').padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}
