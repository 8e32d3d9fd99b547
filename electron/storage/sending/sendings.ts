import type { SendingFilter } from '../../../shared/contract/sending.ts';
import type { SendStatus } from '../../../shared/domain/sending/verdict.ts';
import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';
import { sendingsOf } from './list-sendings.ts';

/** A document nobody has tried to send is to be sent by the next run (OUT-5). Answers whether it was unsent. */
export async function awaitSending(tx: WritableStore, salesDocumentId: number, at: string): Promise<boolean> {
  return setUntried(tx, salesDocumentId, { from: ['unsent', 'cancelledInternally'], to: 'awaitingSending', at });
}

/** A document nobody has tried to send is taken out, or back in: there is no attempt that could bear the evidence. */
export async function setUntried(
  tx: WritableStore,
  salesDocumentId: number,
  change: { readonly from: readonly SendStatus[]; readonly to: SendStatus; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await queries(tx)
    .updateTable('sendings')
    .set({ status: change.to, since: change.at })
    .where('salesDocumentId', '=', salesDocumentId)
    .where('attemptId', 'is', null)
    .where('status', 'in', change.from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Unsent documents of a filter, oldest first: also those that await a run. */
export async function unsentOf(
  db: ReadableStore,
  filter: SendingFilter,
  afterId: number,
  limit: number,
): Promise<number[]> {
  const rows = await sendingsOf(db, { ...filter, statuses: ['unsent', 'awaitingSending'] })
    .select('sendings.salesDocumentId')
    .where('sendings.attemptId', 'is', null)
    .where('sendings.salesDocumentId', '>', afterId)
    .orderBy('sendings.salesDocumentId')
    .limit(limit)
    .execute();
  return rows.map(({ salesDocumentId }) => salesDocumentId);
}

export async function countUnsent(db: ReadableStore, filter: SendingFilter): Promise<number> {
  const row = await sendingsOf(db, { ...filter, statuses: ['unsent', 'awaitingSending'] })
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sendings.attemptId', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Who and what a sending is about, for the line that says how far a run is. */
export async function describeSending(
  db: ReadableStore,
  salesDocumentId: number,
): Promise<{ readonly no: string; readonly customerName: string } | null> {
  const row = await queries(db)
    .selectFrom('salesDocuments')
    .select(['no', 'customerName'])
    .where('id', '=', salesDocumentId)
    .executeTakeFirst();
  return row ?? null;
}

/** Documents that await a run and were never tried, of one ledger or of all. */
export async function awaitingRun(
  db: ReadableStore,
  ledgerId: number | null,
  afterId: number,
  limit: number,
): Promise<number[]> {
  let query = queries(db)
    .selectFrom('sendings')
    .select('salesDocumentId')
    .where('status', '=', 'awaitingSending')
    .where('attemptId', 'is', null)
    .where('salesDocumentId', '>', afterId);
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const rows = await query.orderBy('salesDocumentId').limit(limit).execute();
  return rows.map(({ salesDocumentId }) => salesDocumentId);
}
