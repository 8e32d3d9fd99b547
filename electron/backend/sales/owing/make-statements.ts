import type { CallInput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { statementOf } from '../../../../shared/domain/sales/stating.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { customersOfLedger } from '../../../storage/sales/list-sales.ts';
import { instantOf, type Context } from '../../context.ts';
import { writeDraft } from '../documents/save-sale.ts';
import { accountsOf } from './accounts-of.ts';

/** Drafts of statements over a period, one for each customer and currency that moved or owes something (OUT-10). */
export async function makeStatements(
  context: Context,
  { ledgerId, from, to, customerIds }: CallInput<'sales.makeStatements'>,
): Promise<Result<{ ids: number[] }>> {
  if (to < from) return refuse(problem('sales.periodInvalid'));
  const stamp = { at: instantOf(context), by: context.user.name };
  const issueDate = stamp.at.slice(0, 10);
  const made = await context.storage.write(async (tx): Promise<Result<{ ids: number[] }>> => {
    const ids: number[] = [];
    for (const customerId of customerIds ?? (await customersOfLedger(tx, ledgerId))) {
      const customer = await findCustomer(tx, customerId);
      if (customer === null || customer.blocked === 'all') continue;
      for (const account of await accountsOf(tx, ledgerId, customer)) {
        const statement = statementOf(account, { from, to, issueDate });
        if (statement === null) continue;
        const kept = await writeDraft(tx, stamp, { id: null, ledgerId, draft: { kind: 'statement', statement } });
        if (!kept.ok) return kept;
        ids.push(kept.value);
      }
    }
    return ok({ ids });
  });
  if (made.ok) context.events.tell('sales.changed', {});
  return made;
}
