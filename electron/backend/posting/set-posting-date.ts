import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { recordLog } from '../../storage/log.ts';
import { findAcceptedPurchase, setPurchasePostingDate } from '../../storage/posting/accepted-document.ts';
import { voucherOfDocument } from '../../storage/posting/vouchers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { readLedgerTables } from '../setup/ledger-tables.ts';

/** Gives what a document was accepted into another posting date: its purchase document, or its part of an order (SET-7). */
export async function setPostingDate(
  context: Context,
  documentId: number,
  date: string,
): Promise<Result<{ date: string }>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const set = await context.storage.write(async (tx): Promise<Result<{ date: string }>> => {
    const accepted = await findAcceptedPurchase(tx, documentId);
    if (accepted === null) return refuse(problem('document.notFound', { id: String(documentId) }));
    const { header } = accepted;
    if ((await voucherOfDocument(tx, documentId)) !== null)
      return refuse(problem('purchase.posted', { no: header.no }));
    const { tables } = await readLedgerTables(tx, header.ledgerId);
    const closed = tables.rows('closedPeriods').find(({ from, to }) => from <= date && date <= to);
    if (closed !== undefined) {
      const { name, from, to } = closed;
      return refuse(problem('check.closedPeriod', { date, name, from, to }));
    }
    await setPurchasePostingDate(tx, documentId, date);
    const values = { field: 'postingDate', from: header.postingDate ?? '', to: date };
    if (header.postingDate !== date)
      await recordLog(tx, [logEntry(stamp, documentId, 'PURCHASE', 'fieldChanged', values)]);
    return ok({ date });
  });
  if (set.ok) {
    context.events.tell('purchases.changed', {});
    context.events.documents([documentId]);
  }
  return set;
}
