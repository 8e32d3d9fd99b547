import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { findExchange, retryExchange, type StoredExchange } from '../../storage/exchange/exchange.ts';
import { listExchange, reportExchange } from '../../storage/exchange/list-exchange.ts';
import { recordLog } from '../../storage/log.ts';
import { needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { decodeXml } from '../documents/show-original.ts';
import { receiveRow } from '../inbound/take-up.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';
import { discardRows } from './discard-rows.ts';
import { contentOf, sendRowAgain } from './outgoing-rows.ts';

type Names = Extract<keyof BackendHandlers, `exchange.${string}`>;

/** The exchange table (IN-2): read by everyone, changed by the role *integration*. */
export function exchangeHandlers({ context, receiver, transport }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events, archive } = context;

  /** Tries a failed file again from the archive; what came of it stands in its row or in the inbox. */
  async function receiveAgain({ sequence }: StoredExchange): Promise<Problem | null> {
    const stamp = { at: instantOf(context), by: user.name };
    const row = await storage.write(async (tx) => {
      const failed = await findExchange(tx, sequence);
      if (failed === null || !(await retryExchange(tx, sequence, stamp.at))) return null;
      await recordLog(tx, [
        logEntry(stamp, null, 'EXCHANGE', 'exchangeRetried', { file: failed.file, sequence: String(sequence) }),
      ]);
      return failed;
    });
    if (row === null) return problem('exchange.notFailed', { sequence: String(sequence) });
    const result = await receiveRow(context, receiver, row, false);
    return result?.problem ?? null;
  }

  return {
    'exchange.rows': async ({ statuses, direction, inbox, search, offset, limit }) =>
      ok(await listExchange(storage.read, { statuses, direction, inbox, search }, { offset, limit })),
    'exchange.retry': needing(user, 'integration', async ({ sequences }) => {
      const problems: Problem[] = [];
      let sending = false;
      for (const sequence of new Set(sequences)) {
        const row = await findExchange(storage.read, sequence);
        const open = row !== null && (row.status === 'failed' || row.status === 'stranded');
        const because = !open
          ? problem('exchange.notFailed', { sequence: String(sequence) })
          : await (row.direction === 'in' ? receiveAgain(row) : sendRowAgain(context, row));
        if (because !== null) problems.push(because);
        else if (row?.direction === 'out') sending = true;
      }
      if (sending) {
        events.answers();
        await transport.deliverNow();
      } else events.tell('exchange.changed', {});
      return ok({ retried: new Set(sequences).size - problems.length, problems });
    }),
    'exchange.discard': needing(user, 'integration', async ({ sequences, reason }) => {
      if (reason === '') return refuse(problem('exchange.reasonMissing'));
      const rows = await discardRows(context, [...new Set(sequences)], reason);
      const answers = rows.filter(({ direction }) => direction === 'out');
      if (answers.length > 0) {
        events.answers();
        events.documents(null);
      } else events.tell('exchange.changed', {});
      return ok({ discarded: rows.length });
    }),
    'exchange.original': async ({ sequence }) => {
      const row = await findExchange(storage.read, sequence);
      if (row === null) return refuse(problem('exchange.notFound', { sequence: String(sequence) }));
      const bytes = row.direction === 'out' ? await contentOf(context, row) : await archive.read(row.sha256);
      if (!bytes.ok) return bytes;
      return ok({
        fileName: row.file,
        text: decodeXml(bytes.value).text,
        base64: bytes.value.toString('base64'),
        size: bytes.value.length,
      });
    },
    'exchange.report': async () => ok(await reportExchange(storage.read)),
  };
}
