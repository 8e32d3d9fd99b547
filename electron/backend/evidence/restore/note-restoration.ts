import { problem } from '../../../../shared/domain/problem.ts';
import { holdDoubtfulResponses } from '../../../storage/exchange/doubtful-responses.ts';
import { recordLog } from '../../../storage/log.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { holdDoubtfulSendings } from './hold-sendings.ts';
import type { PutBack } from './put-back.ts';

/** The first thing a restored store hears: whose place it took. What may have left since is not sent by itself. */
export async function noteRestoration(
  context: Pick<Context, 'storage' | 'now' | 'user'>,
  { file, takenAt, setAside, setAsideHead }: PutBack,
): Promise<void> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const { lastId, hash } = setAsideHead;
  await context.storage.write(async (tx) => {
    const answers = await holdDoubtfulResponses(tx, problem('outbox.restored', { file }), stamp.at);
    const doubtful = answers + (await holdDoubtfulSendings(tx, file, stamp.at));
    await recordLog(tx, [
      logEntry(stamp, null, 'BACKUP', 'storeRestored', {
        file,
        takenAt,
        setAside,
        lastId: String(lastId),
        hash,
        doubtful: String(doubtful),
      }),
    ]);
  });
}
