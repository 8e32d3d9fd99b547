import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { parseCsv, recordsOf, writeCsv } from '../../../../shared/domain/master/import/csv.ts';
import {
  planVendors,
  vendorFileFields,
  vendorInFile,
  type PlannedVendor,
} from '../../../../shared/domain/master/import/plan-vendors.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { countsOf, shownLines } from '../../master/files/csv-orders.ts';
import { keepUndo, tellChanged, type SetupChange } from '../../master/rows/row-changes.ts';
import { rowsLogged } from '../../master/rows/rows-logged.ts';
import { mayNotChange } from '../../master/setup-order.ts';
import { identifyAllAnew } from '../identify-anew.ts';
import { existingCards, partnersOfNew, writeVendors } from './write-vendors.ts';

/** The vendor cards as CSV, by number, without anything of a person (SET-4, SET-10, IN-9). */
export async function exportVendorsCsv(context: Context): Promise<Result<CallOutput<'master.exportCsv'>>> {
  const cards = await existingCards(context.storage.read);
  const lines = cards.map(({ card }) => {
    const values = vendorInFile(card);
    return vendorFileFields.map((field) => values[field] ?? '');
  });
  return ok({
    fileName: `vendors-${instantOf(context).slice(0, 10)}.csv`,
    text: writeCsv([vendorFileFields, ...lines]),
  });
}

/** What importing the text would do; nothing is written. */
export async function previewVendorsCsv(
  context: Context,
  text: string,
): Promise<Result<CallOutput<'master.previewCsv'>>> {
  const planned = await planCsv(context.storage.read, text);
  if (!planned.ok)
    return ok({ problem: planned.problem, counts: { added: 0, changed: 0, same: 0, faulty: 0 }, lines: [] });
  return ok({ problem: null, counts: countsOf(planned.value), lines: shownLines(planned.value) });
}

/**
 * Takes the lines without faults, in one transaction; new cards get their partner, and pending documents the cards touch
 * are identified anew. One undo takes it all back, unless a new card is used by more than pending documents by then.
 */
export async function importVendorsCsv(
  context: Context,
  text: string,
): Promise<Result<CallOutput<'master.importCsv'>>> {
  const forbidden = mayNotChange(context.user, ['vendorPartners']);
  if (forbidden !== null) return refuse(forbidden);
  const stamp = { at: instantOf(context), by: context.user.name };
  let change: SetupChange = { rows: [], control: null };
  let touched: readonly number[] = [];
  const imported = await context.storage.write(async (tx): Promise<Result<CallOutput<'master.importCsv'>>> => {
    const planned = await planCsv(tx, text);
    if (!planned.ok) return planned;
    const written = await writeVendors(tx, stamp, planned.value);
    change = { rows: await partnersOfNew(tx, written.vendors), control: null, vendors: written.vendors };
    touched = written.touched;
    const { added, changed, faulty } = countsOf(planned.value);
    if (written.vendors.length > 0)
      await recordLog(tx, [
        logEntry(stamp, null, 'SETUP', 'setupImported', {
          table: 'vendors',
          added: String(added),
          changed: String(changed),
        }),
        ...rowsLogged(stamp, change.rows),
      ]);
    return ok({ added, changed, faulty, undoToken: await keepUndo(tx, stamp, change) });
  });
  if (!imported.ok) return imported;
  await identifyAllAnew(context, stamp, touched);
  tellChanged(context, change);
  return imported;
}

async function planCsv(db: ReadableStore, text: string): Promise<Result<readonly PlannedVendor[]>> {
  const lines = parseCsv(text);
  if (!lines.ok) return lines;
  const records = recordsOf(lines.value, vendorFileFields, ['no']);
  return records.ok ? ok(planVendors(records.value, await existingCards(db))) : records;
}
