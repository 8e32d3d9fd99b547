import { queries, type ReadableStore } from '../connection/handles.ts';

/** The inbox documents of answers that speak of this document. */
export async function answersTo(db: ReadableStore, documentId: number): Promise<number[]> {
  const rows = await queries(db)
    .selectFrom('receivedResponses')
    .select('documentId')
    .where('answeredDocumentId', '=', documentId)
    .execute();
  return rows.map((row) => row.documentId);
}

/** The document an answer in the inbox speaks of, if it is known. */
export async function answeredBy(db: ReadableStore, documentId: number): Promise<number[]> {
  const rows = await queries(db)
    .selectFrom('receivedResponses')
    .select('answeredDocumentId')
    .where('documentId', '=', documentId)
    .execute();
  return rows.flatMap(({ answeredDocumentId }) => (answeredDocumentId === null ? [] : [answeredDocumentId]));
}
