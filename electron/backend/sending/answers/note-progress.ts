import { attemptByFileName, learnTransmission } from '../../../storage/sending/match-attempts.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import type { Feedback } from '../../../transport/transport.ts';
import { instantOf, type Context } from '../../context.ts';
import { addEvidence } from '../note-evidence.ts';

type Progress = Extract<Feedback, { kind: 'progress' }>;

/** States of an access point worth a line: it waits for the other side, or has not got through yet (facts/transport.md e.2). */
const telling: ReadonlySet<string> = new Set(['WAITING_FOR_RECEIPT', 'WAITING_FOR_RETRY', 'SEND_ATTEMPT_FAILED']);

/**
 * How far the access point is with what we handed over, neither good nor bad news (OUT-4b). What it calls the message is
 * learnt, so that a receipt under that name finds its attempt.
 */
export async function noteProgress(context: Context, progress: readonly Progress[]): Promise<void> {
  if (progress.length === 0) return;
  const at = instantOf(context);
  const changed = await context.storage.writeTogether(async (part) => {
    let news = false;
    for (const { fileName, state, messageId } of progress)
      await part(async (tx) => {
        const attempt = await attemptByFileName(tx, fileName);
        if (attempt === null) return;
        await learnTransmission(tx, messageId, attempt.id);
        if (!telling.has(state)) return;
        const said = { at, cameAt: at, says: 'underWay', speaker: 'ownAccessPoint', form: 'note' } as const;
        const source = `progress ${state}`;
        news = (await addEvidence(tx, attempt, { ...said, code: state, text: null, problem: null, source })) || news;
      });
    return news;
  });
  if (changed) context.events.tell('sending.changed', {});
}

/**
 * The access point is done with a file and has left nothing that says how (Domibus with `sent.action=delete`): it was handed on,
 * and more is not known (OUT-4b). Who has said more already is not contradicted.
 */
export async function noteRemoved(context: Context, fileNames: readonly string[]): Promise<void> {
  if (fileNames.length === 0) return;
  const at = instantOf(context);
  const changed = await context.storage.writeTogether(async (part) => {
    let news = false;
    for (const fileName of fileNames)
      await part(async (tx) => {
        const attempt = await attemptByFileName(tx, fileName);
        if (attempt === null || (attempt.status !== 'awaitingResponse' && attempt.status !== 'noAnswer')) return;
        const said = { at, cameAt: at, says: 'handedOn', speaker: 'ownAccessPoint', form: 'note' } as const;
        const because = problem('sending.noTrace', { file: fileName });
        news =
          (await addEvidence(tx, attempt, { ...said, code: null, text: null, problem: because, source: 'removed' })) ||
          news;
      });
    return news;
  });
  if (changed) context.events.tell('sending.changed', {});
}
