import { attachmentBase64 } from '../../shared/einvoice/parts/attachment.ts';
import { openEnvelopes } from '../../shared/einvoice/envelope.ts';
import type { ReadOutcome } from '../../shared/einvoice/read.ts';
import { readDocument } from '../../shared/einvoice/read.ts';
import { nothingFound } from '../../shared/einvoice/recognise.ts';
import { parseXml } from '../../shared/einvoice/xml.ts';
import { passGate } from './gate.ts';

/** Reads a file: gate, recognition, reading, built-in checks. On this thread; the pool does the same beside it. */
export function readBytes(bytes: Uint8Array): ReadOutcome {
  const gate = passGate(bytes);
  if (!gate.ok) return { kind: 'failed', problem: gate.problem, found: nothingFound };
  return readDocument(gate.text);
}

/** The bytes of an attachment of an original; null when it is not there or damaged. */
export function attachmentOf(bytes: Uint8Array, index: number): Uint8Array | null {
  const gate = passGate(bytes);
  if (!gate.ok) return null;
  const opened = openEnvelopes(parseXml(gate.text));
  if ('code' in opened) return null;
  const base64 = attachmentBase64(opened.root, index);
  return base64 === null ? null : new Uint8Array(Buffer.from(base64, 'base64'));
}
