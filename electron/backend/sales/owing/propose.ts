import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { owedLine, reminderFor, remindOf } from '../../../../shared/domain/sales/reminding.ts';
import { accountStatement } from '../../../../shared/domain/sales/stating.ts';
import { findCustomerByNo } from '../../../storage/sales/customers.ts';
import { salesOfCustomer, unpaidInvoices } from '../../../storage/sales/list-sales.ts';
import { instantOf, type Context } from '../../context.ts';
import { readLedgerTables } from '../../setup/ledger-tables.ts';
import { accountsOf } from './accounts-of.ts';
import { feeCurrencyOf } from './remind.ts';

/** What a reminder to one customer would say on a day, and everything else the customer has not paid (OUT-1, OUT-10). */
export async function proposeReminder(
  { storage: { read } }: Context,
  { ledgerId, customerNo, date }: CallInput<'sales.proposeReminder'>,
): Promise<Result<CallOutput<'sales.proposeReminder'>>> {
  const customer = await findCustomerByNo(read, customerNo);
  if (customer === null) return refuse(problem('sales.customerUnknown', { no: customerNo }));
  const { tables } = await readLedgerTables(read, ledgerId);
  const terms = customer.reminderTerms === '' ? null : tables.find('reminderTerms', customer.reminderTerms);
  const invoices = await unpaidInvoices(read, ledgerId, customer.id);
  const reminders = await salesOfCustomer(read, ledgerId, customer.id, ['reminder']);
  const feeCurrency = await feeCurrencyOf(read, ledgerId);
  const reminding = { customer, invoices, reminders, terms, feeCurrency, date };
  const { lines, ...draft } = reminderFor(reminding);
  return ok({
    draft: { ...draft, lines: [...lines] },
    unpaid: invoices.map((invoice) => ({ ...owedLine(invoice), currency: invoice.currency })),
    interest: terms?.interest ?? '',
    problem: remindOf(reminding)?.problem ?? null,
  });
}

/** What a statement of one customer's account would say over a period, in one of the currencies it has (OUT-1, OUT-10). */
export async function proposeStatement(
  context: Context,
  { ledgerId, customerNo, from, to, currency }: CallInput<'sales.proposeStatement'>,
): Promise<Result<CallOutput<'sales.proposeStatement'>>> {
  const { read } = context.storage;
  const customer = await findCustomerByNo(read, customerNo);
  if (customer === null) return refuse(problem('sales.customerUnknown', { no: customerNo }));
  const accounts = await accountsOf(read, ledgerId, customer);
  const chosen = accounts.find((each) => each.currency === currency) ?? accounts[0];
  const account = chosen ?? { customerNo, currency: customer.currency, documents: [], payments: [] };
  const { lines, ...draft } = accountStatement(account, { from, to, issueDate: instantOf(context).slice(0, 10) });
  return ok({
    draft: { ...draft, lines: lines.map((line) => ({ ...line })) },
    currencies: accounts.map((each) => each.currency),
  });
}
