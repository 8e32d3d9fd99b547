import { documentTypeScheme } from '../../domain/registry/registered-type.ts';
import type { XmlElement } from '../xml.ts';
import { isPublished, smpAt, smpChildren, smpText } from './smp-elements.ts';

/** Everything one participant is registered for. */
export interface ServiceGroup {
  /** As the publisher names it: `0184:12345678`. */
  readonly participant: string;
  /** Names of document types, without their scheme. */
  readonly documentTypes: readonly string[];
}

/** Reads a publisher's answer about a participant; null when it is something else. The types stand in the addresses. */
export function readServiceGroup(root: XmlElement): ServiceGroup | null {
  if (!isPublished(root, 'ServiceGroup')) return null;
  const participant = smpText(root, 'ParticipantIdentifier');
  if (participant === null) return null;
  const references = smpChildren(smpAt(root, 'ServiceMetadataReferenceCollection'), 'ServiceMetadataReference');
  const documentTypes = references.flatMap(({ attributes }) => typeInAddress(attributes['href'] ?? ''));
  return { participant, documentTypes: [...new Set(documentTypes)] };
}

/** `…/services/busdox-docid-qns%3A%3Aurn…` → `urn…`; nothing for addresses that cannot be read. */
function typeInAddress(address: string): readonly string[] {
  const at = address.lastIndexOf('/services/');
  if (at === -1) return [];
  let name: string;
  try {
    name = decodeURIComponent(address.slice(at + '/services/'.length)).trim();
  } catch {
    return [];
  }
  const scheme = `${documentTypeScheme}::`;
  return name.startsWith(scheme) ? [name.slice(scheme.length)] : [];
}
