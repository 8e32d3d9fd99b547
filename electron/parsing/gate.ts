import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import type { Problem } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';

/**
 * The strict gate every file passes before anything else reads it: well-formed XML with its namespaces declared, in any
 * encoding, without a DOCTYPE, within limits. What passes comes out as text.
 */
export const gateLimits = {
  bytes: 50 * 1024 * 1024,
  /** Elements and attributes; a document of ten thousand lines has fewer than a million. */
  markup: 3_000_000,
} as const;

/** Below this no document can hold enough markup to be a burden. */
const harmless = 1024 * 1024;

/** Texts above this (attachments) need the parser's own limits lifted; ours have been checked by then. */
const largeText = 9 * 1024 * 1024;

export type GateOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

export function passGate(bytes: Uint8Array): GateOutcome {
  if (bytes.length === 0) return refuse(problem('gate.empty'));
  if (bytes.length > gateLimits.bytes) {
    return refuse(problem('gate.tooLarge', { size: String(bytes.length), limit: String(gateLimits.bytes) }));
  }
  if (bytes.length > harmless && markupOf(bytes) > gateLimits.markup) {
    return refuse(problem('gate.tooMuchMarkup', { limit: String(gateLimits.markup) }));
  }
  // NO_XXE: nothing outside the file is ever loaded. Entities are not replaced (no NOENT), a DTD is refused below.
  const option = ParseOption.XML_PARSE_NO_XXE | (bytes.length > largeText ? ParseOption.XML_PARSE_HUGE : 0);
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option });
  } catch (error) {
    if (error instanceof XmlParseError) return refuse(parseProblem(error, bytes));
    throw error;
  }
  try {
    if (document.dtd !== null) return refuse(problem('gate.doctype'));
    return { ok: true, text: decode(document, bytes) };
  } finally {
    document.dispose();
  }
}

function refuse(because: Problem): GateOutcome {
  return { ok: false, problem: because };
}

/** How many tags and attributes there can be at most: the bytes `<` and `=`. */
function markupOf(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0x3c || byte === 0x3d) count += 1;
  return count;
}

/** UTF-8 is decoded directly; every other encoding is known to the parser, which hands the document back as UTF-8. */
function decode(document: XmlDocument, bytes: Uint8Array): string {
  const encoding = document.encoding?.toUpperCase() ?? 'UTF-8';
  if (encoding === 'UTF-8' || encoding === 'US-ASCII') return new TextDecoder('utf-8').decode(bytes);
  return document.toString({ format: false });
}

/** Start of a DOCTYPE in the prolog, in any encoding whose letters are ASCII, with or without zero bytes between. */
function hasDoctype(bytes: Uint8Array): boolean {
  const prolog = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return prolog.replaceAll('\0', '').includes('<!DOCTYPE');
}

function parseProblem(error: XmlParseError, bytes: Uint8Array): Problem {
  const [first] = error.details;
  const message = first?.message.trim() ?? error.message.trim();
  if (/encoding/i.test(message) || /invalid bytes/i.test(message))
    return problem('gate.encoding', place(first, message));
  if (/excessive depth/i.test(message)) return problem('gate.tooDeep', { limit: '256' });
  // Entity attacks break off inside their DOCTYPE: that is what the person can do something about.
  if (hasDoctype(bytes)) return problem('gate.doctype');
  return problem('gate.notWellFormed', place(first, message));
}

function place(
  detail: { readonly line: number; readonly col: number } | undefined,
  message: string,
): Readonly<Record<string, string>> {
  return { line: String(detail?.line ?? 0), column: String(detail?.col ?? 0), message };
}
