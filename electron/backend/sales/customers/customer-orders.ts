import type { CallInput, CallOutput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { checkCard } from '../../../../shared/domain/sales/check-card.ts';
import { recordLog } from '../../../storage/log.ts';
import { deleteCustomer as deleteCard, findCustomer, updateCustomer } from '../../../storage/sales/customers.ts';
import { allCustomers, documentsOfCustomer, owingOf } from '../../../storage/sales/list-customers.ts';
import { done } from '../../answering.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { cardOf } from './save-customer.ts';

/** A customer with what is odd about its card and what it owes (SET-6). */
export async function openCustomer(context: Context, id: number): Promise<Result<CallOutput<'customers.open'>>> {
  const db = context.storage.read;
  const customer = await findCustomer(db, id);
  if (customer === null) return refuse(problem('customer.notFound', { id: String(id) }));
  const { drafts } = await documentsOfCustomer(db, id);
  return ok({
    customer,
    faults: [...checkCard(cardOf(customer))],
    owing: await owingOf(db, id, instantOf(context).slice(0, 10)),
    drafts,
  });
}

/** Deletes a card nothing was made for; else it can be blocked. */
export async function deleteCustomer(context: Context, id: number): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const deleted = await context.storage.write(async (tx): Promise<Result<Record<string, never>>> => {
    const customer = await findCustomer(tx, id);
    if (customer === null) return refuse(problem('customer.notFound', { id: String(id) }));
    const { no, name } = customer;
    const { posted, drafts } = await documentsOfCustomer(tx, id);
    if (posted + drafts > 0) return refuse(problem('customer.inUse', { no, name, count: String(posted + drafts) }));
    await deleteCard(tx, id);
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'customerDeleted', { no, name })]);
    return done;
  });
  if (deleted.ok) context.events.tell('sales.changed', {});
  return deleted;
}

/** Says for many customers at once what is sent to them electronically: only for those with an endpoint (NS p. 55). */
export async function createPartners(
  context: Context,
  { search, sends, preview }: CallInput<'customers.createPartners'>,
): Promise<Result<CallOutput<'customers.createPartners'>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const outcome = await context.storage.write(async (tx) => {
    const all = await allCustomers(tx, search);
    const found = all.filter(
      (customer) => customer.blocked === '' && Object.values(customer.sends).every((yes) => !yes),
    );
    const reachable = found.filter(({ endpoint }) => endpoint !== null);
    if (!preview && reachable.length > 0) {
      for (const customer of reachable) await updateCustomer(tx, customer.id, { ...cardOf(customer), sends });
      const kinds = Object.entries(sends).flatMap(([kind, yes]) => (yes ? [kind] : []));
      await recordLog(tx, [
        logEntry(stamp, null, 'SALES', 'customerPartnersMade', {
          count: String(reachable.length),
          sends: kinds.join(', '),
        }),
      ]);
    }
    return {
      found: found.length,
      withoutEndpoint: found.length - reachable.length,
      created: reachable.length,
    };
  });
  if (!preview && outcome.created > 0) context.events.tell('sales.changed', {});
  return ok(outcome);
}
