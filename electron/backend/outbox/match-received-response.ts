import { problem } from '../../../shared/domain/problem.ts';
import type { EDocument } from '../../../shared/domain/document/document.ts';
import { findByUuid } from '../../storage/documents/related-documents.ts';
import { failResponse, findAnsweredResponse, type StoredResponse } from '../../storage/exchange/outbox.ts';
import { insertReceivedResponse } from '../../storage/exchange/received-responses.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import type { StoredAttempt } from '../../storage/sending/attempts.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { believeResponse, findAnsweredAttempt } from '../sending/answers/match-response.ts';

const refusals = new Set(['TechnicalReject', 'ProfileReject']);

/** What an answer that came in speaks of. */
export interface Answered {
  readonly attempt: StoredAttempt | null;
  readonly ours: StoredResponse | null;
  readonly documentId: number | null;
}

/**
 * What an answer that came in speaks of (facts/transport.md e.7): an attempt at sending a document, an answer of ours by
 * UUID or number, or a document that stands here. Null: an orphan.
 */
export async function findAnswered(db: ReadableStore, document: EDocument): Promise<Answered | null> {
  const { response } = document;
  if (response === null) return null;
  const attempt = await findAnsweredAttempt(db, document, response);
  if (attempt !== null) return { attempt, ours: null, documentId: null };
  const ours = await findAnsweredResponse(db, { uuid: response.documentUuid, documentNo: response.documentId });
  if (ours !== null) return { attempt, ours, documentId: ours.documentId };
  const [standing] = await findByUuid(db, response.documentUuid ?? '');
  return standing === undefined ? null : { attempt, ours, documentId: standing.id };
}

/** Tells what an answer that came in speaks of, and moves that on. */
export async function matchReceivedResponse(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  id: number,
  document: EDocument,
  { attempt, ours, documentId: answered }: Answered,
): Promise<void> {
  const { response, sender } = document;
  if (response === null) return;
  if (attempt !== null) await believeResponse(tx, attempt, { id, document, response, at: batch.at });
  const reason = response.reasons.join(' ') || null;
  await insertReceivedResponse(tx, {
    documentId: id,
    outboxId: ours?.id ?? null,
    answeredDocumentId: answered,
    code: response.code,
    reason,
    at: batch.at,
  });
  if (answered !== null) {
    batch.log.push(
      logEntry(batch, answered, 'RESPONSE', 'answerArrived', {
        code: response.code,
        from: sender.name ?? '',
        reason: reason ?? '',
      }),
    );
  }
  if (ours !== null && refusals.has(response.code)) {
    await failResponse(tx, ours.id, {
      problem: problem('outbox.refused', { code: response.code }),
      transportError: reason,
      at: batch.at,
    });
    batch.log.push(
      logEntry(batch, ours.documentId, 'RESPONSE', 'answerFailed', {
        code: ours.code,
        no: ours.documentNo,
        file: ours.fileName,
        text: reason ?? response.code,
      }),
    );
  }
}
