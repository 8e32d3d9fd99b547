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
  try {
    if (locator.kind === 'cname') {
      const host = cnameHost(participant, locator.zone);
      const targets = await resolver.resolveCname(host);
      if (targets.length === 0) return { kind: 'nobody' };
      return { kind: 'found', address: `http://${host}${publisherPort === 80 ? '' : `:${String(publisherPort)}`}` };
    }
    const host = naptrHost(participant, locator.zone);
    const address = publisherOf(await resolver.resolveNaptr(host), host);
    return address === null
      ? { kind: 'unknown', problem: problem('registry.publisherUnreadable', { zone: locator.zone }) }
      : { kind: 'found', address };
  } catch (error) {
    return noRecord.has(codeOf(error))
      ? { kind: 'nobody' }
      : {
          kind: 'unknown',
          problem: problem('registry.namesUnreachable', { zone: locator.zone, reason: codeOf(error) }),
        };
  }
}

/** The server knows, and there is none: everything else means that nothing is known. */
const noRecord = new Set(['ENOTFOUND', 'ENODATA']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN';
}
