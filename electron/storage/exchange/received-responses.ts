import { queries, type ReadableStore, type WritableStore } from '../connection/handles.ts';

/** An answer that came in as a document, matched to what it speaks of; all null: an orphan. */
export interface ReceivedResponse {
  /** The answer's own document in the inbox *responses*. */
  readonly documentId: number;
  readonly outboxId: number | null;
  readonly answeredDocumentId: number | null;
  readonly code: string;
  readonly reason: string | null;
  readonly at: string;
}

export async function insertReceivedResponse(tx: WritableStore, response: ReceivedResponse): Promise<void> {
  await queries(tx)
    .insertInto('receivedResponses')
    .values({ ...response, reason: response.reason ?? '' })
    .execute();
}

/** Answers that speak of this document, newest first. */
export async function receivedResponsesTo(db: ReadableStore, documentId: number): Promise<ReceivedResponse[]> {
  const rows = await queries(db)
    .selectFrom('receivedResponses')
    .selectAll()
    .where('answeredDocumentId', '=', documentId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id: _id, ...row }) => ({ ...row, reason: row.reason === '' ? null : row.reason }));
}
