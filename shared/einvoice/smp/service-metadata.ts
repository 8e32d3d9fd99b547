import type { RegisteredEndpoint } from '../../domain/registry/verdict.ts';
import type { XmlElement } from '../xml.ts';
import { isPublished, smpAt, smpChildren, smpText } from './smp-elements.ts';

/** What a publisher says of one type of document of a participant, or where to ask instead. */
export type ServiceMetadata =
  | { readonly kind: 'redirect'; readonly address: string }
  | {
      readonly kind: 'services';
      readonly participant: string;
      readonly documentType: string;
      readonly endpoints: readonly RegisteredEndpoint[];
    };

/** Reads a publisher's answer about a type, signed or not; null when it is something else. */
export function readServiceMetadata(root: XmlElement): ServiceMetadata | null {
  if (!isPublished(root, 'SignedServiceMetadata') && !isPublished(root, 'ServiceMetadata')) return null;
  const metadata = root.localName === 'ServiceMetadata' ? root : smpAt(root, 'ServiceMetadata');
  const redirect = smpAt(metadata, 'Redirect');
  if (redirect !== null) return { kind: 'redirect', address: redirect.attributes['href']?.trim() ?? '' };
  const about = smpAt(metadata, 'ServiceInformation');
  const participant = smpText(about, 'ParticipantIdentifier');
  const documentType = smpText(about, 'DocumentIdentifier');
  if (participant === null || documentType === null) return null;
  const endpoints = smpChildren(smpAt(about, 'ProcessList'), 'Process').flatMap((process) => endpointsOf(process));
  return { kind: 'services', participant, documentType, endpoints };
}

function endpointsOf(process: XmlElement): readonly RegisteredEndpoint[] {
  return smpChildren(smpAt(process, 'ServiceEndpointList'), 'Endpoint').flatMap((endpoint) => {
    const url = smpText(endpoint, 'EndpointURI') ?? smpText(endpoint, 'EndpointReference', 'Address');
    if (url === null) return [];
    return {
      url: url.slice(0, 500),
      transport: (endpoint.attributes['transportProfile'] ?? '').trim(),
      process: smpText(process, 'ProcessIdentifier') ?? '',
      activeFrom: instantIn(smpText(endpoint, 'ServiceActivationDate')),
      activeUntil: instantIn(smpText(endpoint, 'ServiceExpirationDate')),
    };
  });
}

/** A date a publisher wrote, as it is compared; one nobody can read limits nothing. */
function instantIn(text: string | null): string | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
