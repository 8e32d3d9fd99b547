import type { XmlElement } from '../xml.ts';
import { readAs2Receipt } from './as2-receipt.ts';
import { readAs4Signal } from './as4-signal.ts';
import type { Receipt } from './receipt.ts';
import { readRemEvidence } from './rem-evidence.ts';

/**
 * Recognises the receipt in a file by its content, whatever its name: AS2 disposition notification, AS4 receipt or error,
 * ETSI REM evidence. Null for anything else. `parse` reads a part that should be XML, and answers null when it is none.
 */
export function recogniseReceipt(content: string, parse: (xml: string) => XmlElement | null): Receipt | null {
  const xml = xmlPart(content);
  const root = xml === null ? null : parse(xml);
  if (root !== null) {
    const signal = readAs4Signal(root) ?? readRemEvidence(root);
    if (signal !== null) return signal;
  }
  return readAs2Receipt(content);
}

/** The XML in a file: all of it, or the envelope in a MIME part of it. */
function xmlPart(content: string): string | null {
  const start = content.trimStart();
  if (start.startsWith('<')) return start;
  const opening = /<(?:([\w.-]+):)?(?:Envelope|DeliveryNonDeliveryToRecipient)[\s/>]/u.exec(content);
  if (opening === null) return null;
  const name = /^<([\w.:-]+)/u.exec(opening[0])?.[1] ?? '';
  const end = content.lastIndexOf(`</${name}>`);
  return end < opening.index ? null : content.slice(opening.index, end + name.length + 3);
}
