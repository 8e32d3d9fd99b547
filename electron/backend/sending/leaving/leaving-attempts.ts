import { recordLog } from '../../../storage/log.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { findAttempt, type StoredAttempt } from '../../../storage/sending/attempts.ts';
import {
  attemptsToDeliver,
  markAttemptLeft,
  markAttemptsStaged,
  noteAttemptDelay,
} from '../../../storage/sending/attempts-to-deliver.ts';
import { recordEvidence } from '../../../storage/sending/evidence.ts';
import { sentNumber } from '../../../storage/sending/sending-row.ts';
import type { Context } from '../../context.ts';
import { logEntry, programItself } from '../../log-entry.ts';
import type { LeavingFiles } from '../../outbox/delivery.ts';
import { readSendingSettings } from '../sending-settings.ts';

/** Attempts by e-document as what leaves through the access point (OUT-4); nothing of them is held. */
export function leavingAttempts({ storage, events }: Context): LeavingFiles {
  return {
    release: async () => undefined,
    nextRelease: async () => null,
    due: (limit) => attemptsToDeliver(storage.read, ['eDocument'], limit),
    markStaged: markAttemptsStaged,
    noteDelay: (tx, id, because) => noteAttemptDelay(tx, id, because, true),
    async recordLeft(tx, files, at) {
      for (const { id } of files) {
        const attempt = await findAttempt(tx, id);
        if (attempt !== null) await recordLeaving(tx, attempt, { at, says: 'left', text: null });
      }
    },
    changed: () => events.tell('sending.changed', {}),
  };
}

/** An attempt has left: from now on an answer is awaited, unless its channel knows none. */
export async function recordLeaving(
  tx: WritableStore,
  attempt: StoredAttempt,
  { at, says, text }: { readonly at: string; readonly says: 'left' | 'handedOn'; readonly text: string | null },
  speaker: 'ownAccessPoint' | 'intermediary' | 'mail' | 'program' = 'program',
): Promise<void> {
  const { silenceMinutes } = await readSendingSettings(tx);
  await markAttemptLeft(tx, attempt.id, at, new Date(Date.parse(at) + silenceMinutes * 60_000).toISOString());
  await recordEvidence(tx, attempt.id, {
    at,
    cameAt: at,
    says,
    speaker,
    form: 'note',
    code: null,
    text,
    problem: null,
    file: { name: attempt.fileName, sha256: '' },
    // Noted once, however often a crash has it noted again.
    source: 'left',
  });
  const no = sentNumber(tx, attempt.salesDocumentId);
  await recordLog(tx, [
    logEntry({ at, by: programItself }, null, 'SENDING', 'sendingLeft', {
      no,
      attempt: String(attempt.no),
      file: attempt.fileName,
    }),
  ]);
}
