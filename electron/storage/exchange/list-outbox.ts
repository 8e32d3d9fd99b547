import type { OutboxRow } from '../../../shared/contract/exchange.ts';
import type { OutboxStatus } from '../../../shared/domain/status.ts';
import { containsText } from '../query/contains-text.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { toResponse } from './outbox.ts';

/** A window of our answers, newest first, each with the document it answers. No status given: all. */
export async function listOutbox(
  db: ReadableStore,
  filter: { readonly statuses: readonly OutboxStatus[]; readonly search: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ rows: OutboxRow[]; total: number }> {
  let query = queries(db).selectFrom('outbox').innerJoin('documents', 'documents.id', 'outbox.documentId');
  if (filter.statuses.length > 0) query = query.where('outbox.status', 'in', filter.statuses);
  if (filter.search.trim() !== '') {
    query = query.where(
      containsText(
        ['outbox.documentNo', 'outbox.receiver', 'outbox.reason', 'documents.documentNo', 'documents.vendorName'],
        filter.search,
      ),
    );
  }
  const total = await query.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  const rows = await query
    .selectAll('outbox')
    .select([
      'documents.documentNo as respondsToNo',
      'documents.vendorName',
      'documents.amountInclVat',
      'documents.currency',
    ])
    .orderBy('outbox.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    total: Number(total?.count ?? 0),
    rows: rows.map(({ respondsToNo, vendorName, amountInclVat, currency, ...row }) => {
      const response = toResponse(row);
      return {
        id: response.id,
        type: 'applicationResponse',
        documentNo: response.documentNo,
        code: response.code,
        reason: response.reason,
        format: response.format,
        receiver: response.receiver,
        status: response.status,
        attempt: response.attempt,
        file: response.fileName === '' ? null : response.fileName,
        respondsTo: response.documentId,
        respondsToNo,
        respondsToVendor: vendorName,
        respondsToAmount: amountInclVat === '' ? null : amountInclVat,
        respondsToCurrency: currency === '' ? null : currency,
        createdAt: response.createdAt,
        releaseAt: response.releaseAt,
        sentAt: response.writtenAt,
        settledAt: response.settledAt,
        problem: response.problem as OutboxRow['problem'],
        transportError: response.transportError,
      };
    }),
  };
}
