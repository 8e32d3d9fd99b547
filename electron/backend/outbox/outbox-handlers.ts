import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { listOutbox } from '../../storage/exchange/list-outbox.ts';
import { releaseResponses } from '../../storage/exchange/held-responses.ts';
import { findResponse } from '../../storage/exchange/outbox.ts';
import { recordLog } from '../../storage/log.ts';
import { needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { sendAgain } from './send-again.ts';

type Names = Extract<keyof BackendHandlers, `outbox.${string}`>;

export function outboxHandlers({ context, transport }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events } = context;
  return {
    'outbox.rows': async ({ statuses, search, offset, limit }) =>
      ok(await listOutbox(storage.read, { statuses, search }, { offset, limit })),
    'outbox.sendNow': needing(user, 'clerk', async ({ ids }) => {
      const stamp = { at: instantOf(context), by: user.name };
      const sent = await storage.write(async (tx) => {
        const held = (await Promise.all(ids.map((id) => findResponse(tx, id)))).filter(
          (response) => response?.status === 'held',
        );
        const entries = held.flatMap((response) =>
          response === null
            ? []
            : [
                logEntry(stamp, response.documentId, 'RESPONSE', 'answerReleased', {
                  code: response.code,
                  no: response.documentNo,
                }),
              ],
        );
        await recordLog(tx, entries);
        return releaseResponses(tx, ids, stamp.at);
      });
      events.answers();
      await transport.deliverNow();
      return ok({ sent });
    }),
    'outbox.sendAgain': needing(user, 'clerk', async ({ ids }) => {
      const problems: Problem[] = [];
      for (const id of ids) {
        const because = await sendAgain(context, id);
        if (because !== null) problems.push(because);
      }
      events.answers();
      await transport.deliverNow();
      return ok({ queued: ids.length - problems.length, problems });
    }),
    'outbox.content': async ({ id }) => {
      const response = await findResponse(storage.read, id);
      return response === null
        ? refuse(problem('outbox.notFound', { id: String(id) }))
        : ok({ fileName: response.fileName, text: response.content });
    },
  };
}
