import { problem } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import { deleteSetupUndo, readSetupUndo } from '../../../storage/master/setup-undos.ts';
import { recordLog } from '../../../storage/log.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';
import { takeCustomersBack, type ImportedCard } from './write-customers.ts';

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
      await takeCustomersBack(tx, stamp, cards);
      await deleteSetupUndo(tx, token);
      const values = { count: String(cards.length) };
      await recordLog(tx, [logEntry(stamp, null, 'SALES', 'customersImportUndone', values)]);
      return ok({ restored: cards.length });
    }),
  );
  if (undone.ok) context.events.tell('sales.changed', {});
  return undone;
}
