import { problem } from '../../../shared/domain/problem.ts';
import type { EDocument } from '../../../shared/domain/document.ts';
import { findByUuid } from '../../storage/documents/related-documents.ts';
import { failResponse, findAnsweredResponse } from '../../storage/exchange/outbox.ts';
import { insertReceivedResponse } from '../../storage/exchange/received-responses.ts';
import type { WritableStore } from '../../storage/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

const refusals = new Set(['TechnicalReject', 'ProfileReject']);

/**
 * Matches an answer that came in to what it speaks of: an answer of ours by UUID or number, or a document that stands
 * here (facts/transport.md e.7). Matched to nothing it stays an orphan, shown as such.
 */
export async function matchReceivedResponse(
  tx: WritableStore,
  batch: Stamp & { readonly log: NewLogEntry[] },
  id: number,
  { response, sender }: EDocument,
): Promise<void> {
  if (response === null) return;
  const ours = await findAnsweredResponse(tx, { uuid: response.documentUuid, documentNo: response.documentId });
  const answered =
    ours === null ? ((await findByUuid(tx, response.documentUuid ?? ''))[0]?.id ?? null) : ours.documentId;
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
