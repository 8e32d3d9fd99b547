import type { z } from 'zod';
import type { masterUse } from '../../../shared/contract/master.ts';
import { shownKey } from '../../../shared/domain/master/row-keys.ts';
import { referencesTo } from '../../../shared/domain/master/references.ts';
import { tableDefinition, type MasterTable } from '../../../shared/domain/master/tables.ts';
import type { RowValues } from '../../../shared/domain/master/validate-row.ts';
import type { ReadableStore } from '../../storage/handles.ts';
import type { MasterPlace } from '../../storage/master/master-rows.ts';
import { countReferring, referringRows, type Referred } from '../../storage/master/references.ts';
import { usesElsewhere } from '../../storage/master/uses-elsewhere.ts';

export type MasterUse = z.infer<typeof masterUse>;

const examplesShown = 5;

/** How rows elsewhere name this one: by the last part of its key, within the first where it has two. */
export function referred({ table, ledgerId }: MasterPlace, values: RowValues): Referred {
  const { key } = tableDefinition(table);
  return { ledgerId, scope: values[key[0] ?? ''] ?? '', named: values[key.at(-1) ?? ''] ?? '' };
}

/** Every place that names the row: tables of the set-up, then vendors, purchase documents and what else holds codes. */
export async function usedWhere(db: ReadableStore, place: MasterPlace, values: RowValues): Promise<MasterUse[]> {
  const to = referred(place, values);
  if (to.named === '') return [];
  const uses = new Map<MasterTable, MasterUse>();
  for (const reference of referencesTo(place.table)) {
    const count = await countReferring(db, reference, to);
    if (count === 0) continue;
    const before = uses.get(reference.from);
    const examples = (await referringRows(db, reference, to, examplesShown)).map((row) => ({
      id: row.id,
      label: shownKey(reference.from, row.values),
    }));
    uses.set(reference.from, {
      where: reference.from,
      count: (before?.count ?? 0) + count,
      examples: [...(before?.examples ?? []), ...examples].slice(0, examplesShown),
    });
  }
  return [...uses.values(), ...(await usesElsewhere(db, place, to))];
}
