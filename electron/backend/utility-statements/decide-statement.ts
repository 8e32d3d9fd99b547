import type { AnswerOrder } from '../../../shared/domain/acceptance/answer.ts';
import { setDecision, type DecisionRecord } from '../../storage/documents/change-document.ts';
import type { StoredDocument } from '../../storage/documents/stored-document.ts';
import { cancelHeldResponse } from '../../storage/exchange/held-responses.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import type { NewLogEntry } from '../../storage/log.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { queueAnswer, type QueuedAnswer } from '../outbox/queue-answer.ts';
import { readProgramSettings } from '../setup/program-settings.ts';

/** What one order writes beside its documents. */
export type Batch = Stamp & { readonly log: NewLogEntry[] };

/** The status of a utility statement changes and nothing else (ACC-2); its sender is told when the profile asks for it. */
export async function writeStatementDecision(
  tx: WritableStore,
  batch: Batch,
  stored: Pick<StoredDocument, 'row' | 'content'>,
  decided: { readonly status: 'accepted' | 'rejected'; readonly reason: string; readonly answer: AnswerOrder | null },
): Promise<QueuedAnswer | null> {
  const { id, ledgerId } = stored.row;
  await setDecision(tx, id, {
    status: decided.status,
    rejectionKind: decided.status === 'rejected' ? 'business' : null,
    rejectionReason: decided.status === 'rejected' ? decided.reason : null,
    decidedAt: batch.at,
    decidedBy: batch.by,
  });
  await withdrawAnswer(tx, batch, id);
  if (decided.answer === null) return null;
  return queueAnswer(tx, batch, {
    documentId: id,
    document: stored.content,
    order: decided.answer,
    reason: decided.reason,
    ledger: (await listLedgers(tx)).find((ledger) => ledger.id === ledgerId) ?? null,
    graceSeconds: (await readProgramSettings(tx)).gracePeriod,
  });
}

/** An answer of an earlier decision that has not left yet must not leave beside the new one. */
export async function withdrawAnswer(tx: WritableStore, batch: Batch, id: number): Promise<void> {
  const held = await cancelHeldResponse(tx, id, batch.at);
  if (held !== null)
    batch.log.push(logEntry(batch, id, 'RESPONSE', 'answerCancelled', { code: held.code, no: held.documentNo }));
}

/** The decision a document stands under now, to go back to it. */
export function decisionOf(stored: StoredDocument): DecisionRecord {
  return {
    status: stored.row.status,
    rejectionKind: stored.row.rejectionKind,
    rejectionReason: stored.rejectionReason,
    decidedAt: stored.decidedAt,
    decidedBy: stored.decidedBy,
  };
}
