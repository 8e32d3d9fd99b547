/**
 * A place is where a person is in the program, and all of it stands in the location hash, so that back, forward and
 * a copied address work: `#/purchase/412`, `#/exchange?inbox=purchase`.
 */
export const inboxPlaces = ['purchase', 'reminders', 'statements', 'responses'] as const;
export const placeNames = [
  ...inboxPlaces,
  'sending',
  'sendingProblems',
  'outbox',
  'purchases',
  'orders',
  'vendors',
  'vouchers',
  'vendorEntries',
  'sales',
  'customers',
  'runs',
  'jobs',
  'handOver',
  'exchange',
  'evidence',
  'setup',
] as const;
export type PlaceName = (typeof placeNames)[number];

export interface Place {
  readonly name: PlaceName;
  /** The document, vendor, purchase invoice … that is open there. */
  readonly id: number | null;
  /** What the place is narrowed to when one comes from elsewhere (`inbox` in the exchange table, `tab` in set-up …). */
  readonly params: Readonly<Record<string, string>>;
}

export const firstPlace: Place = { name: 'purchase', id: null, params: {} };

/** The inverse of {@link writePlace}; anything else is the purchase inbox. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first = '', second = ''] = path.split('/');
  const name = placeNames.find((one) => one === first);
  if (name === undefined) return firstPlace;
  const id = /^[1-9]\d{0,14}$/.test(second) ? Number(second) : null;
  return { name, id, params: Object.fromEntries(new URLSearchParams(query)) };
}

export function writePlace({ name, id, params }: Place): string {
  const query = new URLSearchParams(params).toString();
  return `#/${name}${id === null ? '' : `/${id}`}${query === '' ? '' : `?${query}`}`;
}
