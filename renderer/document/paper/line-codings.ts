import type { CodingView } from '../../../shared/contract/coding.ts';

/** Our coding of a line as the paper says it: account, its name, and its dimensions in words. */
export interface LineCoding {
  readonly place: string;
  readonly account: { readonly no: string; readonly name: string } | null;
  readonly dimensions: readonly { readonly name: string; readonly value: string }[];
  readonly fate: CodingView['places'][number]['fate'];
}

/** By place; text lines say nothing. */
export function lineCodings(view: CodingView | null): ReadonlyMap<string, LineCoding> {
  const codings = new Map<string, LineCoding>();
  for (const { place, kind, amount, account, dimensions, fate } of view?.places ?? []) {
    if (kind !== 'line' || amount === null) continue;
    codings.set(place, {
      place,
      account: account === null ? null : account.value,
      dimensions: dimensions
        .filter(({ value }) => value !== '')
        .map(({ dimension, value }) => ({
          name: view?.dimensions.find(({ code }) => code === dimension)?.name ?? dimension,
          value,
        })),
      fate,
    });
  }
  return codings;
}
