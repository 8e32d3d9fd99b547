import { Resolver } from 'node:dns/promises';
import type { Problem } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';
import { publisherOf } from '../../shared/domain/registry/naptr.ts';
import type { Participant } from '../../shared/domain/registry/participant.ts';
import type { Locator } from '../../shared/domain/registry/registry-settings.ts';
import { cnameHost, naptrHost } from './participant-names.ts';

/** Who publishes for a participant; not knowing is something else than its being nobody. */
export type FoundPublisher =
  | { readonly kind: 'found'; readonly address: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown'; readonly problem: Problem };

export interface NameSystem {
  /** Empty: the system's own. */
  readonly nameServers: readonly string[];
  /** Milliseconds for one question to one server. */
  readonly patience: number;
  /** The port of publishers that are found by their name alone. */
  readonly publisherPort: number;
}

export function openResolver({ nameServers, patience }: NameSystem): Resolver {
  // Three attempts; what does not fit into a datagram is asked for again over TCP by the resolver itself.
  const resolver = new Resolver({ timeout: patience, tries: 3 });
  if (nameServers.length > 0) resolver.setServers(nameServers);
  return resolver;
}

/** Asks the name system of a network for a participant's publisher. */
export async function findPublisher(
  participant: Participant,
  locator: Locator,
  resolver: Resolver,
  { publisherPort }: Pick<NameSystem, 'publisherPort'>,
): Promise<FoundPublisher> {
  if (locator.kind === 'static') return { kind: 'found', address: locator.publisher };
  const { kind, zone } = locator;
  try {
    if (kind === 'cname') {
      const host = cnameHost(participant, zone);
      await resolver.resolve4(host);
      return { kind: 'found', address: `http://${host}${publisherPort === 80 ? '' : `:${String(publisherPort)}`}` };
    }
    const host = naptrHost(participant, zone);
    const address = publisherOf(await resolver.resolveNaptr(host), host);
    return address === null
      ? { kind: 'unknown', problem: problem('registry.publisherUnreadable', { zone }) }
      : { kind: 'found', address };
  } catch (error) {
    const reason = codeOf(error);
    // Only a name that does not exist is nobody; one without the record asked for is a registration nobody can read.
    if (reason === 'ENOTFOUND') return { kind: 'nobody' };
    const code = reason === 'ENODATA' ? 'registry.publisherUnreadable' : 'registry.namesUnreachable';
    return { kind: 'unknown', problem: problem(code, { zone, reason }) };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN';
}
