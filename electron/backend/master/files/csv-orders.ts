import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { parseCsv, recordsOf, writeCsv } from '../../../../shared/domain/master/import/csv.ts';
import { planImport } from '../../../../shared/domain/master/import/plan-import.ts';
import { differences } from '../../../../shared/domain/master/row-keys.ts';
import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { allMaster } from '../../../storage/master/master-rows.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { fileFields, gatherGround, neededColumns, writePlan } from './import-ground.ts';
import { keepUndo, tellChanged, type RowChange } from '../rows/row-changes.ts';
import { rowsLogged } from '../rows/rows-logged.ts';
import { mayNotChange, noSuchLedger, placeOf } from '../setup-order.ts';
import type { PlannedRow } from '../../../../shared/domain/master/import/planned-row.ts';

/** A table as CSV: one column a field, in the order of the description, one line a row, by key (SET-10). */
export async function exportCsv(
  context: Context,
  table: MasterTable,
  ledgerId: number | null,
): Promise<Result<CallOutput<'master.exportCsv'>>> {
  const place = await placeOf(context.storage.read, table, ledgerId);
  if (place === null) return noSuchLedger;
  const fields = fileFields(table);
  const rows = await allMaster(context.storage.read, place);
  const lines = rows.map(({ values }) => fields.map((field) => values[field] ?? ''));
  return ok({ fileName: `${table}-${instantOf(context).slice(0, 10)}.csv`, text: writeCsv([fields, ...lines]) });
}

/** What importing the text would do; nothing is written. A text that is no table at all is answered as its problem. */
export async function previewCsv(
  context: Context,
  table: MasterTable,
  ledgerId: number | null,
  text: string,
): Promise<Result<CallOutput<'master.previewCsv'>>> {
  const place = await placeOf(context.storage.read, table, ledgerId);
  if (place === null) return noSuchLedger;
  const planned = await planCsv(context.storage.read, table, ledgerId, text);
  if (!planned.ok)
    return ok({ problem: planned.problem, counts: { added: 0, changed: 0, same: 0, faulty: 0 }, lines: [] });
  return ok({ problem: null, counts: countsOf(planned.value), lines: shownLines(planned.value) });
}

/** Takes the lines without faults, in one transaction; one undo takes it all back. */
export async function importCsv(
  context: Context,
  table: MasterTable,
  ledgerId: number | null,
  text: string,
): Promise<Result<CallOutput<'master.importCsv'>>> {
  const forbidden = mayNotChange(context.user, [table]);
  if (forbidden !== null) return refuse(forbidden);
  const stamp = { at: instantOf(context), by: context.user.name };
  let rows: RowChange[] = [];
  const imported = await context.storage.write(async (tx): Promise<Result<CallOutput<'master.importCsv'>>> => {
    if ((await placeOf(tx, table, ledgerId)) === null) return noSuchLedger;
    const planned = await planCsv(tx, table, ledgerId, text);
    if (!planned.ok) return planned;
    rows = await writePlan(tx, ledgerId, planned.value);
    const { added, changed, faulty } = countsOf(planned.value);
    if (rows.length > 0)
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', 'setupImported', { table, added: String(added), changed: String(changed) }),
        ...rowsLogged(stamp, rows),
      ]);
    return ok({ added, changed, faulty, undoToken: await keepUndo(tx, stamp, { rows, control: null }) });
  });
  if (imported.ok && rows.length > 0) tellChanged(context, { rows, control: null });
  return imported;
}

async function planCsv(
  db: ReadableStore,
  table: MasterTable,
  ledgerId: number | null,
  text: string,
): Promise<Result<readonly PlannedRow[]>> {
  const lines = parseCsv(text);
  if (!lines.ok) return lines;
  const records = recordsOf(lines.value, fileFields(table), neededColumns(table));
  if (!records.ok) return records;
  return ok(planImport(new Map([[table, records.value]]), await gatherGround(db, ledgerId, [table])));
}

export function countsOf(planned: readonly Pick<PlannedRow, 'change'>[]): Record<PlannedRow['change'], number> {
  const counts = { added: 0, changed: 0, same: 0, faulty: 0 };
  for (const { change } of planned) counts[change] += 1;
  return counts;
}

/** Most lines a preview shows; of more, those that need looking at come first. */
const linesShown = 500;
const urgency: Readonly<Record<PlannedRow['change'], number>> = { faulty: 0, changed: 1, added: 2, same: 3 };

export function shownLines(
  planned: readonly Pick<PlannedRow, 'line' | 'change' | 'key' | 'before' | 'after' | 'faults'>[],
): CallOutput<'master.previewCsv'>['lines'] {
  return planned
    .toSorted((one, other) => urgency[one.change] - urgency[other.change] || one.line - other.line)
    .slice(0, linesShown)
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, change, key, before, after, faults }) => ({
      line,
      change,
      key,
      changes: differences(before, after).map((each) => ({ ...each })),
      faults: [...faults],
    }));
}
