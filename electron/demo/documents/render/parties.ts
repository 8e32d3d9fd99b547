import { institution } from '../institution.ts';
import type { DemoVendor } from '../vendors.ts';
import { identifier, isOioubl2, vatScheme } from './dialect.ts';
import type { IdKind, UblFormat } from './dialect.ts';
import { el, maybe } from './markup.ts';
import type { Element } from './markup.ts';

const legalKinds: Readonly<Record<DemoVendor['country'], IdKind>> = {
  DK: 'cvr',
  SE: 'seOrg',
  NO: 'noOrg',
  DE: 'other',
};

interface Place {
  readonly street: string;
  readonly building: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

export function address(format: UblFormat, place: Place, name = 'cac:PostalAddress'): Element {
  const formatCode = isOioubl2(format)
    ? el(
        'cbc:AddressFormatCode',
        { listAgencyID: '320', listID: 'urn:oioubl:codelist:addressformatcode-1.1' },
        place.country === 'DK' ? 'StructuredDK' : 'StructuredLax',
      )
    : null;
  const structured = format !== 'peppol-bis-3';
  return el(
    name,
    formatCode,
    el('cbc:StreetName', structured ? place.street : `${place.street} ${place.building}`),
    structured && el('cbc:BuildingNumber', place.building),
    el('cbc:CityName', place.city),
    el('cbc:PostalZone', place.postalCode),
    el('cac:Country', el('cbc:IdentificationCode', place.country)),
  );
}

/** The vendor as it writes itself; without a GLN its legal number is its address in the network. */
export function supplierParty(format: UblFormat, vendor: DemoVendor, name = 'cac:Party'): Element {
  const legalKind = legalKinds[vendor.country];
  const endpoint =
    vendor.gln !== null
      ? identifier(format, 'cbc:EndpointID', 'gln', vendor.gln)
      : vendor.country === 'DE'
        ? el('cbc:EndpointID', { schemeID: isOioubl2(format) ? 'DK:VANS' : '9930' }, vendor.vatId)
        : identifier(format, 'cbc:EndpointID', legalKind, vendor.legalId);
  return el(
    name,
    endpoint,
    vendor.country !== 'DE' && el('cac:PartyIdentification', identifier(format, 'cbc:ID', legalKind, vendor.legalId)),
    vendor.pNumber !== null && el('cac:PartyIdentification', identifier(format, 'cbc:ID', 'p', vendor.pNumber)),
    el('cac:PartyName', el('cbc:Name', vendor.name)),
    address(format, vendor),
    el(
      'cac:PartyTaxScheme',
      identifier(format, 'cbc:CompanyID', isOioubl2(format) && vendor.country === 'DK' ? 'se' : 'vat', vendor.vatId),
      vatScheme(format),
    ),
    el(
      'cac:PartyLegalEntity',
      el('cbc:RegistrationName', vendor.legalName),
      identifier(format, 'cbc:CompanyID', legalKind, vendor.legalId),
    ),
    el(
      'cac:Contact',
      isOioubl2(format) && el('cbc:ID', '1'),
      el('cbc:Name', vendor.contact.name),
      el('cbc:Telephone', vendor.contact.phone),
      el('cbc:ElectronicMail', vendor.contact.mail),
    ),
  );
}

export interface CustomerDetails {
  /** Contact id: who ordered (facts §4); null leaves the contact's id out, which OIOUBL forbids. */
  readonly reference: string | null;
  readonly contact: string | null;
  readonly gln?: string;
}

/** The demo ledger as the receiver of a document. */
export function customerParty(format: UblFormat, details: CustomerDetails, name = 'cac:Party'): Element {
  const oioubl2 = isOioubl2(format);
  const gln = details.gln ?? institution.gln;
  return el(
    name,
    identifier(format, 'cbc:EndpointID', 'gln', gln),
    el('cac:PartyIdentification', identifier(format, 'cbc:ID', 'gln', gln)),
    el(
      'cac:PartyName',
      el('cbc:Name', gln === institution.vesselGln ? `${institution.name}, F/S Ternen` : institution.name),
    ),
    address(format, institution),
    !oioubl2 && el('cac:PartyTaxScheme', el('cbc:CompanyID', `DK${institution.cvr}`), vatScheme(format)),
    el(
      'cac:PartyLegalEntity',
      el('cbc:RegistrationName', institution.legalName),
      identifier(format, 'cbc:CompanyID', 'cvr', institution.cvr),
    ),
    oioubl2
      ? el('cac:Contact', maybe('cbc:ID', details.reference), maybe('cbc:Name', details.contact))
      : details.contact !== null && el('cac:Contact', el('cbc:Name', details.contact)),
  );
}
