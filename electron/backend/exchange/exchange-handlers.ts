import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { discardExchange, findExchange, retryExchange } from '../../storage/exchange/exchange.ts';
import { listExchange, reportExchange } from '../../storage/exchange/list-exchange.ts';
import { recordLog } from '../../storage/log.ts';
import { needing } from '../answering.ts';
import { instantOf } from '../context.ts';
import { decodeXml } from '../documents/show-original.ts';
import { receiveRow } from '../inbound/take-up.ts';
import { logEntry } from '../log-entry.ts';
import type { Program } from '../program.ts';

type Names = Extract<keyof BackendHandlers, `exchange.${string}`>;

/** The exchange table (IN-2): read by everyone, changed by the role *integration*. */
export function exchangeHandlers({ context, receiver }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events, archive } = context;

  /** Tries a failed file again from the archive; what came of it stands in its row or in the inbox. */
  async function retry(sequence: number): Promise<Problem | null> {
    const stamp = { at: instantOf(context), by: user.name };
    const row = await storage.write(async (tx) => {
      const failed = await findExchange(tx, sequence);
      if (failed === null || failed.direction !== 'in' || !(await retryExchange(tx, sequence, stamp.at))) return null;
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
      for (const sequence of new Set(sequences)) {
        const because = await retry(sequence);
        if (because !== null) problems.push(because);
      }
      events.tell('exchange.changed', {});
      return ok({ retried: new Set(sequences).size - problems.length, problems });
    }),
    'exchange.discard': needing(user, 'integration', async ({ sequences, reason }) => {
      if (reason === '') return refuse(problem('exchange.reasonMissing'));
      const stamp = { at: instantOf(context), by: user.name };
      const discarded = await storage.write(async (tx) => {
        const count = await discardExchange(tx, sequences, reason, stamp.at);
        const rows = await Promise.all(sequences.map((sequence) => findExchange(tx, sequence)));
        const given = rows
          .filter((row) => row !== null)
          .filter(({ status, discardReason }) => status === 'discarded' && discardReason === reason);
        await recordLog(
          tx,
          given.map(({ file, sequence }) =>
            logEntry(stamp, null, 'EXCHANGE', 'exchangeDiscarded', { file, sequence: String(sequence), reason }),
          ),
        );
        return count;
      });
      events.tell('exchange.changed', {});
      return ok({ discarded });
    }),
    'exchange.original': async ({ sequence }) => {
      const row = await findExchange(storage.read, sequence);
      if (row === null) return refuse(problem('exchange.notFound', { sequence: String(sequence) }));
      const bytes = await archive.read(row.sha256);
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
