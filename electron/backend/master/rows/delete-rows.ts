import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { differences, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { recordLog } from '../../../storage/log.ts';
import { deleteMaster, findMaster } from '../../../storage/master/master-rows.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { keepUndo, tellChanged, type RowChange } from './row-changes.ts';
import { changesText } from './save-row.ts';
import { mayNotChange, noSuchLedger, placeOf } from '../setup-order.ts';
import { partsOf, usedWhere, type MasterParts, type MasterUse } from './used-where.ts';

export interface DeletedRows {
  readonly deleted: number;
  /** What went with them. */
  readonly parts: MasterParts[];
  readonly kept: { id: number; key: string; usedIn: MasterUse[] }[];
  readonly undoToken: string | null;
}

/**
 * Deletes the rows nothing uses, with their parts (SET-7), and answers with where the others are used; one undo takes it
 * all back.
 */
export async function deleteRows(
  context: Context,
  table: MasterTable,
  ledgerId: number | null,
  ids: readonly number[],
): Promise<Result<DeletedRows>> {
  const forbidden = mayNotChange(context.user, [table]);
  if (forbidden !== null) return refuse(forbidden);
  const stamp = { at: instantOf(context), by: context.user.name };
  const rows: RowChange[] = [];
  const kept: DeletedRows['kept'] = [];
  const token = await context.storage.write(async (tx): Promise<Result<string | null>> => {
    const place = await placeOf(tx, table, ledgerId);
    if (place === null) return noSuchLedger;
    for (const id of new Set(ids)) {
      const row = await findMaster(tx, place, id);
      if (row === null) continue;
      const usedIn = await usedWhere(tx, place, row.values);
      if (usedIn.length > 0) {
        kept.push({ id, key: shownKey(table, row.values), usedIn });
        continue;
      }
      for (const part of [...(await partsOf(tx, place, row.values)), { place, id, values: row.values }]) {
        await deleteMaster(tx, part.place.table, part.id);
        rows.push({ ...part.place, id: part.id, before: part.values, after: null });
      }
    }
    await recordLog(
      tx,
      rows.map((row) =>
        logEntry(stamp, null, 'SETUP', 'setupRowDeleted', {
          table: row.table,
          key: shownKey(row.table, row.before ?? {}),
          changes: changesText(row.table, differences(row.before, null)),
        }),
      ),
    );
    return ok(await keepUndo(tx, stamp, { rows, control: null }));
  });
  if (!token.ok) return token;
  if (rows.length > 0) tellChanged(context, { rows, control: null });
  return ok({
    deleted: rows.filter((row) => row.table === table).length,
    parts: countedByTable(rows.filter((row) => row.table !== table)),
    kept,
    undoToken: token.value,
  });
}

function countedByTable(rows: readonly RowChange[]): MasterParts[] {
  const counts = new Map<MasterTable, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => ({ table, count }));
}
