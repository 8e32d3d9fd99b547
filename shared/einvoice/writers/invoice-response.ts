import type { Identifier } from '../../domain/document/document.ts';
import type { XmlOutput } from '../xml.ts';
import type { Answer } from './answer-content.ts';
import { ourEndpoint, ourName, theirName } from './answer-content.ts';
import { aggregate, basic, rootElement } from './elements.ts';
import { asPeppolIdentifier } from './schemes.ts';

const peppol = {
  customization: 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3',
  profile: 'urn:fdc:peppol.eu:poacc:bis:invoice_response:3',
} as const;

const oioubl3Customization = `${peppol.customization}@urn:fdc:oioubl.dk:trns:billing:invoice_response:3.0`;

/** A Peppol Invoice Response (T111), or OIOUBL 3's, which is the same under another name (facts/oioubl.md §13). */
export function invoiceResponse(answer: Answer): XmlOutput {
  const { order, document } = answer;
  const oioubl3 = order.format === 'oioubl3InvoiceResponse';
  const [date = '', time = ''] = answer.at.split('T');
  return rootElement(
    'ApplicationResponse',
    basic('CustomizationID', oioubl3 ? oioubl3Customization : peppol.customization),
    basic('ProfileID', oioubl3 ? document.profileId : peppol.profile),
    basic('ID', answer.number),
    basic('IssueDate', date),
    basic('IssueTime', time.slice(0, 8)),
    basic('Note', answer.reason),
    party('SenderParty', ourEndpoint(answer), ourName(answer)),
    party('ReceiverParty', document.sender.endpoint ?? { id: '', scheme: null }, theirName(answer)),
    aggregate(
      'DocumentResponse',
      aggregate(
        'Response',
        basic('ResponseCode', order.code, { listID: 'UNCL4343OpSubset' }),
        order.code === 'RE' ? rejection(answer.reason) : [],
      ),
      aggregate(
        'DocumentReference',
        basic('ID', document.number),
        basic('IssueDate', document.issueDate),
        basic('DocumentTypeCode', typeCode(answer)),
      ),
    ),
  );
}

/** A rejection must say why and may say what to do (PEPPOL-T111-R001): the person's words, under *other*. */
function rejection(reason: string): readonly XmlOutput[] {
  return aggregate(
    'Status',
    basic('StatusReasonCode', reason.trim() === '' ? 'UNR' : 'OTH', { listID: 'OPStatusReason' }),
    basic('StatusReason', reason),
  );
}

function typeCode({ document }: Answer): string {
  return document.typeCode ?? (document.type === 'creditNote' ? '381' : '380');
}

/** The address as the document has it, by the number of its scheme. */
function party(name: string, endpoint: Identifier, registrationName: string): readonly XmlOutput[] {
  return aggregate(
    name,
    basic('EndpointID', endpoint.id, { schemeID: asPeppolIdentifier(endpoint).scheme }),
    aggregate('PartyLegalEntity', basic('RegistrationName', registrationName)),
  );
}
