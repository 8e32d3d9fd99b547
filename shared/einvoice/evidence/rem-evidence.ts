import { instantOf } from '../../domain/sending/error-text.ts';
import type { XmlElement } from '../xml.ts';
import { elementsNamed, textNamed } from './find-elements.ts';
import type { Receipt } from './receipt.ts';

/** ETSI REM evidence of delivery or non-delivery, as Oxalis keeps it: its event code says which. */
export function readRemEvidence(root: XmlElement): Receipt | null {
  if (root.localName !== 'DeliveryNonDeliveryToRecipient') return null;
  const event = textNamed(root, 'EventCode');
  if (event === null) return null;
  const name = event.slice(event.lastIndexOf('#') + 1);
  const reasons = elementsNamed(root, 'EventReason').map((reason) =>
    [textNamed(reason, 'Code'), textNamed(reason, 'Details')].filter((part) => part !== null).join(': '),
  );
  const words = reasons.filter((reason) => reason !== '');
  const ids = ['MessageIdentifierByREMMD', 'UAMessageIdentifier', 'MessageIdentifier', 'RefToMessageId'];
  return {
    says: /^(?:Delivery|Acceptance|Retrieval)$/u.test(name) ? 'arrived' : 'notDelivered',
    speaker: 'receiverAccessPoint',
    form: 'remEvidence',
    code: name,
    text: words.length === 0 ? null : words.join('\n'),
    at: instantOf(textNamed(root, 'EventTime')),
    messageIds: [...new Set(ids.flatMap((id) => elementsNamed(root, id).map(({ text }) => text)))].filter(
      (id) => id !== '',
    ),
    digests: elementsNamed(root, 'DigestValue').map(({ text }) => text.replace(/\s/gu, '')),
  };
}
