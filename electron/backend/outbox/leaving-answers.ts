import { nextRelease, releaseDueResponses } from '../../storage/exchange/held-responses.ts';
import { dueResponses, findResponse, markResponseSent } from '../../storage/exchange/outbox.ts';
import { markResponsesStaged, noteResponseDelay } from '../../storage/exchange/staged-responses.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';
import type { LeavingFile, LeavingFiles } from './delivery.ts';

interface LeavingAnswer extends LeavingFile {
  readonly documentId: number;
}

/** Our answers as what leaves (ACC-3, ACC-9). */
export function leavingAnswers(context: Context): LeavingFiles {
  const { storage, events } = context;
  return {
    async release() {
      const released = await storage.write((tx) => releaseDueResponses(tx, instantOf(context)));
      if (released > 0) events.answers();
    },
    nextRelease: () => nextRelease(storage.read),
    due: async (limit) =>
      (await dueResponses(storage.read, limit)).map(
        ({ id, documentId, fileName, content, writtenAt }): LeavingAnswer => ({
          id,
          documentId,
          fileName,
          content,
          stagedAt: writtenAt,
        }),
      ),
    markStaged: markResponsesStaged,
    noteDelay: noteResponseDelay,
    async recordLeft(tx, files, at) {
      const stamp = { at, by: programItself };
      for (const { id } of files) {
        await markResponseSent(tx, id, at);
        const answer = await findResponse(tx, id);
        if (answer === null) continue;
        const { documentId, code, documentNo: no, fileName: file } = answer;
        await recordLog(tx, [logEntry(stamp, documentId, 'RESPONSE', 'answerSent', { code, no, file })]);
      }
    },
    changed(files) {
      events.answers();
      events.documents((files as readonly LeavingAnswer[]).map(({ documentId }) => documentId));
    },
  };
}
