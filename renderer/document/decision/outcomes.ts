import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';

/** Why a document stopped: the first stop; what is only asked was not it. */
export function reasonOf({ stops }: Pick<AcceptanceOutcome, 'stops'>): Stop | null {
  return stops.find(({ kind }) => kind === 'stop') ?? stops[0] ?? null;
}
