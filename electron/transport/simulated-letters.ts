import { parseXml } from '../../shared/einvoice/xml.ts';
import type { XmlElement } from '../../shared/einvoice/xml.ts';
import type { HandedOver } from './simulated-fates.ts';

/** What the access point needs to know of a document of ours; null when it is no application response. */
export function readHandedOver(fileName: string, text: string): Omit<HandedOver, 'attempt'> | null {
  const root = rootOf(text);
  if (root?.localName !== 'ApplicationResponse') return null;
  const at = (...path: string[]): string | null => textAt(root, path);
  return {
    fileName,
    documentNo: at('ID') ?? '',
    uuid: at('UUID'),
    answers: at('DocumentResponse', 'DocumentReference', 'ID') ?? '',
    sender: at('SenderParty', 'EndpointID') ?? '',
    receiver: at('ReceiverParty', 'EndpointID') ?? '',
  };
}

function rootOf(text: string): XmlElement | null {
  try {
    return parseXml(text);
  } catch {
    return null;
  }
}

function textAt(element: XmlElement, path: readonly string[]): string | null {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here?.children.find((child) => child.localName === name);
  return here === undefined || here.text === '' ? null : here.text;
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

/** The receiver's own application response: it has our answer and will not have it. */
export function rejectionOf(file: HandedOver, reason: string, at: Date): string {
  const party = (name: string, endpoint: string): string =>
    `  <cac:${name}><cbc:EndpointID schemeAgencyID="9" schemeID="GLN">${escape(endpoint)}</cbc:EndpointID><cac:PartyName><cbc:Name>${escape(endpoint)}</cbc:Name></cac:PartyName></cac:${name}>`;
  const space = 'urn:oasis:names:specification:ubl:schema:xsd';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ApplicationResponse xmlns="${space}:ApplicationResponse-2" xmlns:cac="${space}:CommonAggregateComponents-2" xmlns:cbc="${space}:CommonBasicComponents-2">`,
    '  <cbc:UBLVersionID>2.0</cbc:UBLVersionID>',
    '  <cbc:CustomizationID>OIOUBL-2.02</cbc:CustomizationID>',
    '  <cbc:ProfileID schemeAgencyID="320" schemeID="urn:oioubl:id:profileid-1.2">Procurement-BilSim-1.0</cbc:ProfileID>',
    `  <cbc:ID>AR-${escape(file.documentNo)}</cbc:ID>`,
    `  <cbc:IssueDate>${at.toISOString().slice(0, 10)}</cbc:IssueDate>`,
    party('SenderParty', file.receiver),
    party('ReceiverParty', file.sender),
    '  <cac:DocumentResponse>',
    '    <cac:Response>',
    '      <cbc:ReferenceID>1</cbc:ReferenceID>',
    '      <cbc:ResponseCode listAgencyID="320" listID="urn:oioubl:codelist:responsecode-1.1">BusinessReject</cbc:ResponseCode>',
    `      <cbc:Description>${escape(reason)}</cbc:Description>`,
    '    </cac:Response>',
    '    <cac:DocumentReference>',
    `      <cbc:ID>${escape(file.documentNo)}</cbc:ID>`,
    ...(file.uuid === null ? [] : [`      <cbc:UUID>${escape(file.uuid)}</cbc:UUID>`]),
    '      <cbc:DocumentTypeCode listAgencyID="320" listID="urn:oioubl:codelist:responsedocumenttypecode-1.1">ApplicationResponse</cbc:DocumentTypeCode>',
    '    </cac:DocumentReference>',
    '  </cac:DocumentResponse>',
    '</ApplicationResponse>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
