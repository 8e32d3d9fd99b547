/**
 * The first of the places a stop of the coding names, as the coding itself calls it: a problem counts lines as people do,
 * from one (`placesText`), the coding from zero. Null: it names none.
 */
export function firstPlace(values: Readonly<Record<string, string>>): string | null {
  const first = (values['places'] ?? '').split(/\s+/).find((place) => place !== '');
  const counted = /^(\w+):(\d+)$/.exec(first ?? '');
  return counted === null ? (first ?? null) : `${counted[1]}:${Number(counted[2]) - 1}`;
}
