import type { RawBuilder } from 'kysely';

/** Somewhere outside the set-up tables where a code of the set-up stands. */
export interface PlaceElsewhere {
  readonly where: 'vendors' | 'vendorTemplates' | 'purchases' | 'vouchers' | 'coding' | 'customers' | 'salesDrafts';
  /** The rows: `id` opens the place, `label` names it. */
  readonly rows: RawBuilder<{ id: number; label: string }>;
  /** What a rename writes there. */
  readonly rename: (to: string) => RawBuilder<unknown>;
}
