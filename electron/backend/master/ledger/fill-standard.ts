import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { newControlSetup, standardRows } from '../../../../shared/domain/master/standard/standard-setup.ts';
import { masterTableNames, tableDefinition } from '../../../../shared/domain/master/tables.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { readControlSetup, saveControlSetup } from '../../../storage/master/control-setups.ts';
import { allMaster, insertMasters, keyTextOf, type MasterValues } from '../../../storage/master/master-rows.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { recordLog } from '../../../storage/log.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { forbidden } from '../../roles.ts';
import { keepUndo, tellChanged, type RowChange } from '../rows/row-changes.ts';
import { noSuchLedger } from '../setup-order.ts';

/** Adds the rows of the standard set-up a ledger lacks, by their keys; changes nothing that is there (SET-10). */
export async function addStandardRows(tx: WritableStore, ledgerId: number): Promise<RowChange[]> {
  const added: RowChange[] = [];
  for (const table of masterTableNames) {
    const standard = (standardRows[table] ?? []) as readonly MasterValues[];
    if (standard.length === 0) continue;
    const owner = tableDefinition(table).scope === 'store' ? null : ledgerId;
    const place = { table, ledgerId: owner };
    const there = new Set((await allMaster(tx, place)).map(({ values }) => keyTextOf(table, values)));
    const missing = standard.filter((row) => !there.has(keyTextOf(table, row)));
    const ids = await insertMasters(tx, place, missing);
    added.push(
      ...missing.map((after, index) => ({ table, ledgerId: owner, id: ids[index] ?? 0, before: null, after })),
    );
  }
  return added;
}

/** Gives a ledger that has no control setup yet its standard set-up; a ledger that has one was given it before. */
export async function provideStandardSetUp(tx: WritableStore, ledgerId: number): Promise<void> {
  if ((await readControlSetup(tx, ledgerId)) !== null) return;
  await saveControlSetup(tx, ledgerId, newControlSetup);
  await addStandardRows(tx, ledgerId);
}

/** Whether some ledger still waits for its standard set-up: new ones do, and those of a store that was just migrated. */
export async function ledgersWithoutSetUp(db: ReadableStore): Promise<number[]> {
  const ledgers = await listLedgers(db);
  const without: number[] = [];
  for (const { id } of ledgers) if ((await readControlSetup(db, id)) === null) without.push(id);
  return without;
}

/** The order: adds what a ledger lacks of the standard set-up; one undo takes it all back. */
export async function fillStandard(
  context: Context,
  ledgerId: number,
): Promise<Result<{ added: number; undoToken: string | null }>> {
  const because = forbidden(context.user, 'setup');
  if (because !== null) return refuse(because);
  const stamp = { at: instantOf(context), by: context.user.name };
  let rows: RowChange[] = [];
  const filled = await context.storage.write(async (tx): Promise<Result<string | null>> => {
    const ledger = (await listLedgers(tx)).find(({ id }) => id === ledgerId);
    if (ledger === undefined) return noSuchLedger;
    rows = await addStandardRows(tx, ledgerId);
    if (rows.length > 0)
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', 'setupStandardAdded', { ledger: ledger.name, added: String(rows.length) }),
      ]);
    return ok(await keepUndo(tx, stamp, { rows, control: null }));
  });
  if (!filled.ok) return filled;
  if (rows.length > 0) tellChanged(context, { rows, control: null });
  return ok({ added: rows.length, undoToken: filled.value });
}
