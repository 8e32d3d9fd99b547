import type { Address, Contact, Identifier, Party } from '../../../domain/document/document.ts';
import type { XmlOutput } from '../../xml.ts';
import { aggregate, basic } from '../elements.ts';
import { taxSchemeAttributes } from '../oioubl/lists.ts';
import type { Writing } from '../writing.ts';

/** A party inside the element that says its part in the deal (`AccountingSupplierParty`). */
export function heldParty(writing: Writing, holder: string, party: Party | null): readonly XmlOutput[] {
  return party === null ? [] : aggregate(holder, partyElement(writing, 'Party', party));
}

/** The party's parts directly in an element (`PayeeParty`, `TaxRepresentativeParty`). */
export function partyElement(writing: Writing, name: string, party: Party): readonly XmlOutput[] {
  return aggregate(
    name,
    writing.oioubl ? basic('WebsiteURI', party.website) : [],
    writing.identifier('EndpointID', party.endpoint),
    party.identifications.flatMap((each) => aggregate('PartyIdentification', writing.identifier('ID', each))),
    aggregate('PartyName', basic('Name', party.name)),
    addressElement(writing, 'PostalAddress', party.address),
    party.taxIds.flatMap(({ id, taxScheme }) => partyTax(writing, id, taxScheme)),
    party.legal === null
      ? []
      : aggregate(
          'PartyLegalEntity',
          basic('RegistrationName', party.legal.name),
          writing.identifier('CompanyID', party.legal.id),
        ),
    contactElement(writing, party.contact),
    writing.oioubl ? personElement(party.person) : [],
  );
}

function partyTax(writing: Writing, id: Identifier, taxScheme: string | null): readonly XmlOutput[] {
  return aggregate(
    'PartyTaxScheme',
    writing.identifier('CompanyID', id),
    taxScheme === null
      ? []
      : aggregate(
          'TaxScheme',
          basic('ID', taxScheme, writing.oioubl ? taxSchemeAttributes(taxScheme) : {}),
          basic('Name', writing.oioubl && taxScheme === '63' ? 'Moms' : null),
        ),
  );
}

function contactElement(writing: Writing, contact: Contact | null): readonly XmlOutput[] {
  if (contact === null) return [];
  return aggregate(
    'Contact',
    writing.oioubl ? basic('ID', contact.id) : [],
    basic('Name', contact.name),
    basic('Telephone', contact.phone),
    writing.oioubl ? basic('Telefax', contact.fax) : [],
    basic('ElectronicMail', contact.mail),
    writing.oioubl ? basic('Note', contact.note) : [],
  );
}

/** A name in one piece is taken apart at its last blank: readers put it together the same way. */
export function personElement(person: string | null): readonly XmlOutput[] {
  if (person === null) return [];
  const words = person.trim().split(/\s+/u);
  const family = words.at(-1) ?? '';
  // A first name there must be (F-LIB024).
  if (words.length < 2) return aggregate('Person', basic('FirstName', family));
  return aggregate('Person', basic('FirstName', words.slice(0, -1).join(' ')), basic('FamilyName', family));
}

/** Where lines beyond street and number go in an address that may have no free lines (F-LIB032, F-LIB036). */
const furtherPlaces = ['BuildingName', 'InhouseMail', 'MarkAttention', 'MarkCare', 'District'] as const;

/** Elements of an address as UBL orders them. */
const order = [
  'AddressFormatCode',
  'Postbox',
  'StreetName',
  'AdditionalStreetName',
  'BuildingName',
  'BuildingNumber',
  'InhouseMail',
  'Department',
  'MarkAttention',
  'MarkCare',
  'CityName',
  'PostalZone',
  'CountrySubentity',
  'District',
] as const;

export function addressElement(writing: Writing, name: string, address: Address | null): readonly XmlOutput[] {
  if (address === null) return [];
  const { lines } = address;
  const format = writing.oioubl ? formatOf(address) : null;
  const free = format === null || format === 'Unstructured';
  const texts: Readonly<Record<string, string | null>> = {
    Postbox: address.postbox,
    StreetName: address.street,
    AdditionalStreetName: address.additionalStreet,
    BuildingNumber: address.buildingNumber,
    Department: address.department,
    CityName: address.city,
    PostalZone: address.postalCode,
    CountrySubentity: address.region,
    ...(free ? {} : furtherTexts(lines)),
  };
  const parts = order.flatMap((each) => basic(each, texts[each] ?? null));
  const freeLines = free ? lines.flatMap((line) => aggregate('AddressLine', basic('Line', line))) : [];
  const country = aggregate('Country', basic('IdentificationCode', address.country));
  if (parts.length + freeLines.length + country.length === 0) return [];
  return aggregate(name, writing.code('AddressFormatCode', format), parts, freeLines, country);
}

function furtherTexts(lines: readonly string[]): Readonly<Record<string, string>> {
  const last = furtherPlaces.length - 1;
  return Object.fromEntries(
    furtherPlaces.flatMap((place, index) => {
      const text = index === last ? lines.slice(last).join(', ') : lines[index];
      return text === undefined || text === '' ? [] : [[place, text]];
    }),
  );
}

/** *StructuredDK* where all it demands is there (F-LIB033 … F-LIB035), *Unstructured* where only lines are. */
function formatOf(address: Address): 'StructuredDK' | 'StructuredLax' | 'Unstructured' {
  const { lines, ...named } = address;
  if (lines.length > 0 && Object.values(named).every((value) => value === null)) return 'Unstructured';
  const has = (text: string | null): boolean => text !== null && text.trim() !== '';
  const reachable = has(address.postbox) || (has(address.street) && has(address.buildingNumber));
  return address.country === 'DK' && has(address.postalCode) && reachable ? 'StructuredDK' : 'StructuredLax';
}
