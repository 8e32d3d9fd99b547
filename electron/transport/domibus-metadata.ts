import type { TransportAddress } from '../../shared/domain/transport/transport-address.ts';
import { writeXml, type XmlOutput } from '../../shared/einvoice/xml.ts';

const ebms = 'http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/';
const participantType = 'iso6523-actorid-upis';

/**
 * The `metadata.xml` Domibus sends the files of a folder by (facts/transport.md e.2, e.3): an ebMS3 user message with the
 * values NemHandel and Peppol use. The receiving access point is left out: Domibus finds it in the registry.
 * `accessPointId`: how our own access point is known in the network (`PDK000123`); without it Domibus' own is left to it.
 */
export function domibusMetadata(address: TransportAddress, accessPointId: string): string {
  const party = { type: 'urn:fdc:peppol.eu:2017:identifiers:ap' };
  return writeXml(
    element(
      'UserMessage',
      { xmlns: ebms },
      element(
        'PartyInfo',
        {},
        element('From', {}, element('PartyId', party, accessPointId), element('Role', {}, `${ebms}initiator`)),
      ),
      element(
        'CollaborationInfo',
        {},
        element('AgreementRef', {}, 'urn:fdc:peppol.eu:2017:agreements:tia:ap_provider'),
        element('Service', { type: 'urn:fdc:peppol.eu:2017:identifiers:proc-id' }, address.processId),
        element('Action', {}, `busdox-docid-qns::${address.documentTypeId}`),
      ),
      element(
        'MessageProperties',
        {},
        element('Property', { name: 'originalSender', type: participantType }, address.sender),
        element('Property', { name: 'finalRecipient', type: participantType }, address.receiver),
      ),
      element(
        'PayloadInfo',
        {},
        element(
          'PartInfo',
          { href: 'cid:message' },
          element('PartProperties', {}, element('Property', { name: 'MimeType' }, 'text/xml')),
        ),
      ),
    ),
  );
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly XmlOutput[] | readonly [string]
): XmlOutput {
  const [text] = content;
  return { name, attributes, content: typeof text === 'string' ? text : (content as readonly XmlOutput[]) };
}
