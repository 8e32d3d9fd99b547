import { problem, type Problem } from '../../../../shared/domain/problem.ts';
import { mayCancel } from '../../../../shared/domain/sending/decide-sending.ts';
import { recordLog } from '../../../storage/log.ts';
import { findAttempt } from '../../../storage/sending/attempts.ts';
import { recordEvidence } from '../../../storage/sending/evidence.ts';
import { findSending } from '../../../storage/sending/sending-row.ts';
import { setUntried } from '../../../storage/sending/sendings.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';

/**
 * Takes a document out of what is to be sent (NS p. 119): it was reversed, or its error needs no mending any more. The
 * accounts are not touched by it.
 */
export async function cancelSending(context: Context, id: number, reason: string): Promise<Problem | null> {
  const stamp = { at: instantOf(context), by: context.user.name };
  return context.storage.write(async (tx) => {
    const row = await findSending(tx, id);
    if (row === null) return problem('sending.notFound', { id: String(id) });
    const { no, status, attemptId } = row;
    const attempt = attemptId === null ? null : await findAttempt(tx, attemptId);
    if (!mayCancel(status, attempt !== null && attempt.stagedAt !== null))
      return problem('sending.notCancellable', { no, status });
    if (attemptId === null) await setUntried(tx, id, { from: [status], to: 'cancelledInternally', at: stamp.at });
    else
      await recordEvidence(tx, attemptId, {
        at: stamp.at,
        cameAt: stamp.at,
        says: 'cancelled',
        speaker: 'person',
        form: 'note',
        code: null,
        text: reason,
        problem: null,
        by: stamp.by,
      });
    await recordLog(tx, [logEntry(stamp, null, 'SENDING', 'sendingCancelled', { no, from: status, reason })]);
    return null;
  });
}
