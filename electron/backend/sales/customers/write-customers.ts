import { problem } from '../../../../shared/domain/problem.ts';
import type { CustomerCard } from '../../../../shared/domain/sales/customer.ts';
import type { PlannedCustomer } from '../../../../shared/domain/sales/customer-file.ts';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { deleteCustomer, findCustomer, updateCustomer } from '../../../storage/sales/customers.ts';
import { allCustomers, documentsOfCustomer } from '../../../storage/sales/list-customers.ts';
import { logEntry, type Stamp } from '../../log-entry.ts';
import { takeBack } from '../../master/setup-order.ts';
import { cardChanges, cardOf, writeCustomer } from './save-customer.ts';

/** What an import did to one card; `before` null: it made it. */
export interface ImportedCard {
  readonly id: number;
  readonly before: CustomerCard | null;
  readonly after: CustomerCard;
}

/** Every card an import is planned over. */
export async function existingCustomers(
  db: ReadableStore,
): Promise<{ readonly id: number; readonly card: CustomerCard }[]> {
  return (await allCustomers(db)).map((customer) => ({ id: customer.id, card: cardOf(customer) }));
}

/** Writes what is sound of a plan; `planned`: what became of each line, `imported`: what an undo takes back. */
export async function writeCustomers(
  tx: WritableStore,
  stamp: Stamp,
  plan: readonly PlannedCustomer[],
  known: Awaited<ReturnType<typeof existingCustomers>>,
): Promise<{ readonly planned: readonly PlannedCustomer[]; readonly imported: readonly ImportedCard[] }> {
  const before = new Map(known.map(({ id, card }) => [id, card]));
  const planned: PlannedCustomer[] = [];
  const imported: ImportedCard[] = [];
  for (const each of plan) {
    if (each.change !== 'added' && each.change !== 'changed') {
      planned.push(each);
      continue;
    }
    const saved = await writeCustomer(tx, stamp, each.id, each.card);
    const now = saved.ok ? await findCustomer(tx, saved.value.id) : null;
    if (now !== null)
      imported.push({
        id: now.id,
        before: each.id === null ? null : (before.get(each.id) ?? null),
        after: cardOf(now),
      });
    planned.push(saved.ok ? each : { ...each, change: 'faulty', faults: [saved.problem] });
  }
  return { planned, imported };
}

/** Takes cards back as they were; one that was changed since, or that a document was made for, stops the undo (SET-10). */
export async function takeCustomersBack(
  tx: WritableStore,
  stamp: Stamp,
  cards: readonly ImportedCard[],
): Promise<void> {
  for (const { id, before, after } of cards.toReversed()) {
    const now = await findCustomer(tx, id);
    const values = { table: 'customers', key: after.no };
    if (now === null || !same(cardOf(now), after)) takeBack(problem('setup.undoChanged', values));
    const { no, name } = before ?? after;
    if (before !== null) {
      await updateCustomer(tx, id, before);
      await recordLog(tx, [
        logEntry(stamp, null, 'SALES', 'customerChanged', { no, name, changes: cardChanges(after, before) }),
      ]);
      continue;
    }
    const { posted, drafts } = await documentsOfCustomer(tx, id);
    if (posted + drafts > 0) takeBack(problem('setup.undoUsed', values));
    await deleteCustomer(tx, id);
    await recordLog(tx, [logEntry(stamp, null, 'SALES', 'customerDeleted', { no, name })]);
  }
}

function same(one: CustomerCard, other: CustomerCard): boolean {
  const told = (card: CustomerCard): string =>
    JSON.stringify(Object.entries(card).toSorted(([first], [second]) => (first < second ? -1 : 1)));
  return told(one) === told(other);
}
