import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readErrorText } from '../../../../shared/domain/sending/error-text.ts';
import { recogniseReceipt } from '../../../../shared/einvoice/evidence/recognise-receipt.ts';
import { parseXml, type XmlElement } from '../../../../shared/einvoice/xml.ts';
import { passGate } from '../../../parsing/gate.ts';
import type { NewEvidence } from '../../../storage/sending/evidence.ts';
import type { Feedback } from '../../../transport/transport.ts';
import type { Pointers } from './match-receipt.ts';

/** A file of the access point about something we sent. */
export interface LeftFile {
  /** Where it lies; empty: it is told of from the archive. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** A receipt by its place and name, or an error. */
  readonly kind: 'receipt' | 'error';
  /** Our file, as far as its name tells. */
  readonly fileName: string | null;
}

export interface ReadFile {
  readonly evidence: Omit<NewEvidence, 'cameAt' | 'source' | 'file'>;
  readonly pointers: Pointers;
}

/** No receipt is larger; of what is, only that it came is kept. */
const largest = 4 * 1024 * 1024;

/** The file behind a piece of news; null when it is gone again. */
export async function leftFile(
  feedback: Extract<Feedback, { kind: 'receipt' | 'error' | 'evidence' }>,
): Promise<LeftFile | null> {
  const found = await stat(feedback.path).catch(() => null);
  if (found === null) return null;
  const bytes = found.size > largest ? Buffer.alloc(0) : await readFile(feedback.path).catch(() => null);
  if (bytes === null) return null;
  return {
    path: feedback.path,
    name: basename(feedback.path),
    bytes,
    kind: feedback.kind === 'error' ? 'error' : 'receipt',
    fileName: feedback.kind === 'evidence' ? null : feedback.fileName,
  };
}

/** What the file says, read by its content; a receipt nobody recognises is one by its name all the same. */
export function readLeftFile({ name, bytes, kind, fileName }: LeftFile, cameAt: string): ReadFile {
  const names = fileName === null ? [name] : [fileName, name];
  const text = bytes.toString('utf8');
  const receipt = recogniseReceipt(text, parse);
  if (receipt !== null) {
    const { messageIds, digests, at, ...said } = receipt;
    return {
      evidence: { ...said, at: notAfter(at, cameAt), problem: null },
      pointers: { fileNames: names, messageIds, digests },
    };
  }
  if (kind === 'error') {
    const { messageId, at, ...said } = readErrorText(withoutXml(text), cameAt);
    return {
      evidence: { ...said, at: notAfter(at, cameAt), problem: null },
      pointers: { fileNames: names, messageIds: messageId === null ? [] : [messageId], digests: [] },
    };
  }
  return {
    evidence: {
      at: cameAt,
      says: 'arrived',
      speaker: 'ownAccessPoint',
      form: 'receiptFile',
      code: null,
      text: null,
      problem: null,
    },
    pointers: { fileNames: names, messageIds: [], digests: [] },
  };
}

/** Nobody speaks of tomorrow: a clock that is ahead is set to ours. */
export function notAfter(said: string | null, cameAt: string): string {
  return said === null || said > cameAt ? cameAt : said;
}

/** A file moved to the failed ones is our own document, not words about it. */
function withoutXml(text: string): string {
  return text.trimStart().startsWith('<') ? '' : text;
}

function parse(xml: string): XmlElement | null {
  const gate = passGate(Buffer.from(xml));
  if (!gate.ok) return null;
  try {
    return parseXml(gate.text);
  } catch {
    // Deeper or wider than anything somebody means.
    return null;
  }
}
