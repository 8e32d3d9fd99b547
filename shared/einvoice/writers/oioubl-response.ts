import type { Address, DocumentType, Identifier, Party } from '../../domain/document/document.ts';
import type { XmlOutput } from '../xml.ts';
import type { Answer } from './answer-content.ts';
import { ourEndpoint, ourName, theirName } from './answer-content.ts';
import { aggregate, basic, rootElement } from './elements.ts';

const agency = '320';

/** What the answered types are called in the list of response document types. */
const documentTypeCodes: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoice',
  creditNote: 'CreditNote',
  order: 'Order',
  orderChange: 'OrderChange',
  orderCancellation: 'OrderCancellation',
  reminder: 'Reminder',
  statement: 'Statement',
  utilityStatement: 'UtilityStatement',
  applicationResponse: 'ApplicationResponse',
};

/** An OIOUBL 2 ApplicationResponse, in the order of UBL 2.0 and by the rules F-APR (facts/oioubl.md §2). */
export function oioublResponse(answer: Answer): XmlOutput {
  const { order, document } = answer;
  const [date = '', time = ''] = answer.at.split('T');
  return rootElement(
    'ApplicationResponse',
    basic('UBLVersionID', '2.0'),
    basic('CustomizationID', 'OIOUBL-2.02'),
    profile(answer),
    basic('ID', answer.number),
    basic('UUID', answer.uuid),
    basic('IssueDate', date),
    basic('IssueTime', time.slice(0, 8)),
    ourParty(answer),
    theirParty(answer),
    aggregate(
      'DocumentResponse',
      aggregate(
        'Response',
        basic('ReferenceID', '1'),
        basic('ResponseCode', order.code, { listAgencyID: agency, listID: 'urn:oioubl:codelist:responsecode-1.1' }),
        basic('Description', answer.reason),
      ),
      // Numbers alone are not unique: the UUID is sent whenever the document had a proper one (F-APR026).
      aggregate(
        'DocumentReference',
        basic('ID', document.number),
        basic('UUID', document.uuid?.length === 36 ? document.uuid : null),
        basic('IssueDate', document.issueDate),
        basic('DocumentTypeCode', documentTypeCodes[document.type], {
          listAgencyID: agency,
          listID: `urn:oioubl:codelist:responsedocumenttypecode-${document.type === 'utilityStatement' ? '1.2' : '1.1'}`,
        }),
      ),
    ),
  );
}

/** `NONE` goes with technical and profile rejects only (F-APR004); a business answer repeats the document's profile. */
function profile({ order, document }: Answer): readonly XmlOutput[] {
  const schemeID = 'urn:oioubl:id:profileid-1.2';
  if (order.profile === 'none') return basic('ProfileID', 'NONE', { schemeAgencyID: agency, schemeID });
  if (document.profileId === null)
    throw new RangeError('A business answer repeats the profile of a document that has one');
  return basic('ProfileID', document.profileId, {
    schemeAgencyID: agency,
    schemeID: document.profileSchemeId ?? schemeID,
  });
}

function endpoint({ id, scheme }: Identifier): readonly XmlOutput[] {
  return basic('EndpointID', id, { schemeAgencyID: scheme === 'GLN' ? '9' : null, schemeID: scheme });
}

/** CVR numbers are written with their `DK` (F-LIB180). */
function cvr(number: string): string {
  const compact = number.replace(/\s/g, '').toUpperCase();
  return /^\d{8}$/.test(compact) ? `DK${compact}` : compact;
}

function ourParty(answer: Answer): readonly XmlOutput[] {
  const { ledger, document } = answer;
  const name = ourName(answer);
  const legal = legalId(
    ledger !== null && ledger.cvr.trim() !== ''
      ? { id: cvr(ledger.cvr), scheme: 'DK:CVR' }
      : // Whoever answers has a number (F-LIB187): where none is known, the address the document came to.
        (document.receiver.legal?.id ?? ourEndpoint(answer)),
  );
  const address = ledger === null ? postalAddress(document.receiver.address) : ledgerAddress(ledger);
  return aggregate(
    'SenderParty',
    endpoint(ourEndpoint(answer)),
    aggregate('PartyName', basic('Name', name)),
    address,
    // Exactly one legal entity (F-APR040).
    aggregate(
      'PartyLegalEntity',
      basic('RegistrationName', name),
      basic('CompanyID', legal.id, { schemeID: legal.scheme }),
    ),
  );
}

function theirParty(answer: Answer): readonly XmlOutput[] {
  const party: Party = answer.document.sender;
  const legal = party.legal?.id ?? null;
  // Without an endpoint the answer goes to the identifier by which he can be found.
  const address = party.endpoint ?? legal ?? party.identifications[0] ?? { id: theirName(answer), scheme: null };
  return aggregate(
    'ReceiverParty',
    endpoint(address),
    aggregate('PartyName', basic('Name', party.name ?? theirName(answer))),
    postalAddress(party.address),
    legal === null
      ? []
      : aggregate(
          'PartyLegalEntity',
          basic('RegistrationName', theirName(answer)),
          basic('CompanyID', legal.id, { schemeID: legalId(legal).scheme }),
        ),
  );
}

/** Legal entities have a CVR or CPR number; any other number is of scheme `ZZZ` (F-LIB189). */
function legalId({ id, scheme }: Identifier): Identifier {
  return { id, scheme: scheme === 'DK:CVR' || scheme === 'DK:CPR' ? scheme : 'ZZZ' };
}

/** *StructuredLax* asks for nothing in particular. */
const lax = basic('AddressFormatCode', 'StructuredLax', {
  listAgencyID: agency,
  listID: 'urn:oioubl:codelist:addressformatcode-1.1',
});

function postalAddress(address: Address | null): readonly XmlOutput[] {
  if (address === null) return [];
  const parts = [
    ...basic('Postbox', address.postbox),
    ...basic('StreetName', address.street),
    ...basic('BuildingNumber', address.buildingNumber),
    ...basic('CityName', address.city),
    ...basic('PostalZone', address.postalCode),
    ...aggregate('Country', basic('IdentificationCode', address.country)),
  ];
  return parts.length === 0 ? [] : aggregate('PostalAddress', lax, parts);
}

function ledgerAddress(ledger: NonNullable<Answer['ledger']>): readonly XmlOutput[] {
  const parts = [
    ...basic('StreetName', ledger.address),
    ...basic('CityName', ledger.city),
    ...basic('PostalZone', ledger.postalCode),
    ...aggregate('Country', basic('IdentificationCode', ledger.country)),
  ];
  return parts.length === 0 ? [] : aggregate('PostalAddress', lax, parts);
}
