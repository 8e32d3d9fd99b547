import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { readField } from '../../../../shared/domain/master/read-field.ts';
import { differences, shownKey } from '../../../../shared/domain/master/row-keys.ts';
import { newRow } from '../../../../shared/domain/master/new-row.ts';
import { referencesTo } from '../../../../shared/domain/master/references.ts';
import { tableDefinition, type MasterTable } from '../../../../shared/domain/master/tables.ts';
import { validateRow, type FieldFault, type RowValues } from '../../../../shared/domain/master/validate-row.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { findMaster, insertMaster, updateMaster, type MasterPlace } from '../../../storage/master/master-rows.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { onlyPreferred } from './preferred-account.ts';
import { followRename } from './rename-key.ts';
import { concerned, type RowChange } from './row-changes.ts';
import { lookupFor } from './row-lookup.ts';
import { mayNotChange, noSuchLedger, placeOf } from '../setup-order.ts';
import { usedWhere } from './used-where.ts';

/** What a row became, and what of it others have to hear. */
export interface WrittenRow extends SavedRow {
  readonly renamed: boolean;
  /** Null: nothing was written. */
  readonly change: Pick<RowChange, 'table' | 'before' | 'after'> | null;
}

export interface SavedRow {
  readonly id: number | null;
  readonly faults: readonly FieldFault[];
}

/**
 * Saves a row, or answers field by field why not (SET-4…SET-8). A field that is not given stays as it is. A key that
 * changes is changed wherever the row is named, in the same transaction.
 */
export async function saveRow(
  context: Context,
  table: MasterTable,
  ledgerId: number | null,
  id: number | null,
  written: RowValues,
): Promise<Result<{ id: number | null; faults: FieldFault[] }>> {
  const forbidden = mayNotChange(context.user, [table]);
  if (forbidden !== null) return refuse(forbidden);
  const stamp = { at: instantOf(context), by: context.user.name };
  const saved = await context.storage.write(async (tx): Promise<Result<WrittenRow>> => {
    const place = await placeOf(tx, table, ledgerId);
    return place === null ? noSuchLedger : writeRow(tx, stamp, place, id, written);
  });
  if (!saved.ok) return saved;
  const { faults, renamed, change } = saved.value;
  if (faults.length === 0) {
    const owner = tableDefinition(table).scope === 'store' ? null : ledgerId;
    // A new key is written in many tables.
    const only = renamed || change === null ? {} : concerned([change]);
    context.events.tell('master.changed', { ledgerId: owner, tables: renamed ? null : [table], ...only });
    if (renamed) context.events.tell('vendors.changed', { ids: null });
  }
  return ok({ id: saved.value.id, faults: [...faults] });
}

/** The same within a transaction that writes more; nothing is written where there are faults. */
export async function writeRow(
  tx: WritableStore,
  stamp: Stamp,
  place: MasterPlace,
  id: number | null,
  written: RowValues,
): Promise<Result<WrittenRow>> {
  const { table } = place;
  const { fields, key } = tableDefinition(table);
  const unknown = Object.keys(written).find((field) => !(field in fields));
  if (unknown !== undefined)
    return ok({
      id,
      renamed: false,
      change: null,
      faults: [{ field: unknown, problem: problem('setup.fieldUnknown', { field: unknown }) }],
    });
  const before = id === null ? null : await findMaster(tx, place, id);
  if (id !== null && before === null) return refuse(problem('setup.rowNotFound'));
  const whole: RowValues = before === null ? newRow(table, written) : { ...before.values, ...written };
  const wanted = key.map(
    (name) => readField(name, fields[name] ?? { is: { kind: 'text', max: 60 } }, whole[name] ?? '').value,
  );
  const { values, faults } = validateRow(table, whole, await lookupFor(tx, place, whole, id, wanted));
  if (faults.length > 0) return ok({ id, faults, renamed: false, change: null });
  const changed = differences(before?.values ?? null, values);
  if (before !== null && changed.length === 0) return ok({ id, faults: [], renamed: false, change: null });
  const rekeyed = before !== null && before.values[key.at(-1) ?? ''] !== values[key.at(-1) ?? ''];
  const moved =
    before !== null && key.length > 1 && key.slice(0, -1).some((name) => before.values[name] !== values[name]);
  if (moved && table === 'dimensionValues' && (await usedWhere(tx, place, before.values)).length > 0) {
    const field = key[0] ?? '';
    return ok({
      id,
      renamed: false,
      change: null,
      faults: [{ field, problem: problem('setup.usedElsewhere', { key: shownKey(table, before.values), field }) }],
    });
  }
  const savedId = before?.id ?? (await insertMaster(tx, place, values));
  if (before !== null) await updateMaster(tx, table, before.id, values);
  if (table === 'vendorBankAccounts' && values['preferred'] === 'yes') await onlyPreferred(tx, savedId, values);
  if (rekeyed && before !== null) await followRename(tx, place, before.values, values);
  const code = before === null ? 'setupRowAdded' : 'setupRowChanged';
  await recordLog(tx, [
    logEntry(stamp, null, 'SETUP', code, { table, key: shownKey(table, values), changes: changesText(table, changed) }),
  ]);
  const change = { table, before: before?.values ?? null, after: values };
  return ok({ id: savedId, faults: [], renamed: rekeyed && referencesTo(table).length > 0, change });
}

/** `name: A → B; vatGroup: → K25`, personal numbers left out. */
export function changesText(
  table: MasterTable,
  changed: readonly { readonly field: string; readonly before: string; readonly after: string }[],
): string {
  const { fields } = tableDefinition(table);
  return changed
    .map(({ field, before, after }) =>
      fields[field]?.personal === true ? `${field}: ••••` : `${field}: ${before} → ${after}`.replace(':  →', ': →'),
    )
    .join('; ');
}
