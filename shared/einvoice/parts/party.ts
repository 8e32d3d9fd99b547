import type { Address, Contact, Identifier, Party } from '../../domain/document/document.ts';
import { identifierAt } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { child, childrenOf, textAt, textsAt } from '../xml.ts';

export const nobody: Party = {
  endpoint: null,
  identifications: [],
  name: null,
  address: null,
  taxIds: [],
  legal: null,
  contact: null,
  person: null,
  website: null,
};

/**
 * A UBL party. `holder` is the element around it (`AccountingSupplierParty`), which may hold the contact instead;
 * utility statements and responses have the party's parts directly in it.
 */
export function readParty(holder: XmlElement | null): Party | null {
  if (holder === null) return null;
  const party = child(holder, 'Party') ?? holder;
  const legal = child(party, 'PartyLegalEntity');
  return {
    endpoint: identifierAt(party, 'EndpointID'),
    identifications: childrenOf(party, 'PartyIdentification')
      .map((element) => identifierAt(element, 'ID'))
      .filter((found): found is Identifier => found !== null),
    name: textAt(party, 'PartyName', 'Name'),
    address: readAddress(child(party, 'PostalAddress')),
    taxIds: childrenOf(party, 'PartyTaxScheme').flatMap((element) => {
      const id = identifierAt(element, 'CompanyID');
      return id === null ? [] : [{ id, taxScheme: textAt(element, 'TaxScheme', 'ID') }];
    }),
    legal: legal === null ? null : { name: textAt(legal, 'RegistrationName'), id: identifierAt(legal, 'CompanyID') },
    contact: readContact(contactOf(party, holder)),
    person: readPerson(child(party, 'Person')),
    website: textAt(party, 'WebsiteURI'),
  };
}

const contactNames = ['AccountingContact', 'SellerContact', 'BuyerContact', 'OrderContact', 'DeliveryContact'];

function contactOf(party: XmlElement, holder: XmlElement): XmlElement | null {
  const own = child(party, 'Contact');
  if (own !== null || holder === party) return own;
  for (const name of contactNames) {
    const found = child(holder, name);
    if (found !== null) return found;
  }
  return null;
}

export function readContact(element: XmlElement | null): Contact | null {
  if (element === null) return null;
  return {
    id: textAt(element, 'ID'),
    name: textAt(element, 'Name'),
    phone: textAt(element, 'Telephone'),
    fax: textAt(element, 'Telefax'),
    mail: textAt(element, 'ElectronicMail'),
    note: textAt(element, 'Note'),
  };
}

export function readPerson(element: XmlElement | null): string | null {
  const names = ['Title', 'FirstName', 'MiddleName', 'FamilyName', 'NameSuffix'].map((name) => textAt(element, name));
  const written = names.filter((name) => name !== null).join(' ');
  return written === '' ? null : written;
}

/** Parts of an address that have no field of their own are kept as lines: nothing is cut (IN-34). */
const furtherLines = [
  'BuildingName',
  'Floor',
  'Room',
  'BlockName',
  'InhouseMail',
  'MarkAttention',
  'MarkCare',
  'District',
  'CitySubdivisionName',
];

export function readAddress(element: XmlElement | null): Address | null {
  if (element === null) return null;
  const lines = childrenOf(element, 'AddressLine').flatMap((line) => textsAt(line, 'Line'));
  return {
    street: textAt(element, 'StreetName'),
    buildingNumber: textAt(element, 'BuildingNumber'),
    additionalStreet: textAt(element, 'AdditionalStreetName'),
    postbox: textAt(element, 'Postbox'),
    department: textAt(element, 'Department'),
    postalCode: textAt(element, 'PostalZone'),
    city: textAt(element, 'CityName'),
    region: textAt(element, 'CountrySubentity') ?? textAt(element, 'Region'),
    country: textAt(element, 'Country', 'IdentificationCode'),
    lines: [...lines, ...furtherLines.map((name) => textAt(element, name)).filter((text) => text !== null)],
  };
}
