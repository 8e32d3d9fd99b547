import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import { remindOf } from '../../../../shared/domain/sales/reminding.ts';
import type { ReadableStore } from '../../../storage/connection/handles.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { overdueInvoices, salesOfCustomer } from '../../../storage/sales/list-sales.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../../context.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';
import { writeDraft } from '../documents/save-sale.ts';

type Proposal = NonNullable<ReturnType<typeof remindOf>> & { readonly customerId: number; readonly name: string };

/** Whom to remind of what on a day, by name (OUT-10). */
export async function remindable(
  context: Context,
  { ledgerId, date }: CallInput<'sales.remindable'>,
): Promise<Result<CallOutput<'sales.remindable'>>> {
  const found = await proposals(context.storage.read, ledgerId, date, null);
  return ok({
    customers: found.map(({ customerId, name, draft, open, currency, level, problem }) => ({
      customerId,
      no: draft.customerNo,
      name,
      invoices: draft.lines.length,
      open,
      currency,
      level,
      fee: draft.fee,
      interest: draft.interest,
      problem,
    })),
  });
}

/** Makes a draft for each of the customers that may be reminded now; the rest is left out. */
export async function remind(
  context: Context,
  { ledgerId, date, customerIds }: CallInput<'sales.remind'>,
): Promise<Result<{ ids: number[] }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const made = await context.storage.write(async (tx): Promise<Result<{ ids: number[] }>> => {
    const ids: number[] = [];
    for (const { draft, problem } of await proposals(tx, ledgerId, date, new Set(customerIds))) {
      if (problem !== null) continue;
      const kept = await writeDraft(tx, stamp, { id: null, ledgerId, draft: { kind: 'reminder', reminder: draft } });
      if (!kept.ok) return kept;
      ids.push(kept.value);
    }
    return ok({ ids });
  });
  if (made.ok) context.events.tell('sales.changed', {});
  return made;
}

async function proposals(
  db: ReadableStore,
  ledgerId: number,
  date: string,
  only: ReadonlySet<number> | null,
): Promise<Proposal[]> {
  const { tables } = await readLedgerTables(db, ledgerId);
  const feeCurrency = await feeCurrencyOf(db, ledgerId);
  // What is owed in two currencies makes two reminders.
  const accounts = Map.groupBy(await overdueInvoices(db, ledgerId, date), (invoice: SalesDocument) =>
    [invoice.customerId, invoice.currency].join(' '),
  );
  const found: Proposal[] = [];
  for (const invoices of accounts.values()) {
    const customerId = invoices[0]?.customerId ?? 0;
    if (only !== null && !only.has(customerId)) continue;
    const customer = await findCustomer(db, customerId);
    if (customer === null) continue;
    const terms = customer.reminderTerms === '' ? null : tables.find('reminderTerms', customer.reminderTerms);
    const reminders = await salesOfCustomer(db, ledgerId, customerId, ['reminder']);
    const proposal = remindOf({ customer, invoices, reminders, terms, feeCurrency, date });
    if (proposal !== null) found.push({ ...proposal, customerId, name: customer.name });
  }
  return found;
}

/** The fee of the reminder terms is in the ledger's own currency. */
export async function feeCurrencyOf(db: ReadableStore, ledgerId: number): Promise<string> {
  return (await listLedgers(db)).find(({ id }) => id === ledgerId)?.currency || 'DKK';
}
