import { sql } from 'kysely';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { sendingSelection, toSendingRow } from './sending-row.ts';
import type { SendingRow } from '../../../shared/contract/sending.ts';

/** The causes of failures, the most frequent first, with how many documents met each (OUT-11). */
export async function listCauses(
  db: ReadableStore,
  ledgerId: number | null,
  limit: number,
): Promise<{ cause: string; count: number }[]> {
  let query = queries(db)
    .selectFrom('sendings')
    .select((select) => ['cause', select.fn.countAll<number>().as('count')])
    .where('cause', '<>', sql.lit(''));
  if (ledgerId !== null) query = query.where('ledgerId', '=', ledgerId);
  const rows = await query.groupBy('cause').orderBy('count', 'desc').orderBy('cause').limit(limit).execute();
  return rows.map(({ cause, count }) => ({ cause, count: Number(count) }));
}

/** Documents that met a cause, the latest first. */
export async function sendingsOfCause(
  db: ReadableStore,
  cause: string,
  ledgerId: number | null,
  limit: number,
): Promise<SendingRow[]> {
  let query = queries(db)
    .selectFrom('sendings')
    .innerJoin('salesDocuments', 'salesDocuments.id', 'sendings.salesDocumentId')
    .leftJoin('attempts', 'attempts.id', 'sendings.attemptId')
    .select(sendingSelection)
    .where('sendings.cause', '=', cause)
    .where('sendings.cause', '<>', sql.lit(''));
  if (ledgerId !== null) query = query.where('sendings.ledgerId', '=', ledgerId);
  const rows = await query.orderBy('sendings.salesDocumentId', 'desc').limit(limit).execute();
  return rows.map(toSendingRow);
}

export async function countOfCause(db: ReadableStore, cause: string): Promise<number> {
  const row = await queries(db)
    .selectFrom('sendings')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('cause', '=', cause)
    .where('cause', '<>', sql.lit(''))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
