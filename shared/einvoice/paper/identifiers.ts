import type { Identifier } from '../../domain/document/document.ts';

/** An identifier as it is printed: the scheme in the words people use, the number grouped for reading. */
export interface PrintedIdentifier {
  readonly label: string;
  readonly value: string;
}

/**
 * What schemes are called by people. The left side is the scheme of OIOUBL (`DK:CVR`) or the ISO 6523 code of Peppol
 * (`0184`), folded to upper case. These are names of registers, the same in every language of the interface.
 */
const schemeNames: Readonly<Record<string, string>> = {
  'DK:CVR': 'CVR',
  '0184': 'CVR',
  '9902': 'CVR',
  'DK:SE': 'SE',
  '0198': 'SE',
  'DK:P': 'P',
  '0096': 'P',
  'DK:CPR': 'CPR',
  'DK:VANS': 'VANS',
  'DK:TELEFON': 'Tel.',
  GLN: 'GLN',
  EAN: 'GLN',
  '0088': 'GLN',
  '9': 'GLN',
  DUNS: 'DUNS',
  '0060': 'DUNS',
  'SE:ORGNR': 'Org.nr',
  '0007': 'Org.nr',
  'NO:ORGNR': 'Org.nr',
  '0192': 'Org.nr',
  '9908': 'Org.nr',
  'FI:ORGNR': 'Y-tunnus',
  '0212': 'Y-tunnus',
  'FI:OVT': 'OVT',
  '0037': 'OVT',
  'FR:SIRET': 'SIRET',
  '0009': 'SIRET',
  '0002': 'SIREN',
  '0106': 'KvK',
  '0190': 'OIN',
  '0204': 'Leitweg-ID',
  '0208': 'KBO',
  '0235': 'TRN',
  IBAN: 'IBAN',
  SEPA: 'SEPA',
  VAT: 'VAT',
};

/** A scheme as people call it; one that is not known is shown as written, `DE:VAT` and its like as VAT. */
export function schemeName(scheme: string | null): string {
  if (scheme === null || scheme.trim() === '') return 'ID';
  const folded = scheme.trim().toUpperCase();
  const known = schemeNames[folded];
  if (known !== undefined) return known;
  if (/^[A-Z]{2}:VAT$/.test(folded) || folded === 'ZZZ') return folded === 'ZZZ' ? 'ID' : 'VAT';
  return scheme.trim();
}

/** The number grouped as it is read aloud: CVR and SE in pairs, GLN and everything else as written. */
export function groupIdentifier(label: string, id: string): string {
  const danish = /^(DK)?(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(id);
  if (danish !== null && (label === 'CVR' || label === 'SE' || label === 'VAT')) {
    const prefix = danish[1] === undefined ? '' : 'DK ';
    return `${prefix}${danish[2]} ${danish[3]} ${danish[4]} ${danish[5]}`;
  }
  const swedish = /^(\d{6})(\d{4})$/.exec(id);
  if (swedish !== null && label === 'Org.nr') return `${swedish[1]}-${swedish[2]}`;
  return id;
}

/** Identifiers for the paper: placeholders left out, the same number under the same name only once. */
export function printIdentifiers(identifiers: readonly Identifier[]): PrintedIdentifier[] {
  const printed: PrintedIdentifier[] = [];
  const seen = new Set<string>();
  for (const identifier of identifiers) {
    const id = identifier.id.trim();
    if (isPlaceholder(id)) continue;
    const label = schemeName(identifier.scheme);
    const bare = id
      .replace(/[\s-]/g, '')
      .toUpperCase()
      .replace(/^DK(?=\d)/, '');
    // The same digits again as VAT or SE number, or without a scheme, say nothing new.
    const repeats = label === 'ID' || label === 'VAT' || label === 'SE';
    if (seen.has(`${label} ${bare}`) || (repeats && [...seen].some((one) => one.endsWith(` ${bare}`)))) continue;
    seen.add(`${label} ${bare}`);
    printed.push({ label, value: groupIdentifier(label, id) });
  }
  return printed;
}

/** `n/a`, `-` and their like: written because a rule demands a value, of no use to a reader (OIOUBL facts §4, §8). */
export function isPlaceholder(text: string | null): boolean {
  if (text === null) return true;
  return /^\s*(n\.?\/?a\.?|-+|\.|none|null|ukendt|unknown|1753-01-01)?\s*$/i.test(text);
}

/** Dynamics writes 1753-01-01 where it has no date (facts §12). */
export function realDate(date: string | null): string | null {
  return date === null || date === '1753-01-01' ? null : date;
}
