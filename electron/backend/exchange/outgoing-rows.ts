import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { retryExchange, type StoredExchange } from '../../storage/exchange/exchange.ts';
import { findResponse } from '../../storage/exchange/outbox.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { sendAgain } from '../outbox/send-again.ts';

/**
 * Tries the answer of a row again (IN-2): a failed one as a new attempt, as from the outbox. One that was left behind
 * while it still waits keeps its attempt and its file, so that it cannot leave twice.
 */
export async function sendRowAgain(context: Context, row: StoredExchange): Promise<Problem | null> {
  const because = await sendAgain(context, row.outboxId ?? 0);
  if (because?.code !== 'outbox.notFailed') return because;
  const stamp = { at: instantOf(context), by: context.user.name };
  const { file, sequence, outboxId } = row;
  return context.storage.write(async (tx) => {
    if (!(await retryExchange(tx, sequence, stamp.at))) return because;
    const answered = (await findResponse(tx, outboxId ?? 0))?.documentId ?? null;
    await recordLog(tx, [
      logEntry(stamp, answered, 'EXCHANGE', 'exchangeRetried', { file, sequence: String(sequence) }),
    ]);
    return null;
  });
}

/** What an answer of ours says; of a row on its way out this is the original. */
export async function contentOf({ storage }: Context, { outboxId }: StoredExchange): Promise<Result<Buffer>> {
  const response = outboxId === null ? null : await findResponse(storage.read, outboxId);
  return response === null
    ? refuse(problem('outbox.notFound', { id: String(outboxId ?? '') }))
    : ok(Buffer.from(response.content));
}
