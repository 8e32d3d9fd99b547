import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { differences, lastOfKey, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import { tableDefinition } from '../../../../shared/domain/master/tables.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { saveControlSetup } from '../../../storage/master/control-setups.ts';
import {
  deleteMaster,
  findMaster,
  findMasterByKey,
  insertMaster,
  updateMaster,
} from '../../../storage/master/master-rows.ts';
import { deleteSetupUndo, readSetupUndo } from '../../../storage/master/setup-undos.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { readControl } from '../../setup/ledger-tables.ts';
import { takeCustomersBack } from '../../sales/customers/write-customers.ts';
import { takeVendorsBack } from '../../vendors/files/write-vendors.ts';
import { identifyAllAnew } from '../../vendors/identify-anew.ts';
import { tellChanged, type RowChange, type SetupChange } from './row-changes.ts';
import { rowsLogged, takenBack } from './rows-logged.ts';
import { controlLogged } from '../ledger/save-control.ts';
import { mayNotChange, refusing, takeBack } from '../setup-order.ts';
import { countParts, usedWhere } from './used-where.ts';

/**
 * Takes back an import, a deletion or a standard set-up: all of it, or nothing when a row it touched has been changed
 * since, or a row it added is in use by now (SET-10).
 */
export async function undoChange(context: Context, token: string): Promise<Result<{ restored: number }>> {
  const text = await readSetupUndo(context.storage.read, token);
  if (text === null) return refuse(problem('undo.nothing'));
  const change = JSON.parse(text) as SetupChange;
  const { vendors = [], customers = [] } = change;
  const tables = change.rows.map(({ table }) => table);
  const forbidden = mayNotChange(context.user, change.control === null ? tables : [...tables, 'accounts']);
  if (forbidden !== null) return refuse(forbidden);
  const stamp = { at: instantOf(context), by: context.user.name };
  const restored = change.rows.length + vendors.length + customers.length;
  let touched: readonly number[] = [];
  const undone = await refusing(() =>
    context.storage.write(async (tx) => {
      if ((await readSetupUndo(tx, token)) === null) takeBack(problem('undo.nothing'));
      // Rows added are taken out first: a key they hold may be the one of a row that comes back.
      const backwards = change.rows.toReversed();
      for (const row of backwards.filter(({ before }) => before === null)) await takeRowBack(tx, row);
      for (const row of backwards.filter(({ before }) => before !== null)) await takeRowBack(tx, row);
      for (const row of change.rows.filter(({ before }) => before === null)) await unused(tx, row);
      touched = await takeVendorsBack(tx, stamp, vendors);
      await takeCustomersBack(tx, stamp, customers);
      if (change.control !== null) await takeControlBack(tx, change.control);
      await deleteSetupUndo(tx, token);
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', 'setupUndone', { rows: String(restored) }),
        ...rowsLogged(stamp, takenBack(change.rows)),
        ...(change.control === null ? [] : [await controlLogged(tx, stamp, swapped(change.control))]),
      ]);
      return ok({ restored });
    }),
  );
  if (!undone.ok) return undone;
  await identifyAllAnew(context, stamp, touched);
  tellChanged(context, change);
  return undone;
}

async function takeRowBack(tx: WritableStore, row: RowChange): Promise<void> {
  const { table, ledgerId, id, before, after } = row;
  const place = { table, ledgerId };
  const now = await findMaster(tx, place, id);
  const changed = after === null ? now !== null : now === null || differences(now.values, after).length > 0;
  if (changed) takeBack(problem('setup.undoChanged', { table, key: shownKey(table, after ?? before ?? {}) }));
  if (before === null) return deleteMaster(tx, table, id);
  const { key } = tableDefinition(table);
  const holder = await findMasterByKey(
    tx,
    place,
    key.map((field) => before[field] ?? ''),
  );
  if (holder !== null && holder.id !== id)
    takeBack(problem('setup.undoChanged', { table, key: shownKey(table, before) }));
  if (after === null) await insertMaster(tx, place, before, id);
  else await updateMaster(tx, table, id, before);
}

/** A row that was added may only go when nothing names it: what was added with it is gone already. */
async function unused(tx: WritableStore, { table, ledgerId, after }: RowChange): Promise<void> {
  if (after === null || lastOfKey(table, after) === '') return;
  const successor = await findMasterByKey(tx, { table, ledgerId }, keyParts(table, after));
  if (successor !== null) return;
  const place = { table, ledgerId };
  if ((await usedWhere(tx, place, after)).length + (await countParts(tx, place, after)).length > 0)
    takeBack(problem('setup.undoUsed', { table, key: shownKey(table, after) }));
}

function keyParts(table: RowChange['table'], values: Readonly<Record<string, string>>): string[] {
  return tableDefinition(table).key.map((field) => values[field] ?? '');
}

async function takeControlBack(tx: WritableStore, control: NonNullable<SetupChange['control']>): Promise<void> {
  const now = await readControl(tx, control.ledgerId);
  if (JSON.stringify(sorted(now)) !== JSON.stringify(sorted(control.after)))
    takeBack(problem('setup.undoChanged', { table: 'controlSetup', key: '' }));
  await saveControlSetup(tx, control.ledgerId, control.before);
}

function swapped({ ledgerId, before, after }: NonNullable<SetupChange['control']>) {
  return { ledgerId, before: after, after: before };
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
}
