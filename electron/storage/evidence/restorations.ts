import { queries, type ReadableStore } from '../connection/handles.ts';

/** A time at which an older store took the place of a newer one: heads of the log from in between are rightly gone. */
export interface Restoration {
  readonly takenAt: string;
  readonly at: string;
}

export async function restorationsOf(db: ReadableStore): Promise<Restoration[]> {
  const rows = await queries(db)
    .selectFrom('log')
    .select(['at', 'values'])
    .where('code', '=', 'storeRestored')
    .orderBy('at')
    .execute();
  return rows.map(({ at, values }) => ({ at, takenAt: (JSON.parse(values) as { takenAt?: string }).takenAt ?? at }));
}
