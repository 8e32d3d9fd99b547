import { parseXml } from '../../shared/einvoice/xml.ts';
import type { XmlElement } from '../../shared/einvoice/xml.ts';
import type { HandedOver } from './simulated-fates.ts';

/** Where the types of ours name who sends and who receives. */
const parties: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  ApplicationResponse: [['SenderParty'], ['ReceiverParty']],
  Invoice: [
    ['AccountingSupplierParty', 'Party'],
    ['AccountingCustomerParty', 'Party'],
  ],
};

/** Sales documents are alike in this. */
const salesTypes = ['Invoice', 'CreditNote', 'Reminder', 'Statement'];

/** What the access point needs to know of a document of ours; null when it is none we send. */
export function readHandedOver(fileName: string, text: string): Omit<HandedOver, 'attempt'> | null {
  const root = rootOf(text);
  if (root === null) return null;
  const places = parties[salesTypes.includes(root.localName) ? 'Invoice' : root.localName];
  if (places === undefined) return null;
  const [sender, receiver] = places;
  const at = (...path: string[]): XmlElement | null => elementAt(root, path);
  const documentNo = at('ID')?.text ?? '';
  return {
    fileName,
    type: root.localName,
    documentNo,
    uuid: at('UUID')?.text ?? null,
    answers:
      root.localName === 'ApplicationResponse'
        ? (at('DocumentResponse', 'DocumentReference', 'ID')?.text ?? '')
        : documentNo,
    sender: endpointOf(at(...sender, 'EndpointID')),
    receiver: endpointOf(at(...receiver, 'EndpointID')),
  };
}

function endpointOf(element: XmlElement | null): HandedOver['sender'] {
  return { id: element?.text ?? '', scheme: element?.attributes['schemeID'] ?? 'GLN' };
}

function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text);
  } catch {
    return null;
  }
}

function elementAt(element: XmlElement, path: readonly string[]): XmlElement | null {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here?.children.find((child) => child.localName === name);
  return here === undefined || here.text === '' ? null : here;
}

/** An AS4 receipt as access points keep it beside what they sent (facts/transport.md e.6). */
export function receiptFor(file: HandedOver, at: Date): string {
  return [
    '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope" xmlns:eb="http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/">',
    '  <env:Header><eb:Messaging><eb:SignalMessage>',
    `    <eb:MessageInfo><eb:Timestamp>${at.toISOString()}</eb:Timestamp><eb:RefToMessageId>${escape(file.fileName)}</eb:RefToMessageId></eb:MessageInfo>`,
    '    <eb:Receipt/>',
    '  </eb:SignalMessage></eb:Messaging></env:Header>',
    '  <env:Body/>',
    '</env:Envelope>',
    '',
  ].join('\n');
}

/** What the receiver's own application response says. */
export interface Said {
  readonly code: 'TechnicalReject' | 'BusinessAccept' | 'BusinessReject';
  readonly text: string | null;
}

/** The receiver's own application response to something of ours. */
export function responseTo(file: HandedOver, { code, text }: Said, at: Date): string {
  const party = (name: string, { id, scheme }: HandedOver['sender']): string =>
    `  <cac:${name}><cbc:EndpointID schemeAgencyID="9" schemeID="${escape(scheme)}">${escape(id)}</cbc:EndpointID><cac:PartyName><cbc:Name>${escape(id)}</cbc:Name></cac:PartyName></cac:${name}>`;
  const space = 'urn:oasis:names:specification:ubl:schema:xsd';
  const profile = code === 'TechnicalReject' ? 'Procurement-TecRes-1.0' : 'Procurement-BilSim-1.0';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ApplicationResponse xmlns="${space}:ApplicationResponse-2" xmlns:cac="${space}:CommonAggregateComponents-2" xmlns:cbc="${space}:CommonBasicComponents-2">`,
    '  <cbc:UBLVersionID>2.0</cbc:UBLVersionID>',
    '  <cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>',
    `  <cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">${profile}</cbc:ProfileID>`,
    `  <cbc:ID>AR-${escape(file.documentNo)}-${String(file.attempt)}</cbc:ID>`,
    `  <cbc:IssueDate>${at.toISOString().slice(0, 10)}</cbc:IssueDate>`,
    `  <cbc:IssueTime>${at.toISOString().slice(11, 19)}Z</cbc:IssueTime>`,
    party('SenderParty', file.receiver),
    party('ReceiverParty', file.sender),
    '  <cac:DocumentResponse>',
    '    <cac:Response>',
    '      <cbc:ReferenceID>1</cbc:ReferenceID>',
    `      <cbc:ResponseCode listAgencyID="320" listID="urn:oioubl:codelist:responsecode-1.1">${code}</cbc:ResponseCode>`,
    ...(text === null ? [] : [`      <cbc:Description>${escape(text)}</cbc:Description>`]),
    '    </cac:Response>',
    '    <cac:DocumentReference>',
    `      <cbc:ID>${escape(file.documentNo)}</cbc:ID>`,
    ...(file.uuid === null ? [] : [`      <cbc:UUID>${escape(file.uuid)}</cbc:UUID>`]),
    `      <cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">${file.type}</cbc:DocumentTypeCode>`,
    '    </cac:DocumentReference>',
    '  </cac:DocumentResponse>',
    '</ApplicationResponse>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
