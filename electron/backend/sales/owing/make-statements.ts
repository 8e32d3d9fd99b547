import type { CallInput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { statementOf } from '../../../../shared/domain/sales/stating.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { customersOfLedger, salesOfCustomer } from '../../../storage/sales/list-sales.ts';
import { paymentsOfCustomer } from '../../../storage/sales/payments.ts';
import { instantOf, type Context } from '../../context.ts';
import { writeDraft } from '../documents/save-sale.ts';

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
      const documents = await salesOfCustomer(tx, ledgerId, customerId, ['invoice', 'creditNote']);
      const payments = await paymentsOfCustomer(tx, ledgerId, customerId);
      for (const currency of new Set(documents.map((each) => each.currency))) {
        const account = {
          customerNo: customer.no,
          currency,
          documents: documents.filter((each) => each.currency === currency),
          payments: payments.filter((each) => each.currency === currency),
        };
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
