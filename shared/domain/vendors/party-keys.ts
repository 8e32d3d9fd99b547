import { isCitizenScheme } from '../document/citizen-number.ts';
import type { Identifier, Party } from '../document/document.ts';

/** The numbers by which a party is known (IN-9), normalised so that a card and a document compare as text. */
export interface PartyKeys {
  /** Primary key: legal-entity id and scheme. */
  readonly legal: { readonly id: string; readonly scheme: string } | null;
  readonly pNumber: string | null;
  readonly seNumber: string | null;
  readonly eanLocation: string | null;
  readonly other: { readonly id: string; readonly scheme: string } | null;
}

/** ISO 6523 codes and older spellings → the scheme names of OIOUBL (facts/oioubl.md §13). */
const schemeNames: Readonly<Record<string, string>> = {
  '0184': 'DK:CVR',
  '9902': 'DK:CVR',
  '9901': 'DK:CPR',
  CVR: 'DK:CVR',
  '0096': 'DK:P',
  '0198': 'DK:SE',
  '9904': 'DK:SE',
  '0088': 'GLN',
  EAN: 'GLN',
  ILN: 'GLN',
  '0060': 'DUNS',
  '0192': 'NO:ORGNR',
  '9908': 'NO:ORGNR',
  '0007': 'SE:ORGNR',
  '9955': 'SE:VAT',
  '0037': 'FI:OVT',
  '0216': 'FI:OVT',
  '0212': 'FI:ORGNR',
  '0009': 'FR:SIRET',
};

const keepsOwnField = new Set(['DK:CVR', 'DK:P', 'DK:SE', 'GLN']);
const legalSchemes = new Set(['DK:CVR', 'DK:CPR', 'SE:ORGNR', 'NO:ORGNR', 'FI:ORGNR']);

/** `0184` → `DK:CVR`; an unknown scheme stays, in capitals; none is the empty text. */
export function normaliseScheme(scheme: string | null): string {
  const name = (scheme ?? '').replace(/\s+/gu, '').toUpperCase();
  return schemeNames[name] ?? name;
}

/**
 * The comparable form of an identifier: no blanks, dots or dashes, capitals, and Danish CVR and SE numbers without their
 * `DK`, so that `DK12345678` and `12 34 56 78` are the same company (facts/oioubl.md §4).
 */
export function normaliseId(id: string, scheme: string): string {
  const compact = id.replace(/[\s.\-–]/gu, '').toUpperCase();
  return scheme === 'DK:CVR' || scheme === 'DK:SE' ? compact.replace(/^DK(?=\d)/u, '') : compact;
}

/** An identifier without a usable scheme is judged by its look and the party's country; else it is of no known scheme. */
function legalKey(identifier: Identifier, country: string | null): { id: string; scheme: string } | null {
  if (identifier.id.trim() === '') return null;
  let scheme = normaliseScheme(identifier.scheme);
  if (scheme === '') scheme = guessedScheme(identifier.id, country);
  return { id: normaliseId(identifier.id, scheme), scheme };
}

function guessedScheme(id: string, country: string | null): string {
  const compact = normaliseId(id, '');
  if (/^DK\d{8}$/u.test(compact) || (country === 'DK' && /^\d{8}$/u.test(compact))) return 'DK:CVR';
  if (country === 'SE' && /^\d{10}$/u.test(compact)) return 'SE:ORGNR';
  if (country === 'NO' && /^\d{9}$/u.test(compact)) return 'NO:ORGNR';
  return 'ZZZ';
}

function firstOf(identifiers: readonly Identifier[], scheme: string): string | null {
  const found = identifiers.find((each) => each.id.trim() !== '' && normaliseScheme(each.scheme) === scheme);
  return found === undefined ? null : normaliseId(found.id, scheme);
}

/**
 * The keys of a party as its document gives them (IN-9). The primary key is the legal entity's id; where a document has
 * none, a company number among the other identifiers or the endpoint stands in, and for Svefaktura the organisation
 * number (`SWT`).
 */
export function keysOf(party: Party): PartyKeys {
  const all = [...party.identifications, ...(party.endpoint === null ? [] : [party.endpoint])];
  const taxIds = party.taxIds.map((each) => each.id);
  const country = party.address?.country ?? null;
  const other = party.identifications.find(
    ({ id, scheme }) =>
      // A citizen's number is no number of a place: it would be written to the card and shown in lists (IN-9).
      id.trim() !== '' && !keepsOwnField.has(normaliseScheme(scheme)) && !isCitizenScheme(scheme),
  );
  return {
    legal: primaryKey(party, all, country),
    pNumber: firstOf(all, 'DK:P'),
    seNumber: firstOf([...taxIds, ...all], 'DK:SE'),
    eanLocation: firstOf(all, 'GLN'),
    other:
      other === undefined
        ? null
        : { id: normaliseId(other.id, normaliseScheme(other.scheme)), scheme: normaliseScheme(other.scheme) },
  };
}

function primaryKey(party: Party, all: readonly Identifier[], country: string | null): PartyKeys['legal'] {
  if (party.legal?.id) {
    const key = legalKey(party.legal.id, country);
    if (key !== null) return key;
  }
  const standIn = all.find((each) => each.id.trim() !== '' && legalSchemes.has(normaliseScheme(each.scheme)));
  if (standIn !== undefined) return legalKey(standIn, country);
  const organisation = party.taxIds.find((each) => each.taxScheme === 'SWT' && each.id.id.trim() !== '');
  return organisation === undefined ? null : legalKey({ id: organisation.id.id, scheme: 'SE:ORGNR' }, country);
}

const companyForms = new Set([
  'as',
  'aps',
  'is',
  'ks',
  'ps',
  'amba',
  'ab',
  'hb',
  'kb',
  'oy',
  'oyj',
  'gmbh',
  'ltd',
  'limited',
  'inc',
  'sa',
  'bv',
  'nv',
  'llc',
  'plc',
  'asa',
  'ivs',
  'fmba',
  'smba',
]);

/** A name for comparing: case, accents, punctuation and the company form (`A/S`, `ApS`, `AB`) do not count. */
export function normaliseName(name: string): string {
  const folded = name
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[/.]/gu, '')
    .replace(/&/gu, ' og ')
    .replace(/\b(?:and|och|und)\b/gu, 'og');
  const words = folded.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== '');
  const core = words.filter((word) => !companyForms.has(word));
  return (core.length === 0 ? words : core).join(' ');
}

/** Two names of one company as far as a person would care. An empty name differs from nothing. */
export function namesDiffer(one: string, other: string): boolean {
  const left = normaliseName(one);
  const right = normaliseName(other);
  return left !== '' && right !== '' && left !== right;
}
