import type { Envelope, Identifier } from '../domain/document/document.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem.ts';
import { envelopeNamespace, svefakturaInvoice, svefakturaObjects } from './namespaces.ts';
import type { XmlElement } from './xml.ts';
import { attribute, child, childrenOf, placeOf, textAt } from './xml.ts';

/** What can be wrong with an envelope; the value of `fault` in a problem `envelope.broken`. */
export const envelopeFaults = [
  'headerMissing',
  'headerVersion',
  'senderMissing',
  'senderSeveral',
  'senderAuthority',
  'senderValue',
  'receiverMissing',
  'receiverSeveral',
  'receiverAuthority',
  'receiverValue',
  'identificationMissing',
  'instanceMissing',
  'creationDate',
  'documentTypeMissing',
  'processMissing',
  'severalPayloads',
] as const;
export type EnvelopeFault = (typeof envelopeFaults)[number];

export interface Opened {
  readonly root: XmlElement;
  /** Outermost first. */
  readonly envelopes: readonly Envelope[];
}

/** More envelopes in one another than two are an attack or a mistake. */
const deepest = 4;

/** The only authority Peppol participants are identified under. */
const authority = 'iso6523-actorid-upis';

export function isEnvelope(element: XmlElement): boolean {
  return element.namespace === envelopeNamespace && element.localName === 'StandardBusinessDocument';
}

/**
 * Takes a document out of its envelopes (SBDH; double ones exist). An envelope that Peppol would not have carried is a
 * problem that names its fault: nobody can say whom such a document is for.
 */
export function openEnvelopes(outermost: XmlElement): Opened | Problem {
  const envelopes: Envelope[] = [];
  let root = outermost;
  while (isEnvelope(root)) {
    if (envelopes.length === deepest) return problem('envelope.tooDeep', { limit: String(deepest) });
    const payloads = root.children.filter(
      (candidate) => candidate.name !== 'StandardBusinessDocumentHeader' && candidate.namespace !== svefakturaObjects,
    );
    const [payload] = payloads;
    const envelope = payload?.namespace === svefakturaInvoice ? readLooseEnvelope(root) : readEnvelope(root);
    if ('code' in envelope) return envelope;
    envelopes.push(envelope);
    if (payload === undefined) return problem('envelope.empty');
    if (payloads.length > 1) return broken('severalPayloads', String(payloads.length), root);
    root = payload;
  }
  return { root, envelopes };
}

function broken(fault: EnvelopeFault, value: string | null, element: XmlElement): Problem {
  return problem('envelope.broken', { fault, value: value ?? '', place: placeOf(element) });
}

function readEnvelope(element: XmlElement): Envelope | Problem {
  const header = child(element, 'StandardBusinessDocumentHeader');
  if (header === null) return broken('headerMissing', null, element);
  const version = textAt(header, 'HeaderVersion');
  if (version !== '1.0') return broken('headerVersion', version, header);

  const sender = readPartner(header, 'Sender');
  if ('code' in sender) return sender;
  const receiver = readPartner(header, 'Receiver');
  if ('code' in receiver) return receiver;

  const identification = child(header, 'DocumentIdentification');
  if (identification === null) return broken('identificationMissing', null, header);
  const instanceId = textAt(identification, 'InstanceIdentifier');
  if (instanceId === null) return broken('instanceMissing', null, identification);
  const createdAt = textAt(identification, 'CreationDateAndTime');
  if (createdAt === null || !isDateTime(createdAt)) return broken('creationDate', createdAt, identification);

  const documentTypeId = scope(header, 'DOCUMENTID');
  if (documentTypeId === null) return broken('documentTypeMissing', null, header);
  const processId = scope(header, 'PROCESSID');
  if (processId === null) return broken('processMissing', null, header);
  return { sender, receiver, instanceId, createdAt, documentTypeId, processId };
}

/** Swedish envelopes are older than Peppol's and name the parties in other ways: what is there is kept, nothing demanded. */
function readLooseEnvelope(element: XmlElement): Envelope {
  const header = child(element, 'StandardBusinessDocumentHeader');
  const identification = child(header, 'DocumentIdentification');
  const partner = (name: string): Identifier | null => {
    const identifier = child(child(header, name), 'Identifier');
    return identifier === null || identifier.text === ''
      ? null
      : { id: identifier.text, scheme: attribute(identifier, 'Authority') };
  };
  return {
    sender: partner('Sender'),
    receiver: partner('Receiver'),
    instanceId: textAt(identification, 'InstanceIdentifier'),
    createdAt: textAt(identification, 'CreationDateAndTime'),
    documentTypeId: textAt(identification, 'Type'),
    processId: null,
  };
}

function readPartner(header: XmlElement, name: 'Sender' | 'Receiver'): Identifier | Problem {
  const side = name === 'Sender' ? 'sender' : 'receiver';
  const partners = childrenOf(header, name);
  const [partner] = partners;
  if (partner === undefined) return broken(`${side}Missing`, null, header);
  if (partners.length > 1) return broken(`${side}Several`, String(partners.length), header);
  const identifier = child(partner, 'Identifier');
  const declared = attribute(identifier, 'Authority');
  if (declared !== authority) return broken(`${side}Authority`, declared, partner);
  const value = identifier?.text ?? '';
  const parts = /^([0-9]{4}):(\S+)$/.exec(value);
  if (parts?.[1] === undefined || parts[2] === undefined) return broken(`${side}Value`, value, partner);
  return { scheme: parts[1], id: parts[2] };
}

/** A date and a time of day, with or without seconds' fraction and zone. */
function isDateTime(text: string): boolean {
  return /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(text);
}

function scope(header: XmlElement, type: string): string | null {
  for (const candidate of childrenOf(child(header, 'BusinessScope'), 'Scope')) {
    if (textAt(candidate, 'Type') === type) return textAt(candidate, 'InstanceIdentifier');
  }
  return null;
}
