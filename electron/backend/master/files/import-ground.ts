import type { ReferencedTable } from '../../../../shared/domain/master/references.ts';
import type { ImportGround } from '../../../../shared/domain/master/import/plan-import.ts';
import {
  keyText,
  masterTableNames,
  tableDefinition,
  type MasterTable,
} from '../../../../shared/domain/master/tables.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import {
  allMaster,
  insertMasters,
  updateMaster,
  type MasterPlace,
  type StoredMaster,
} from '../../../storage/master/master-rows.ts';
import { allVendorNos } from '../../../storage/master/vendors-for-setup.ts';
import type { RowChange } from '../rows/row-changes.ts';
import type { PlannedRow } from '../../../../shared/domain/master/import/planned-row.ts';

/** Everything an import of these tables is planned over: their rows, and those of the tables they name; vendors may come with them. */
export async function gatherGround(
  db: ReadableStore,
  ledgerId: number | null,
  tables: readonly MasterTable[],
  comingVendors: readonly string[] = [],
): Promise<ImportGround> {
  const needed = new Set<ReferencedTable>(tables);
  for (const table of tables) for (const named of namedBy(table)) needed.add(named);
  const existing = new Map<MasterTable, StoredMaster[]>();
  for (const table of masterTableNames)
    if (needed.has(table)) existing.set(table, await allMaster(db, ownPlace(table, ledgerId)));
  const vendors = new Map(
    (needed.has('vendors') ? [...comingVendors, ...(await allVendorNos(db))] : []).map(
      (no) => [keyText([no]), no] as const,
    ),
  );
  return { existing, vendor: (no) => vendors.get(keyText([no])) ?? null };
}

function namedBy(table: MasterTable): ReferencedTable[] {
  return Object.values(tableDefinition(table).fields).flatMap(({ is }) => {
    if (is.kind === 'reference') return [is.table as ReferencedTable];
    return is.kind === 'oneOf' ? (Object.values(is.tables) as ReferencedTable[]) : [];
  });
}

export function ownPlace(table: MasterTable, ledgerId: number | null): MasterPlace {
  return { table, ledgerId: tableDefinition(table).scope === 'store' ? null : ledgerId };
}

/** Writes what is sound of a plan; answers with what happened to which row. */
export async function writePlan(
  tx: WritableStore,
  ledgerId: number | null,
  planned: readonly PlannedRow[],
): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const table of masterTableNames) {
    const place = ownPlace(table, ledgerId);
    const rows = planned.filter((row) => row.table === table);
    for (const { change, id, before, after } of rows) {
      if (change !== 'changed' || id === null) continue;
      await updateMaster(tx, table, id, after);
      changes.push({ ...place, id, before, after });
    }
    const added = rows.filter(({ change }) => change === 'added');
    const ids = await insertMasters(
      tx,
      place,
      added.map(({ after }) => after),
    );
    added.forEach(({ after }, index) => changes.push({ ...place, id: ids[index] ?? 0, before: null, after }));
  }
  return changes;
}

/** The columns a file must have: the key, but of it no choice that may be blank, which older files do not know. */
export function neededColumns(table: MasterTable): readonly string[] {
  const { key, fields } = tableDefinition(table);
  return key.filter((field) => {
    const is = fields[field]?.is;
    return is?.kind !== 'choice' || !is.choices.includes('');
  });
}

/** The fields a file holds: nothing personal leaves or comes in by files (IN-9). */
export function fileFields(table: MasterTable): string[] {
  return Object.entries(tableDefinition(table).fields)
    .filter(([, { personal }]) => personal !== true)
    .map(([name]) => name);
}
