import { problem } from '../../../../shared/domain/problem.ts';
import { attemptChannels } from '../../../../shared/domain/sending/attempt-channel.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { attemptsToDeliver } from '../../../storage/sending/attempts-to-deliver.ts';
import { awaitingRun, setUntried } from '../../../storage/sending/sendings.ts';
import { addEvidence } from '../../sending/note-evidence.ts';

const atOnce = 200;

/**
 * Sales documents that had not left when a backup was made may have left since: their attempts have failed until a person
 * says otherwise, and what waited for a run waits for a person (OUT-5). Answers how many.
 */
export async function holdDoubtfulSendings(tx: WritableStore, file: string, at: string): Promise<number> {
  let held = 0;
  for (;;) {
    const attempts = await attemptsToDeliver(tx, attemptChannels, atOnce);
    if (attempts.length === 0) break;
    for (const attempt of attempts)
      await addEvidence(tx, attempt, {
        at,
        cameAt: at,
        says: 'notDelivered',
        speaker: 'program',
        form: 'note',
        code: null,
        text: null,
        problem: problem('outbox.restored', { file }),
        source: 'restored',
      });
    held += attempts.length;
  }
  for (let after = 0; ;) {
    const ids = await awaitingRun(tx, null, after, atOnce);
    const last = ids.at(-1);
    if (last === undefined) return held;
    after = last;
    for (const id of ids) await setUntried(tx, id, { from: ['awaitingSending'], to: 'unsent', at });
    held += ids.length;
  }
}
