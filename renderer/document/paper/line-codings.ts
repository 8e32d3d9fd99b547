import type { CodingView } from '../../../shared/contract/coding.ts';

/** Our coding of a line as the paper says it: account, its name, and its dimensions in words. */
export interface LineCoding {
  readonly place: string;
  readonly account: { readonly no: string; readonly name: string } | null;
  readonly dimensions: readonly { readonly name: string; readonly value: string }[];
  /** The document's string was read into this: it need not be told again. */
  readonly fromString: boolean;
  readonly fate: CodingView['places'][number]['fate'];
}

/** By place; text lines say nothing. */
export function lineCodings(view: CodingView | null): ReadonlyMap<string, LineCoding> {
  const codings = new Map<string, LineCoding>();
  for (const { place, kind, amount, string, account, dimensions, findings, fate } of view?.places ?? []) {
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
      fromString: view?.readsString === true && string !== null && account !== null && findings.length === 0,
      fate,
    });
  }
  return codings;
}
