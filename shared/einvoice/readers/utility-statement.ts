import type { EDocument } from '../../domain/document/document.ts';
import type { ReaderInput } from '../parts/header.ts';
import { readHeader } from '../parts/header.ts';
import { nobody, readParty } from '../parts/party.ts';
import { child, childrenOf, textAt } from '../xml.ts';
import { readSubscriberConsumption } from './utility/consumption.ts';

/**
 * A UtilityStatement of either namespace family: the specification behind an invoice or credit note, which is its parent
 * reference. It has no lines of its own: what it specifies is charged by the parent (UTS-1).
 */
export function readUtilityStatement(input: ReaderInput): EDocument {
  const { reading } = input;
  const { root } = reading;
  const sender = readParty(child(root, 'SenderParty'));
  const receiver = readParty(child(root, 'ReceiverParty'));
  return {
    ...readHeader(input),
    typeCode: textAt(root, 'UtilityStatementTypeCode'),
    sender: sender ?? nobody,
    receiver: receiver ?? nobody,
    supplier: sender,
    customer: readParty(child(root, 'CustomerParty')) ?? receiver,
    subscriber: readParty(child(root, 'SubscriberParty')),
    consumptions: childrenOf(root, 'SubscriberConsumption').map((element) =>
      readSubscriberConsumption(reading, element),
    ),
  };
}
