import type { Address, Contact, Party } from '../../domain/document/document.ts';
import type { PrintedIdentifier } from './identifiers.ts';
import { isPlaceholder, printIdentifiers } from './identifiers.ts';

/** A party as it stands on the paper. Empty lists and null mean that the line is not there at all. */
export interface PaperParty {
  readonly name: string | null;
  /** Street, postal code and city, one line each, without the country. */
  readonly address: readonly string[];
  /** ISO country, only when the parties sit in different countries. */
  readonly country: string | null;
  readonly identifiers: readonly PrintedIdentifier[];
  readonly contact: PaperContact | null;
}

export interface PaperContact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly website: string | null;
}

/** Address lines as an envelope carries them. Unstructured lines come after what is structured. */
export function addressLines(address: Address | null): string[] {
  if (address === null) return [];
  const street = joined([address.street, address.buildingNumber], ' ');
  const lines = [
    joined([address.department], ''),
    street,
    joined([address.additionalStreet], ''),
    joined([address.postbox], ''),
    joined([address.postalCode, address.city], ' '),
    joined([address.region], ''),
    ...address.lines.map((line) => line.trim()),
  ].filter((line) => line !== '' && !isPlaceholder(line));
  return lines.filter((line, index) => lines.indexOf(line) === index);
}

export function paperParty(party: Party, withCountry: boolean): PaperParty {
  const name = firstOf([party.name, party.legal?.name ?? null, party.person]);
  return {
    name,
    address: addressLines(party.address),
    country: withCountry ? (party.address?.country ?? null) : null,
    identifiers: printIdentifiers([
      ...(party.legal?.id ? [party.legal.id] : []),
      ...party.taxIds.map((tax) =>
        tax.id.scheme === null ? { id: tax.id.id, scheme: taxScheme(tax.taxScheme) } : tax.id,
      ),
      ...party.identifications,
      ...(party.endpoint === null ? [] : [party.endpoint]),
    ]),
    contact: paperContact(party.contact, party.person === name ? null : party.person, party.website),
  };
}

/** The person to ask for; OIOUBL keeps a buyer's reference in the contact's id, which is a fact of its own. */
function paperContact(contact: Contact | null, person: string | null, website: string | null): PaperContact | null {
  const shown = {
    name: firstOf([contact?.name ?? null, person]),
    phone: firstOf([contact?.phone ?? null]),
    mail: firstOf([contact?.mail ?? null]),
    website: firstOf([website]),
  };
  return Object.values(shown).some((value) => value !== null) ? shown : null;
}

function taxScheme(scheme: string | null): string {
  return scheme === '63' || scheme === null ? 'VAT' : scheme;
}

export function firstOf(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null && !isPlaceholder(value))?.trim() ?? null;
}

function joined(parts: readonly (string | null)[], separator: string): string {
  return parts
    .filter((part): part is string => part !== null && part.trim() !== '')
    .map((part) => part.trim())
    .join(separator);
}
