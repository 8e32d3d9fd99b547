import type { Address, Delivery, Identifier, Party } from '../../../domain/document/document.ts';
import { asPeppolIdentifier } from '../schemes.ts';

const isNumbered = ({ scheme }: Identifier): boolean => /^\d{4}$/u.test(scheme ?? '');

/** A party in Peppol's words; the payee is known by name and number alone. */
export function peppolParty(party: Party, part: 'supplier' | 'customer' | 'payee'): Party {
  const identifications = party.identifications.map(asPeppolIdentifier).filter(isNumbered);
  const payee = part === 'payee';
  const legalId = party.legal?.id == null ? null : asPeppolIdentifier(party.legal.id);
  const name = party.legal?.name ?? party.name;
  return {
    endpoint: payee || party.endpoint === null ? null : asPeppolIdentifier(party.endpoint),
    // A buyer or payee is identified once.
    identifications: part === 'supplier' ? identifications : identifications.slice(0, 1),
    name: party.name,
    address: payee || party.address === null ? null : peppolAddress(party.address),
    taxIds: payee ? [] : vatNumber(party, legalId),
    legal:
      name === null && legalId === null
        ? null
        : {
            name: payee ? null : name,
            id: legalId === null ? null : isNumbered(legalId) ? legalId : { ...legalId, scheme: null },
          },
    contact: payee ? null : peppolContact(party),
    person: null,
    website: null,
  };
}

/** A party of a Peppol document: what was put in by OIOUBL's names (a mended endpoint, a customer's) gets its numbers. */
export function numberedParty(party: Party): Party {
  const { endpoint, legal } = party;
  return {
    ...party,
    endpoint: endpoint === null ? null : asPeppolIdentifier(endpoint),
    legal: legal === null ? null : { ...legal, id: legal.id === null ? null : asPeppolIdentifier(legal.id) },
  };
}

/** The VAT number: the one that is told, else the number of a Danish company, which is the same. */
function vatNumber(party: Party, legalId: Identifier | null): Party['taxIds'] {
  const told = party.taxIds.find(({ taxScheme }) => taxScheme === '63' || taxScheme === 'VAT');
  const found = told?.id ?? (legalId?.scheme === '0184' ? legalId : null);
  if (found === null) return [];
  const danish = told === undefined || told.id.scheme === 'DK:SE' || told.id.scheme === 'DK:CVR';
  const id = danish ? found.id.replace(/^(?=\d{8}$)/u, 'DK') : found.id;
  return [{ id: { id, scheme: null }, taxScheme: 'VAT' }];
}

function peppolContact({ contact, person }: Party): Party['contact'] {
  const name = contact?.name ?? person;
  const phone = contact?.phone ?? null;
  const mail = contact?.mail ?? null;
  if (name === null && phone === null && mail === null) return null;
  return { id: null, name, phone, fax: null, mail, note: null };
}

/** Street and number in one; whatever has no element of its own in two further lines. */
function peppolAddress(address: Address): Address {
  const streets = [address.street, address.buildingNumber].filter((part) => part !== null && part !== '').join(' ');
  const further = [address.additionalStreet, address.department, address.postbox, ...address.lines].filter(
    (part): part is string => part !== null && part !== '',
  );
  const [second = null, ...rest] = further;
  return {
    street: streets === '' ? null : streets,
    buildingNumber: null,
    additionalStreet: second,
    postbox: null,
    department: null,
    postalCode: address.postalCode,
    city: address.city,
    region: address.region,
    country: address.country,
    lines: rest.length === 0 ? [] : [rest.join(', ')],
  };
}

export function peppolDelivery(delivery: Delivery | null): Delivery | null {
  if (delivery === null) return null;
  const location = delivery.location === null ? null : asPeppolIdentifier(delivery.location);
  return {
    ...delivery,
    location: location !== null && isNumbered(location) ? location : null,
    address: delivery.address === null ? null : peppolAddress(delivery.address),
    requested: null,
    latest: null,
    person: null,
    instructions: [],
  };
}
