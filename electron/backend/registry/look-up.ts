import type { RegistryAnswer } from '../../../shared/contract/registry.ts';
import type { Identifier } from '../../../shared/domain/document/document.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { type Participant, participantOf } from '../../../shared/domain/registry/participant.ts';
import { type Locator, locatorOf } from '../../../shared/domain/registry/registry-settings.ts';
import {
  decideVerdict,
  earlierVerdict,
  type NetworkKnowledge,
  type RegistryNetwork,
  registryNetworks,
} from '../../../shared/domain/registry/verdict.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { salesKinds } from '../../../shared/domain/sales/customer.ts';
import { type WrittenFormat, writtenFormats } from '../../../shared/domain/sales/written-format.ts';
import { askRegistry, registryAccess, type RegistryAccess } from '../../registry/ask-registry.ts';
import { findKnowledge, keepFinding, noteFailedQuestion } from '../../storage/registry/findings.ts';
import { instantOf, type Context } from '../context.ts';
import { readRegistrySettings } from './registry-settings.ts';

/** Who is asked, and how. */
export interface Registries {
  readonly networks: readonly (readonly [RegistryNetwork, Locator])[];
  readonly access: RegistryAccess;
}

export async function registriesOf({ storage }: Pick<Context, 'storage'>): Promise<Registries> {
  const { networks, nameServers } = await readRegistrySettings(storage.read);
  return {
    networks: registryNetworks.flatMap((network): readonly (readonly [RegistryNetwork, Locator])[] => {
      const locator = locatorOf(network, networks[network]);
      return locator === null ? [] : [[network, locator]];
    }),
    access: { ...registryAccess, nameServers },
  };
}

/**
 * What the registries say of an endpoint (OUT-9). Asked only when a person wants it; each answer is kept with its time,
 * and a network that does not answer leaves what it said before where it was.
 */
export async function lookUp(
  context: Context,
  registries: Registries,
  {
    endpoint,
    format,
    ask,
  }: { readonly endpoint: Identifier; readonly format: WrittenFormat | null; readonly ask: boolean },
): Promise<Result<RegistryAnswer>> {
  const participant = participantOf(endpoint);
  if (participant === null)
    return refuse(problem('registry.notAddressable', { number: endpoint.id, scheme: endpoint.scheme ?? '' }));
  if (ask && registries.networks.length === 0) return refuse(problem('registry.off'));
  if (ask) await askAll(context, registries, participant);
  const known = await findKnowledge(context.storage.read, participant.value);
  return ok(answerFrom(known, registries, participant, format, instantOf(context)));
}

async function askAll(context: Context, { networks, access }: Registries, { icd, value }: Participant): Promise<void> {
  await Promise.all(
    networks.map(async ([network, locator]) => {
      const answer = await askRegistry({ icd, value }, locator, access);
      const at = instantOf(context);
      await context.storage.write((tx) =>
        answer.ok
          ? keepFinding(tx, network, value, answer.value, at)
          : noteFailedQuestion(tx, network, value, answer.problem, at),
      );
    }),
  );
  context.events.tell('registry.changed', {});
}

function answerFrom(
  known: readonly NetworkKnowledge[],
  { networks }: Registries,
  { value }: Participant,
  format: WrittenFormat | null,
  now: string,
): RegistryAnswer {
  const names = networks.map(([network]) => network);
  const told = known.filter(({ network }) => names.includes(network));
  // A network nobody has asked yet is one of which nothing is known.
  const unasked = names
    .filter((network) => !told.some((one) => one.network === network))
    .map((network): NetworkKnowledge => ({ network, finding: null, foundAt: null, triedAt: '', problem: null }));
  const [oldest] = told.map(({ triedAt }) => triedAt).toSorted();
  const all = [...told, ...unasked];
  const formats = format === null ? writtenFormats : [format];
  const answers = salesKinds.map((kind) => [
    kind,
    { verdict: decideVerdict(all, kind, formats, now), earlier: earlierVerdict(all, kind, formats, now) },
  ]);
  return {
    participant: value,
    networks: names,
    askedAt: oldest ?? null,
    answers: Object.fromEntries(answers) as RegistryAnswer['answers'],
  };
}
