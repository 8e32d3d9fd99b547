import { discardExchange, findExchange, type StoredExchange } from '../../storage/exchange/exchange.ts';
import { findResponse, giveUpResponse } from '../../storage/exchange/outbox.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';

/**
 * Gives rows of the exchange table up, with a person's reason (IN-2). The original of an arrival stays in the archive. An
 * answer on its way out stays *failed* in the outbox: nothing sends it by itself, nobody is asked about it any more, and
 * a clerk may still send it again. Answers with the rows that were discarded; others were not failed, or are leaving.
 */
export async function discardRows(
  context: Context,
  sequences: readonly number[],
  reason: string,
): Promise<StoredExchange[]> {
  const stamp = { at: instantOf(context), by: context.user.name };
  return context.storage.write(async (tx) => {
    const discarded: StoredExchange[] = [];
    for (const sequence of sequences) {
      const row = await findExchange(tx, sequence);
      if (row === null || !(await mayGo(tx, row, stamp.at))) continue;
      if ((await discardExchange(tx, [sequence], reason, stamp.at)) === 0) continue;
      discarded.push(row);
      await recordLog(tx, [
        logEntry(stamp, await answeredBy(tx, row), 'EXCHANGE', 'exchangeDiscarded', {
          file: row.file,
          sequence: String(sequence),
          reason,
        }),
      ]);
    }
    return discarded;
  });
}

async function mayGo(tx: WritableStore, { status, outboxId }: StoredExchange, at: string): Promise<boolean> {
  if (status !== 'failed' && status !== 'stranded') return false;
  return outboxId === null || giveUpResponse(tx, outboxId, at);
}

/** The document an answer on its way out answers: what happens to it stands in that document's log. */
async function answeredBy(tx: WritableStore, { outboxId }: StoredExchange): Promise<number | null> {
  return outboxId === null ? null : ((await findResponse(tx, outboxId))?.documentId ?? null);
}
