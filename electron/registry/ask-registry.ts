import type { Problem } from '../../shared/domain/problem.ts';
import { problem } from '../../shared/domain/problem.ts';
import type { Participant } from '../../shared/domain/registry/participant.ts';
import { isSameParticipant, participantScheme } from '../../shared/domain/registry/participant.ts';
import type { RegisteredType } from '../../shared/domain/registry/registered-type.ts';
import { documentTypeId, documentTypeScheme, typeOfDocumentId } from '../../shared/domain/registry/registered-type.ts';
import type { Locator } from '../../shared/domain/registry/registry-settings.ts';
import type { RegisteredService, RegistryFinding } from '../../shared/domain/registry/verdict.ts';
import type { Result } from '../../shared/domain/result.ts';
import { ok, refuse } from '../../shared/domain/result.ts';
import { readServiceGroup } from '../../shared/einvoice/smp/service-group.ts';
import { readServiceMetadata } from '../../shared/einvoice/smp/service-metadata.ts';
import type { XmlElement } from '../../shared/einvoice/xml.ts';
import { parseXml } from '../../shared/einvoice/xml.ts';
import { passGate } from '../parsing/gate.ts';
import { findPublisher, type NameSystem, openResolver } from './find-publisher.ts';
import { getBounded, type GetLimits, type HostLookup } from './get-bounded.ts';
import { pathName } from './participant-names.ts';

/** How a registry is asked. */
export interface RegistryAccess extends NameSystem {
  readonly limits: GetLimits;
}

export const registryAccess: RegistryAccess = {
  nameServers: [],
  patience: 3000,
  publisherPort: 80,
  limits: { patience: 8000, bytes: 2 * 1024 * 1024, attempts: 3 },
};

const nobody: RegistryFinding = { registered: false, services: [], otherTypes: 0 };

/**
 * Asks one network everything about a participant that Ebilag can use: is it registered, for which of the types we write,
 * and where to (OUT-9). Whatever keeps the answer from being known is a problem, never a no.
 */
export async function askRegistry(
  participant: Participant,
  locator: Locator,
  access: RegistryAccess,
): Promise<Result<RegistryFinding>> {
  const resolver = openResolver(access);
  const publisher = await findPublisher(participant, locator, resolver, access);
  if (publisher.kind === 'unknown') return refuse(publisher.problem);
  if (publisher.kind === 'nobody') return ok(nobody);
  const lookup = access.nameServers.length === 0 ? null : resolver;
  const base = `${publisher.address.replace(/\/+$/, '')}/${pathName(participantScheme, participant.value)}`;
  const got = await getBounded(base, lookup, access.limits);
  if (got.kind === 'unknown') return refuse(got.problem);
  if (got.kind === 'none') return ok(nobody);
  const root = treeOf(got.bytes);
  const group = root === null ? null : readServiceGroup(root);
  if (group === null) return refuse(notAnAnswer(base));
  if (!isSameParticipant(group.participant, participant.value))
    return refuse(problem('registry.otherParticipant', { asked: participant.value, answered: group.participant }));
  const known = group.documentTypes.flatMap((id) => typeOfDocumentId(id) ?? []);
  const services: RegisteredService[] = [];
  for (const type of known) services.push(...(await askService(base, participant, type, lookup, access.limits)));
  return ok({ registered: true, services, otherTypes: group.documentTypes.length - known.length });
}

/** One type of a participant; nothing when the publisher has no such type after all. */
async function askService(
  base: string,
  participant: Participant,
  type: RegisteredType,
  lookup: HostLookup,
  limits: GetLimits,
): Promise<readonly RegisteredService[]> {
  const id = documentTypeId(type) ?? '';
  const untold = (because: Problem): readonly RegisteredService[] => [{ ...type, endpoints: [], problem: because }];
  let address = `${base}/services/${pathName(documentTypeScheme, id)}`;
  for (let redirections = 0; redirections <= 1; redirections += 1) {
    const got = await getBounded(address, lookup, limits);
    if (got.kind === 'none') return [];
    if (got.kind === 'unknown') return untold(got.problem);
    const root = treeOf(got.bytes);
    const metadata = root === null ? null : readServiceMetadata(root);
    if (metadata === null) return untold(notAnAnswer(address));
    if (metadata.kind === 'redirect') {
      address = metadata.address;
      continue;
    }
    if (!isSameParticipant(metadata.participant, participant.value) || metadata.documentType !== id)
      return untold(problem('registry.otherParticipant', { asked: participant.value, answered: metadata.participant }));
    return [{ ...type, endpoints: metadata.endpoints, problem: null }];
  }
  return untold(problem('registry.redirectedTwice', { host: address.slice(0, 80), reason: '' }));
}

function notAnAnswer(address: string): Problem {
  return problem('registry.answerUnreadable', { host: URL.canParse(address) ? new URL(address).host : address });
}

/** The tree of an answer; null for anything that is no sound XML of reasonable shape. */
function treeOf(bytes: Uint8Array): XmlElement | null {
  const gate = passGate(bytes);
  if (!gate.ok) return null;
  try {
    return parseXml(gate.text);
  } catch {
    return null;
  }
}
