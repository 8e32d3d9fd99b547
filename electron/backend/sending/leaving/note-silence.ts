import { attemptsFallenSilent } from '../../../storage/sending/attempts-to-deliver.ts';
import { instantOf, type Context } from '../../context.ts';
import { noteEvidence } from '../note-evidence.ts';

const atOnce = 200;

/** Attempts nobody has answered within the set time say so (OUT-4b): unknown, and no error. */
export async function noteSilence(context: Context): Promise<void> {
  const now = instantOf(context);
  for (;;) {
    const silent = await attemptsFallenSilent(context.storage.read, now, atOnce);
    if (silent.length === 0) return;
    for (const attempt of silent)
      await noteEvidence(context, attempt, {
        at: now,
        cameAt: now,
        says: 'silent',
        speaker: 'program',
        form: 'note',
        code: null,
        text: null,
        problem: null,
        source: 'silence',
      });
    context.events.tell('sending.changed', {});
  }
}
