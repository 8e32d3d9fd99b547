import type { ReferencedTable } from '../../../../shared/domain/master/references.ts';
import { keyText, tableDefinition, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import { lastOfKey, targetsOf } from '../../../../shared/domain/master/row-keys.ts';
import type { RowLookup, RowValues } from '../../../../shared/domain/master/validate-row.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { findMasterByKey, type MasterPlace } from '../../../storage/master/master-rows.ts';
import { findVendorByNo } from '../../../storage/purchasing/vendors.ts';

/** Everything one row is checked against, gathered: what it names, and whether its key is another row's. */
export async function lookupFor(
  db: ReadableStore,
  place: MasterPlace,
  values: RowValues,
  id: number | null,
  key: readonly string[],
): Promise<RowLookup> {
  const spellings = new Map<string, string>();
  for (const target of targetsOf(place.table, values)) {
    const spelled = await spellingOf(db, place, target.table, target.key);
    if (spelled !== null) spellings.set(`${target.table} ${keyText(target.key)}`, spelled);
  }
  const holder = await findMasterByKey(db, place, key);
  return {
    spelled: (table, sought) => spellings.get(`${table} ${keyText(sought)}`) ?? null,
    taken: () => holder !== null && holder.id !== id,
  };
}

async function spellingOf(
  db: ReadableStore,
  place: MasterPlace,
  table: ReferencedTable,
  key: readonly string[],
): Promise<string | null> {
  if (table === 'vendors') return (await findVendorByNo(db, key[0] ?? ''))?.no ?? null;
  const row = await findMasterByKey(db, { table, ledgerId: ownerOf(table, place.ledgerId) }, key);
  return row === null ? null : lastOfKey(table, row.values);
}

function ownerOf(table: MasterTable, ledgerId: number | null): number | null {
  return tableDefinition(table).scope === 'store' ? null : ledgerId;
}
