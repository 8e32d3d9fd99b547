import type { z } from 'zod';
import type { masterParts, masterUse } from '../../../../shared/contract/master.ts';
import { namingValues, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import { referencesTo } from '../../../../shared/domain/master/references.ts';
import { tableDefinition, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { RowValues } from '../../../../shared/domain/master/validate-row.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import type { MasterPlace } from '../../../storage/master/master-rows.ts';
import { countReferring, referringRows, type Referred } from '../../../storage/master/references.ts';
import { usesElsewhere } from '../../../storage/master/uses-elsewhere.ts';

export type MasterUse = z.infer<typeof masterUse>;
export type MasterParts = z.infer<typeof masterParts>;

const examplesShown = 5;

/** How rows elsewhere name this one: by the last part of its key, within the first where it has two. */
export function referred({ table, ledgerId }: MasterPlace, values: RowValues): Referred {
  const { key } = tableDefinition(table);
  return { ledgerId, scope: values[key[0] ?? ''] ?? '', named: values[key.at(-1) ?? ''] ?? '' };
}

/**
 * Every place that names the row: tables of the set-up, then vendors, purchase documents and what else holds codes. Its own
 * parts are no uses. What uses a part (a value) names the row itself as well (its dimension), so it is found here.
 */
export async function usedWhere(db: ReadableStore, place: MasterPlace, values: RowValues): Promise<MasterUse[]> {
  const to = referred(place, values);
  if (to.named === '') return [];
  const uses = new Map<MasterTable, MasterUse>();
  for (const reference of referencesTo(place.table)) {
    if (reference.isPart) continue;
    const count = await countReferring(db, reference, to);
    if (count === 0) continue;
    const before = uses.get(reference.from);
    const examples = (await referringRows(db, reference, to, examplesShown)).map((row) => ({
      id: row.id,
      label: shownKey(reference.from, row.values),
      values: namingValues(reference.from, row.values),
    }));
    uses.set(reference.from, {
      where: reference.from,
      count: (before?.count ?? 0) + count,
      examples: [...(before?.examples ?? []), ...examples].slice(0, examplesShown),
    });
  }
  return [...uses.values(), ...(await usesElsewhere(db, place, to))];
}

export interface PartRow {
  readonly place: MasterPlace;
  readonly id: number;
  readonly values: RowValues;
}

/** The rows that belong to this one and go with it: the values of a dimension, the item numbers of an item (SET-7). */
export async function partsOf(db: ReadableStore, place: MasterPlace, values: RowValues): Promise<PartRow[]> {
  const to = referred(place, values);
  const parts: PartRow[] = [];
  for (const reference of referencesTo(place.table)) {
    if (!reference.isPart) continue;
    const rows = await referringRows(db, reference, to);
    parts.push(
      ...rows.map((row) => ({
        place: { table: reference.from, ledgerId: row.ledgerId },
        id: row.id,
        values: row.values,
      })),
    );
  }
  return parts;
}

/** How many parts a row has, by their tables; those it has none in are left out. */
export async function countParts(db: ReadableStore, place: MasterPlace, values: RowValues): Promise<MasterParts[]> {
  const to = referred(place, values);
  const counts: MasterParts[] = [];
  for (const reference of referencesTo(place.table)) {
    const count = reference.isPart ? await countReferring(db, reference, to) : 0;
    if (count > 0) counts.push({ table: reference.from, count });
  }
  return counts;
}
