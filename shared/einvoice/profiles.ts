import type { ProfileRow } from '../domain/acceptance/answer.ts';
import type { DocumentFormat, DocumentType, EDocument } from '../domain/document/document.ts';
import { documentTypes } from '../domain/document/document.ts';
import { oioublProfiles } from './code-lists/code-lists.ts';

/** One row of the standard set-up: a profile as it applies to one type of document (IN-6). */
export interface StandardProfile extends ProfileRow {
  readonly type: DocumentType;
  readonly profileId: string;
}

const notSupported: ProfileRow = { supported: false, asksForAnswer: false, neverAnswer: false };
const plain: ProfileRow = { supported: true, asksForAnswer: false, neverAnswer: false };
const asking: ProfileRow = { supported: true, asksForAnswer: true, neverAnswer: false };
const silent: ProfileRow = { supported: true, asksForAnswer: false, neverAnswer: true };

/**
 * What a document's profile asks in return (facts/oioubl.md §1.1, §13). A document without a profile is treated as
 * supported (IN-6b).
 */
export function profileOf(document: Pick<EDocument, 'type' | 'format' | 'profileId'>): ProfileRow {
  return profileRow(document.type, document.format, document.profileId);
}

export function profileRow(type: DocumentType, format: DocumentFormat, profileId: string | null): ProfileRow {
  if (profileId === null) return format === 'peppolBis3' && isBilling(type) ? asking : plain;
  const nes = /^urn:www\.nesubl\.eu:profiles:profile([0-9]+):ver[0-9.]+$/.exec(profileId);
  if (nes !== null) return nesRow(profileId, nes[1] ?? '');
  if (oioublProfiles.has(profileId)) return oioublRow(type, profileId);
  if (profileId.startsWith('urn:fdc:oioubl.dk:bis:')) return oioubl3Row(type, profileId);
  if (/^urn:fdc:peppol\.eu:2017:poacc:billing:0[12]:1\.0$/.test(profileId)) return isBilling(type) ? asking : plain;
  if (/^urn:fdc:peppol\.eu:(?:2017:)?poacc:/.test(profileId)) return plain;
  // The business processes of EN 16931 (`P1` … `P12`) and of the CEN profiles before it.
  if (/^P(?:[1-9]|1[0-2])$/.test(profileId) || /^urn:www\.cenbii\.eu:profile:bii[0-9]+:/.test(profileId)) return plain;
  return format === 'svefaktura1' ? plain : notSupported;
}

function isBilling(type: DocumentType): boolean {
  return type === 'invoice' || type === 'creditNote';
}

/** NES profile 5 is used by suppliers who cannot receive any answer. */
function nesRow(profileId: string, number: string): ProfileRow {
  if (!oioublProfiles.has(profileId)) return notSupported;
  return number === '5' ? silent : plain;
}

/** Which part of an OIOUBL profile a type of document belongs to: an `R` behind that part demands an answer to it. */
const parts: Readonly<Record<DocumentType, RegExp>> = {
  order: /Ord(?:Sim|Adv|Sel)(R?)/,
  orderChange: /Ord(?:Sim|Adv|Sel)(R?)/,
  orderCancellation: /Ord(?:Sim|Adv|Sel)(R?)/,
  invoice: /(?:BilSim|PayBas)(R?)/,
  creditNote: /(?:BilSim|PayBas)(R?)/,
  reminder: /(?:BilSim|PayBas)(R?)/,
  statement: /(?:PayBas|BilSim)(R?)/,
  utilityStatement: /Utility(R?)/,
  applicationResponse: /(?!)/,
};

function oioublRow(type: DocumentType, profileId: string): ProfileRow {
  // An answer may carry any profile, and NONE where the answered document's cannot be trusted (F-APR004).
  if (type === 'applicationResponse') return plain;
  if (profileId === 'NONE' || profileId.startsWith('Catalogue-') || profileId === 'Procurement-TecRes-1.0')
    return notSupported;
  if (profileId === 'Procurement-BilSimReminderOnly-1.0') return type === 'reminder' ? plain : notSupported;
  return parts[type].exec(profileId)?.[1] === 'R' ? asking : plain;
}

function oioubl3Row(type: DocumentType, profileId: string): ProfileRow {
  if (!profileId.endsWith(':3')) return notSupported;
  if (type === 'applicationResponse') return plain;
  if (profileId.endsWith('without_response:3')) return silent;
  return profileId.endsWith('with_response:3') && isBilling(type) ? asking : plain;
}

/** The profiles of the standard set-up with their rows, for each type they are used with. */
export function standardProfiles(): readonly StandardProfile[] {
  const peppolBilling = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
  const oioubl3 = ['billing_with_response', 'billing_private_without_response'].map(
    (name) => `urn:fdc:oioubl.dk:bis:${name}:3`,
  );
  return documentTypes.flatMap((type) => {
    const profiles = isBilling(type) ? [...oioublProfiles, peppolBilling, ...oioubl3] : [...oioublProfiles];
    return profiles
      .map((profileId) => ({ type, profileId, ...profileRow(type, 'oioubl2', profileId) }))
      .filter(({ supported }) => supported);
  });
}
