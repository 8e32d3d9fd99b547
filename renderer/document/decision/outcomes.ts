import type { AcceptanceOutcome } from '../../../shared/contract/acceptance.ts';
import type { Stop } from '../../../shared/contract/documents.ts';

export interface SortedOutcomes {
  readonly decided: readonly AcceptanceOutcome[];
  readonly asks: readonly AcceptanceOutcome[];
  readonly stopped: readonly AcceptanceOutcome[];
}

/** Outcomes of one order by what is to be said about them. */
export function sortOutcomes(outcomes: readonly AcceptanceOutcome[]): SortedOutcomes {
  return {
    decided: outcomes.filter(
      (one) => one.outcome === 'accepted' || one.outcome === 'rejected' || one.outcome === 'undone',
    ),
    asks: outcomes.filter((one) => one.outcome === 'asks'),
    stopped: outcomes.filter((one) => one.outcome === 'stopped' || one.outcome === 'wouldAccept'),
  };
}

/** One warning and the documents that carry it: each is asked once, not once per document (MASS, ACC-1). */
export interface GatheredWarning {
  readonly stop: Stop;
  readonly ids: readonly number[];
}

/** Warnings of several documents: the same sentence once, with all it concerns. */
export function gatherWarnings(asks: readonly AcceptanceOutcome[]): GatheredWarning[] {
  const gathered = new Map<string, { stop: Stop; ids: number[] }>();
  for (const outcome of asks) {
    for (const stop of outcome.stops) {
      const key = JSON.stringify(stop.problem);
      const known = gathered.get(key);
      if (known === undefined) gathered.set(key, { stop, ids: [outcome.id] });
      else if (!known.ids.includes(outcome.id)) known.ids.push(outcome.id);
    }
  }
  return [...gathered.values()];
}

/** Why a document stopped: the first stop; what is only asked was not it. */
export function reasonOf({ stops }: Pick<AcceptanceOutcome, 'stops'>): Stop | null {
  return stops.find(({ kind }) => kind === 'stop') ?? stops[0] ?? null;
}
