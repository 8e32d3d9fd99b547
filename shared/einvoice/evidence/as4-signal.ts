import { instantOf } from '../../domain/sending/error-text.ts';
import type { XmlElement } from '../xml.ts';
import { elementsNamed, textNamed } from './find-elements.ts';
import type { Receipt } from './receipt.ts';

/** An AS4 signal message: a receipt, or an error (ebMS 3). An error that is only a warning does not keep anything from arriving. */
export function readAs4Signal(root: XmlElement): Receipt | null {
  if (root.localName !== 'Envelope') return null;
  const [signal] = elementsNamed(root, 'SignalMessage');
  if (signal === undefined) return null;
  const failures = elementsNamed(signal, 'Error').filter(
    ({ attributes }) => (attributes['severity'] ?? 'failure').toLowerCase() !== 'warning',
  );
  const [receipt] = elementsNamed(signal, 'Receipt');
  if (receipt === undefined && failures.length === 0) return null;
  const about = [
    ...elementsNamed(signal, 'RefToMessageId').map(({ text }) => text),
    ...failures.map(({ attributes }) => attributes['refToMessageInError'] ?? ''),
  ];
  return {
    says: failures.length > 0 ? 'notDelivered' : 'arrived',
    speaker: 'receiverAccessPoint',
    form: 'as4Receipt',
    code: failures[0]?.attributes['errorCode'] ?? null,
    text: failures.length === 0 ? null : failures.map(wordsOf).join('\n'),
    at: instantOf(textNamed(signal, 'Timestamp')),
    messageIds: [...new Set(about)].filter((id) => id !== ''),
    digests:
      receipt === undefined ? [] : elementsNamed(receipt, 'DigestValue').map(({ text }) => text.replace(/\s/gu, '')),
  };
}

function wordsOf(error: XmlElement): string {
  const { shortDescription, errorCode } = error.attributes;
  return [errorCode, shortDescription, textNamed(error, 'Description'), textNamed(error, 'ErrorDetail')]
    .filter((part) => part != null && part !== '')
    .join(': ');
}
