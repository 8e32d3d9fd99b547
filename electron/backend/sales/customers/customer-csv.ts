import { randomUUID } from 'node:crypto';
import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { parseCsv, recordsOf, writeCsv } from '../../../../shared/domain/master/import/csv.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import {
  customerFileFields,
  customerInFile,
  planCustomers,
  type PlannedCustomer,
} from '../../../../shared/domain/sales/customer-file.ts';
import { recordLog } from '../../../storage/log.ts';
import { saveSetupUndo } from '../../../storage/master/setup-undos.ts';
import { allCustomers } from '../../../storage/sales/list-customers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { cardOf } from './save-customer.ts';
import { importToken } from './undo-import.ts';
import { existingCustomers, writeCustomers } from './write-customers.ts';

/** The customers as CSV, by number (SET-6, SET-10). */
export async function exportCustomersCsv(context: Context): Promise<Result<CallOutput<'customers.exportCsv'>>> {
  const customers = await allCustomers(context.storage.read);
  const lines = customers.map((customer) => {
    const values = customerInFile(cardOf(customer));
    return customerFileFields.map((field) => values[field]);
  });
  return ok({
    fileName: `customers-${instantOf(context).slice(0, 10)}.csv`,
    text: writeCsv([customerFileFields, ...lines]),
  });
}

/** What importing the text would do, or does: lines without faults are taken, in one transaction. */
export async function importCustomersCsv(
  context: Context,
  text: string,
  preview: boolean,
): Promise<Result<CallOutput<'customers.importCsv'>>> {
  const lines = parseCsv(text);
  if (!lines.ok) return lines;
  const records = recordsOf(lines.value, customerFileFields, ['name']);
  if (!records.ok) return records;
  const stamp = { at: instantOf(context), by: context.user.name };
  const token = importToken(randomUUID());
  const planned = await context.storage.write(async (tx) => {
    const known = await existingCustomers(tx);
    const plan = planCustomers(records.value, known);
    if (preview) return plan;
    const { planned: written, imported } = await writeCustomers(tx, stamp, plan, known);
    if (imported.length > 0) await saveSetupUndo(tx, { token, ...stamp, content: JSON.stringify(imported) });
    const counts = countsOf(written);
    await recordLog(tx, [
      logEntry(stamp, null, 'SALES', 'customersImported', {
        added: String(counts.added),
        changed: String(counts.changed),
      }),
    ]);
    return written;
  });
  if (!preview) context.events.tell('sales.changed', {});
  const counts = countsOf(planned);
  return ok({
    undoToken: preview || counts.added + counts.changed === 0 ? null : token,
    counts,
    lines: planned.slice(0, 500).map(({ line, change, card, fields, faults }) => ({
      line,
      change,
      no: card.no,
      name: card.name,
      fields: [...fields],
      faults: [...faults],
    })),
  });
}

function countsOf(planned: readonly PlannedCustomer[]) {
  const of = (change: PlannedCustomer['change']): number => planned.filter((each) => each.change === change).length;
  return { added: of('added'), changed: of('changed'), same: of('same'), faulty: of('faulty') };
}
