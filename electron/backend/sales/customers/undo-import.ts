import { problem } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { CustomerCard } from '../../../../shared/domain/sales/customer.ts';
import { deleteSetupUndo, readSetupUndo } from '../../../storage/master/setup-undos.ts';
import { recordLog } from '../../../storage/log.ts';
import { deleteCustomer, findCustomer, updateCustomer } from '../../../storage/sales/customers.ts';
import { documentsOfCustomer } from '../../../storage/sales/list-customers.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';
import { cardOf } from './save-customer.ts';

/** What an import did to one card; `before` null: it made it. */
export interface ImportedCard {
  readonly id: number;
  readonly before: CustomerCard | null;
  readonly after: CustomerCard;
}

/** Tokens of imports of customers, so that none is taken for one of the set-up. */
export const importToken = (id: string): string => `customers ${id}`;

/** Takes an import of customers back: all of it, or nothing when a card was changed or used since (SET-10). */
export async function undoImport(context: Context, token: string): Promise<Result<{ restored: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const undone = await refusing(() =>
    context.storage.write(async (tx): Promise<Result<{ restored: number }>> => {
      const content = token === importToken('') ? null : await readSetupUndo(tx, token);
      if (content === null || !token.startsWith(importToken(''))) takeBack(problem('undo.nothing'));
      const cards = JSON.parse(content) as readonly ImportedCard[];
      for (const { id, before, after } of cards.toReversed()) {
        const now = await findCustomer(tx, id);
        const values = { table: 'customers', key: after.no };
        if (now === null || !same(cardOf(now), after)) takeBack(problem('setup.undoChanged', values));
        if (before !== null) {
          await updateCustomer(tx, id, before);
          continue;
        }
        const { posted, drafts } = await documentsOfCustomer(tx, id);
        if (posted + drafts > 0) takeBack(problem('setup.undoUsed', values));
        await deleteCustomer(tx, id);
      }
      await deleteSetupUndo(tx, token);
      const values = { count: String(cards.length) };
      await recordLog(tx, [logEntry(stamp, null, 'SALES', 'customersImportUndone', values)]);
      return ok({ restored: cards.length });
    }),
  );
  if (undone.ok) context.events.tell('sales.changed', {});
  return undone;
}

function same(one: CustomerCard, other: CustomerCard): boolean {
  const told = (card: CustomerCard): string =>
    JSON.stringify(Object.entries(card).toSorted(([first], [second]) => (first < second ? -1 : 1)));
  return told(one) === told(other);
}
