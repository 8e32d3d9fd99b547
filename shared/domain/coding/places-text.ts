import type { CodedPlace } from './coding.ts';

/** `header line:1 line:3 charge:2`: numbers as people count, from one; `renderer/text` makes words of it. */
export function placesText(places: readonly Pick<CodedPlace, 'place'>[]): string {
  return [...new Set(places.map(({ place }) => place))]
    .map((place) => {
      const [kind = '', number] = place.split(':');
      return number === undefined ? kind : `${kind}:${Number(number) + 1}`;
    })
    .join(' ');
}
