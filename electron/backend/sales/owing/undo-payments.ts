import { problem } from '../../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../../shared/domain/result.ts';
import type { SalesDocument } from '../../../../shared/domain/sales/sales-document.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { recordLog } from '../../../storage/log.ts';
import { deleteSetupUndo, readSetupUndo } from '../../../storage/master/setup-undos.ts';
import { salesOfCustomer } from '../../../storage/sales/list-sales.ts';
import { deletePayment, paymentsOf } from '../../../storage/sales/payments.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';

/** A payment an import registered. */
export interface ImportedPayment {
  readonly id: number;
  readonly invoiceId: number;
}

/** Tokens of imports of payments, so that none is taken for one of something else. */
export const importToken = (id: string): string => `payments ${id}`;

/**
 * Takes an import of payments back: all of it, or nothing when an invoice of it was paid or credited since, or its customer
 * has been told what is owed (OUT-10, SET-10).
 */
export async function undoPayments(context: Context, token: string): Promise<Result<{ restored: number }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const undone = await refusing(() =>
    context.storage.write(async (tx): Promise<Result<{ restored: number }>> => {
      const content = token.startsWith(importToken('')) ? await readSetupUndo(tx, token) : null;
      if (content === null) takeBack(problem('undo.nothing'));
      const imported = JSON.parse(content) as readonly ImportedPayment[];
      for (const { id, invoiceId } of imported.toReversed()) {
        const invoice = await findSalesDocument(tx, invoiceId);
        const newest = (await paymentsOf(tx, invoiceId)).at(-1);
        if (invoice === null || newest?.id !== id || (await wasTold(tx, invoice, newest.at)))
          takeBack(problem('sales.paymentsUsed', { no: invoice?.no ?? '' }));
        await deletePayment(tx, id);
        const { date, amount } = newest;
        await recordLog(tx, [
          logEntry(stamp, null, 'SALES', 'salesPaymentTakenBack', { no: invoice.no, date, amount }),
        ]);
      }
      await deleteSetupUndo(tx, token);
      const values = { count: String(imported.length) };
      await recordLog(tx, [logEntry(stamp, null, 'SALES', 'salesPaymentsUndone', values)]);
      return ok({ restored: imported.length });
    }),
  );
  if (undone.ok) context.events.tell('sales.changed', {});
  return undone;
}

/** A reminder or a statement was posted since: it says what was paid then. */
async function wasTold(tx: WritableStore, { ledgerId, customerId }: SalesDocument, since: string): Promise<boolean> {
  const told = await salesOfCustomer(tx, ledgerId, customerId, ['reminder', 'statement']);
  return told.some(({ postedAt }) => postedAt > since);
}
