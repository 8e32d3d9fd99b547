import type { Problem } from '../problem.ts';
import type { SalesKind } from '../sales/customer.ts';
import type { WrittenFormat } from '../sales/written-format.ts';
import type { RegisteredType } from './registered-type.ts';

/** A way to deliver one type of document, as the publisher tells it. */
export interface RegisteredEndpoint {
  readonly url: string;
  readonly transport: string;
  readonly process: string;
  /** Instants; null: from ever, for ever. */
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
}

/** What a publisher says of one type; with a problem it could not be learned, which is not a no. */
export interface RegisteredService extends RegisteredType {
  readonly endpoints: readonly RegisteredEndpoint[];
  readonly problem: Problem | null;
}

/** What a registry answered about a participant. */
export interface RegistryFinding {
  readonly registered: boolean;
  readonly services: readonly RegisteredService[];
  /** Registered types that Ebilag does not write. */
  readonly otherTypes: number;
}

/** The networks that can be asked. */
export const registryNetworks = ['nemHandel', 'peppol'] as const;
export type RegistryNetwork = (typeof registryNetworks)[number];

/** What is known from one network: the last finding, and why a later attempt brought none. */
export interface NetworkKnowledge {
  readonly network: RegistryNetwork;
  readonly finding: RegistryFinding | null;
  readonly foundAt: string | null;
  readonly triedAt: string;
  readonly problem: Problem | null;
}

/** The five answers (OUT-9). `notKnown` is never a no. */
export const verdictAnswers = ['canReceive', 'notKnown', 'notValidNow', 'notForThisType', 'notRegistered'] as const;
export type VerdictAnswer = (typeof verdictAnswers)[number];

interface Way {
  readonly network: RegistryNetwork;
  readonly format: WrittenFormat;
  readonly endpoint: RegisteredEndpoint;
}

export type RegistryVerdict =
  | ({ readonly answer: 'canReceive' } & Way)
  | { readonly answer: 'notKnown'; readonly network: RegistryNetwork | null; readonly problem: Problem | null }
  | ({ readonly answer: 'notValidNow'; readonly because: 'expired' | 'notYetActive' } & Way)
  | { readonly answer: 'notForThisType'; readonly instead: readonly RegisteredType[] }
  | { readonly answer: 'notRegistered' };

/** Transports in use, the usual one first; a deprecated one is better than none, an unknown one is told as it is. */
const transports = [
  'peppol-transport-as4-v2_0',
  'bdxr-transport-ebms3-as4-v1p0',
  'busdox-transport-ebms3-as4',
] as const;

/**
 * Whether a participant takes this kind of document in one of the formats, the wanted one first. Over several networks the
 * better answer counts, and what could not be learned weighs more than a no: it might have been a yes.
 */
export function decideVerdict(
  known: readonly NetworkKnowledge[],
  kind: SalesKind,
  formats: readonly WrittenFormat[],
  now: string,
): RegistryVerdict {
  const verdicts = known.map((knowledge) => verdictOf(knowledge, kind, formats, now));
  const [best] = verdicts.toSorted((one, other) => rank(one) - rank(other));
  return best ?? { answer: 'notKnown', network: null, problem: null };
}

/** What was found before the last attempt failed; it is shown as what it is, with its date. */
export function earlierVerdict(
  known: readonly NetworkKnowledge[],
  kind: SalesKind,
  formats: readonly WrittenFormat[],
  now: string,
): { readonly verdict: RegistryVerdict; readonly foundAt: string } | null {
  const before = known.filter(({ finding, problem }) => finding !== null && problem !== null);
  const [oldest] = before.map(({ foundAt }) => foundAt ?? '').toSorted();
  if (oldest === undefined) return null;
  const findings = before.map((knowledge) => ({ ...knowledge, problem: null }));
  return { verdict: decideVerdict(findings, kind, formats, now), foundAt: oldest };
}

function rank({ answer }: RegistryVerdict): number {
  return verdictAnswers.indexOf(answer);
}

function verdictOf(
  { network, finding, problem }: NetworkKnowledge,
  kind: SalesKind,
  formats: readonly WrittenFormat[],
  now: string,
): RegistryVerdict {
  if (problem !== null || finding === null) return { answer: 'notKnown', network, problem };
  if (!finding.registered) return { answer: 'notRegistered' };
  const services = formats.flatMap((format) =>
    finding.services.filter((service) => service.kind === kind && service.format === format),
  );
  const ways = services.flatMap((service) =>
    service.endpoints
      .toSorted((one, other) => transportRank(one) - transportRank(other))
      .map((endpoint): Way => ({ network, format: service.format, endpoint })),
  );
  const open = ways.find(({ endpoint }) => isActive(endpoint, now));
  if (open !== undefined) return { answer: 'canReceive', ...open };
  const untold = services.find((service) => service.problem !== null);
  if (untold !== undefined) return { answer: 'notKnown', network, problem: untold.problem };
  const [closed] = ways;
  if (closed !== undefined)
    return { answer: 'notValidNow', because: isOver(closed.endpoint, now) ? 'expired' : 'notYetActive', ...closed };
  return {
    answer: 'notForThisType',
    instead: finding.services.map(({ kind: other, format }) => ({ kind: other, format })),
  };
}

function transportRank({ transport }: RegisteredEndpoint): number {
  const at = transports.findIndex((one) => one === transport);
  return at === -1 ? transports.length : at;
}

function isOver({ activeUntil }: RegisteredEndpoint, now: string): boolean {
  return activeUntil !== null && Date.parse(activeUntil) <= Date.parse(now);
}

function isActive(endpoint: RegisteredEndpoint, now: string): boolean {
  const begun = endpoint.activeFrom === null || Date.parse(endpoint.activeFrom) <= Date.parse(now);
  return begun && !isOver(endpoint, now);
}
