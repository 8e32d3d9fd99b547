import type { Identifier } from '../document/document.ts';
import { endpointKeyTypes } from './endpoint-key-types.ts';

/** The one scheme of participants that NemHandel and Peppol use. */
export const participantScheme = 'iso6523-actorid-upis';

/** A receiver as the registries know it: `0184:12345678`, in lower case, because they compare it so (OUT-9). */
export interface Participant {
  /** Four digits: which register numbers it (ISO 6523). */
  readonly icd: string;
  readonly value: string;
}

const icdOfScheme: ReadonlyMap<string, string> = new Map([
  ...endpointKeyTypes.flatMap(({ scheme, isoCode }): readonly [string, string][] =>
    isoCode === null ? [] : [[scheme, isoCode]],
  ),
  ['EAN', '0088'],
]);

/**
 * The participant behind an endpoint: its scheme by our name (`DK:CVR`), by OIOUBL's `ISO 6523` with the code in front of
 * the number, or by the code itself. Null where the scheme has no code or the number cannot be one: there is nothing to
 * ask a registry for.
 */
export function participantOf({ id, scheme }: Identifier): Participant | null {
  const compact = id.replaceAll(/\s/g, '').toLowerCase();
  if (scheme === 'ISO 6523' || scheme === null) {
    const [, icd, rest] = /^(\d{4}):(.+)$/.exec(compact) ?? [];
    return icd === undefined || rest === undefined ? null : numbered(icd, rest);
  }
  const icd = /^\d{4}$/.test(scheme) ? scheme : icdOfScheme.get(scheme.toUpperCase());
  return icd === undefined ? null : numbered(icd, compact);
}

/** The registry's own form of a number: CVR stands there without its `DK`, SE with it, organisation numbers without hyphen. */
function numbered(icd: string, id: string): Participant | null {
  const bare = icd === '0007' || icd === '0192' ? id.replaceAll('-', '') : id;
  const digits = bare.replace(/^dk(?=\d)/, '');
  const number = icd === '0184' || icd === '0096' ? digits : icd === '0198' ? `dk${digits}` : bare;
  // What can stand in a name of the registry and in the address of a publisher, and nothing else.
  return /^[a-z0-9][a-z0-9._:-]{0,49}$/.test(number) ? { icd, value: `${icd}:${number}` } : null;
}

/** Two names of one participant: blanks around them and letter size say nothing. */
export function isSameParticipant(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
