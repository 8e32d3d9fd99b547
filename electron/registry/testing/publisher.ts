import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const publisherNamespaces = {
  busdox: 'http://busdox.org/serviceMetadata/publishing/1.0/',
  bdxr2014: 'http://docs.oasis-open.org/bdxr/ns/SMP/2014/07',
  bdxr2016: 'http://docs.oasis-open.org/bdxr/ns/SMP/2016/05',
} as const;

export interface PublishedEndpoint {
  readonly url: string;
  readonly transport?: string;
  readonly activeFrom?: string;
  readonly activeUntil?: string;
}

/** What the publisher says of one type; a redirect sends to another address. */
export type PublishedType = readonly PublishedEndpoint[] | { readonly redirect: string };

/** How the publisher behaves; each is a scenario of its own (facts/registry.md g.5). */
export interface Manner {
  namespace: keyof typeof publisherNamespaces;
  signed: boolean;
  /** Blanks and line ends around every name, as real answers have them. */
  blanks: boolean;
  /** Answers in the name of this participant. */
  inTheNameOf: string | null;
  /** Fails so many times, then answers. */
  failures: number;
  /** Says nothing at all. */
  silent: boolean;
  /** Sends everybody to this address first. */
  sendsTo: string | null;
  /** In place of every answer. */
  body: string | null;
}

export interface Publisher {
  readonly address: string;
  readonly port: number;
  readonly manner: Manner;
  /** By participant, then by document type id. */
  readonly participants: Map<string, Map<string, PublishedType>>;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** A publisher on the loopback with what a test tells it. */
export async function startPublisher(): Promise<Publisher> {
  const participants = new Map<string, Map<string, PublishedType>>();
  const asked: string[] = [];
  const manner: Manner = {
    namespace: 'busdox', signed: true, blanks: false, inTheNameOf: null, failures: 0, silent: false, sendsTo: null, body: null,
  }; // prettier-ignore
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (manner.silent) return;
    if (manner.failures > 0) {
      manner.failures -= 1;
      response.writeHead(500).end();
    } else if (manner.sendsTo !== null) response.writeHead(302, { location: `${manner.sendsTo}${path}` }).end();
    else reply(response, manner.body ?? answerTo(path, participants, manner, `http://${request.headers.host ?? ''}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}`,
    port,
    manner,
    participants,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function reply(response: ServerResponse, body: string | null): void {
  if (body === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': 'text/xml' }).end(body);
}

function answerTo(
  path: string,
  participants: ReadonlyMap<string, ReadonlyMap<string, PublishedType>>,
  manner: Manner,
  here: string,
): string | null {
  const [, who = '', what] = /^\/([^/]+)(?:\/services\/(.+))?$/.exec(path) ?? [];
  const participant = decodeURIComponent(who).replace('iso6523-actorid-upis::', '');
  const types = participants.get(participant);
  if (types === undefined) return null;
  const name = manner.inTheNameOf ?? participant;
  if (what === undefined) return group(name, [...types.keys()], manner, `${here}/${who}`);
  const id = decodeURIComponent(what).replace('busdox-docid-qns::', '');
  const type = types.get(id);
  return type === undefined ? null : metadata(name, id, type, manner);
}

function group(participant: string, types: readonly string[], manner: Manner, here: string): string {
  const references = types.map(
    (id) => `<ServiceMetadataReference href="${here}/services/${encodeURIComponent(`busdox-docid-qns::${id}`)}"/>`,
  );
  return `${opening('ServiceGroup', manner)}
    ${participantElement(participant, manner)}
    <ServiceMetadataReferenceCollection>${references.join('')}</ServiceMetadataReferenceCollection>
  </ServiceGroup>`;
}

function metadata(participant: string, id: string, type: PublishedType, manner: Manner): string {
  const content = 'redirect' in type
    ? `<Redirect href="${type.redirect}"><CertificateUID>none</CertificateUID></Redirect>`
    : `<ServiceInformation>${participantElement(participant, manner)}
        ${named('DocumentIdentifier', 'busdox-docid-qns', id, manner)}
        <ProcessList><Process>${named('ProcessIdentifier', 'nes-procid-ubl', 'urn:www.nesubl.eu:profiles:profile5:ver2.0', manner)}
          <ServiceEndpointList>${type.map((endpoint) => endpointElement(endpoint, manner)).join('')}</ServiceEndpointList>
        </Process></ProcessList>
      </ServiceInformation>`; // prettier-ignore
  const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>';
  return manner.signed
    ? `${opening('SignedServiceMetadata', manner)}<ServiceMetadata>${content}</ServiceMetadata>${signature}</SignedServiceMetadata>`
    : `${opening('ServiceMetadata', manner)}${content}</ServiceMetadata>`;
}

function opening(root: string, { namespace }: Manner): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="${publisherNamespaces[namespace]}" xmlns:ids="http://busdox.org/transport/identifiers/1.0/" xmlns:wsa="http://www.w3.org/2005/08/addressing">`;
}

function participantElement(participant: string, manner: Manner): string {
  return named('ParticipantIdentifier', 'iso6523-actorid-upis', participant, manner);
}

function named(element: string, scheme: string, value: string, { namespace, blanks }: Manner): string {
  const name = namespace === 'busdox' ? `ids:${element}` : element;
  return `<${name} scheme="${scheme}">${blanks ? `\n        ${value}\n      ` : value}</${name}>`;
}

function endpointElement(
  { url, transport, activeFrom, activeUntil }: PublishedEndpoint,
  { namespace, blanks }: Manner,
): string {
  const text = blanks ? `\n  ${url}\n` : url;
  const address = namespace === 'busdox'
    ? `<wsa:EndpointReference><wsa:Address>${text}</wsa:Address></wsa:EndpointReference>`
    : `<EndpointURI>${text}</EndpointURI>`; // prettier-ignore
  return `<Endpoint transportProfile="${transport ?? 'peppol-transport-as4-v2_0'}">${address}
    ${activeFrom === undefined ? '' : `<ServiceActivationDate>${activeFrom}</ServiceActivationDate>`}
    ${activeUntil === undefined ? '' : `<ServiceExpirationDate>${activeUntil}</ServiceExpirationDate>`}
    <Certificate>none</Certificate></Endpoint>`;
}
