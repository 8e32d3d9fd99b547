import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import type { StoredAttempt } from '../../storage/sending/attempts.ts';
import { recordEvidence, type NewEvidence } from '../../storage/sending/evidence.ts';
import { sentNumber } from '../../storage/sending/sending-row.ts';
import type { Context } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';

/** Adds evidence in a transaction of its own. */
export async function noteEvidence(context: Context, attempt: StoredAttempt, evidence: NewEvidence): Promise<void> {
  await context.storage.write((tx) => addEvidence(tx, attempt, evidence));
}

/** Adds evidence to an attempt; a change of its status stands in the log. Answers whether it was news. */
export async function addEvidence(tx: WritableStore, attempt: StoredAttempt, evidence: NewEvidence): Promise<boolean> {
  const change = await recordEvidence(tx, attempt.id, evidence);
  if (change === null) return false;
  const { from, verdict } = change;
  if (from === verdict.status) return true;
  const no = sentNumber(tx, attempt.salesDocumentId);
  await recordLog(tx, [
    logEntry({ at: evidence.cameAt, by: evidence.by ?? programItself }, null, 'SENDING', 'sendingStatusChanged', {
      no,
      attempt: String(attempt.no),
      from: from ?? 'unsent',
      to: verdict.status,
      speaker: verdict.speaker ?? 'program',
      code: verdict.code ?? '',
      text: verdict.text ?? '',
    }),
  ]);
  return true;
}
