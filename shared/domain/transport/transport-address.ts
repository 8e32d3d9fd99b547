import type { DocumentType, EDocument, Party } from '../document/document.ts';
import { participantOf } from '../registry/participant.ts';

/** Who a document is from and to, and what it is, in the words of an access point (facts/registry.md g.1, g.3). */
export interface TransportAddress {
  /** `0184:12345678`. */
  readonly sender: string;
  readonly receiver: string;
  /** Without its scheme: `urn:oasis:…:Invoice-2::Invoice##OIOUBL-2.1::2.1`. */
  readonly documentTypeId: string;
  /** With its scheme: `nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0`. */
  readonly processId: string;
}

/** Null when the document names no endpoint a network knows, or nothing says which kind of document it is. */
export function transportAddress(document: EDocument): TransportAddress | null {
  const sender = participantIn(document.sender);
  const receiver = participantIn(document.receiver);
  const { customizationId, profileId } = document;
  if (sender === null || receiver === null || customizationId === null || profileId === null) return null;
  const root = roots[document.type];
  const version = /^OIOUBL-2\.0\d$/u.test(customizationId) ? '2.0' : '2.1';
  return {
    sender,
    receiver,
    documentTypeId: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${customizationId}::${version}`,
    processId: processOf(document.type, profileId),
  };
}

const roots: Readonly<Record<DocumentType, string>> = {
  invoice: 'Invoice',
  creditNote: 'CreditNote',
  order: 'Order',
  orderChange: 'OrderChange',
  orderCancellation: 'OrderCancellation',
  reminder: 'Reminder',
  statement: 'Statement',
  utilityStatement: 'UtilityStatement',
  applicationResponse: 'ApplicationResponse',
};

function participantIn({ endpoint }: Party): string | null {
  return endpoint === null ? null : (participantOf(endpoint)?.value ?? null);
}

/** What receivers of OIOUBL are registered with in NemHandel, whatever profile the document itself names (g.3). */
const registered: Partial<Record<DocumentType, string>> = {
  invoice: 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0',
  creditNote: 'nes-procid-ubl::urn:www.nesubl.eu:profiles:profile5:ver2.0',
  reminder: 'oioubl-procid-ubl::Procurement-ReminderOnly-1.0',
};

/** Peppol's processes and NES' (`urn:www.nesubl.eu:…`) are the profiles themselves, as OIOUBL's are where none is registered. */
function processOf(type: DocumentType, profileId: string): string {
  if (profileId.startsWith('urn:fdc:peppol')) return `cenbii-procid-ubl::${profileId}`;
  if (profileId.startsWith('urn:www.nesubl')) return `nes-procid-ubl::${profileId}`;
  return registered[type] ?? `oioubl-procid-ubl::${profileId}`;
}
