import type { CodingView } from '../../../../shared/contract/coding.ts';
import { editOf, filledWith, type Place, type PlaceEdit } from './coding-edit.ts';

export type Suggestion = CodingView['suggestions'][number];

/** The best thing offered for each place that has no coding yet; rules first, then last time, then the line above. */
export function offeredFor(view: CodingView, only: Suggestion['from'] | null = null): ReadonlyMap<Place, Suggestion> {
  const rank = { rule: 0, lastTime: 1, lineAbove: 2 } as const;
  const open = new Set(view.places.filter(({ fate }) => fate === 'uncoded').map(({ place }) => place));
  const best = new Map<Place, Suggestion>();
  for (const one of view.suggestions) {
    if (!open.has(one.place) || (only !== null && one.from !== only)) continue;
    const known = best.get(one.place);
    if (known === undefined || rank[one.from] < rank[known.from]) best.set(one.place, one);
  }
  return best;
}

/** Taking suggestions over: what a person has said already stands (COD-8). */
export function taken(view: CodingView, suggestions: Iterable<Suggestion>): PlaceEdit[] {
  return [...suggestions].map(({ place, edit }) => ({ place, edit: filledWith(editOf(view, place), edit) }));
}
