import { sql } from 'kysely';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import type { MasterPlace } from './master-rows.ts';
import { placesElsewhere } from './places-elsewhere.ts';
import type { Referred } from './references.ts';
import type { PlaceElsewhere } from './place-elsewhere.ts';

export interface UseElsewhere {
  readonly where: PlaceElsewhere['where'];
  readonly count: number;
  readonly examples: { id: number | null; label: string }[];
}

/** Counting stops here: whether a hundred or a thousand purchase documents use an account changes nothing. */
const countedAtMost = 1000;
const examplesShown = 5;

/** Where a row is named outside the set-up tables: vendor cards, purchase documents, codings people edited. */
export async function usesElsewhere(db: ReadableStore, place: MasterPlace, to: Referred): Promise<UseElsewhere[]> {
  const uses = new Map<UseElsewhere['where'], UseElsewhere>();
  for (const { where, rows } of placesElsewhere(place, to)) {
    const found = await sql<{ id: number; label: string }>`${rows} limit ${countedAtMost}`.execute(queries(db));
    if (found.rows.length === 0) continue;
    const before = uses.get(where);
    uses.set(where, {
      where,
      count: Math.max(before?.count ?? 0, found.rows.length),
      examples: before?.examples ?? found.rows.slice(0, examplesShown),
    });
  }
  return [...uses.values()];
}

/** Writes the new code of a row wherever it stands outside the set-up tables. */
export async function renameElsewhere(
  tx: WritableStore,
  place: MasterPlace,
  from: Referred,
  named: string,
): Promise<void> {
  for (const { rename } of placesElsewhere(place, from)) await rename(named).execute(queries(tx));
}
