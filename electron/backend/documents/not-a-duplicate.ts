import { problem } from '../../../shared/domain/problem.ts';
import { refuse, type Result } from '../../../shared/domain/result.ts';
import { dismissDuplicate } from '../../storage/documents/related-documents.ts';
import { findRows } from '../../storage/documents/stored-document.ts';
import { recordLog } from '../../storage/log.ts';
import { done } from '../answering.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { identifyAnew } from '../vendors/identify-anew.ts';

/** Remembers, with the reason and on both documents' logs, that two documents are not duplicates (ACC-11). */
export async function dismissDuplicates(
  context: Context,
  id: number,
  otherId: number,
  reason: string,
): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const result = await context.storage.write(async (tx) => {
    const rows = await findRows(tx, [id, otherId]);
    const [one, other] = [rows.find((row) => row.id === id), rows.find((row) => row.id === otherId)];
    if (one === undefined || other === undefined || id === otherId)
      return refuse(problem('document.notFound', { id: String(one === undefined ? id : otherId) }));
    await dismissDuplicate(tx, id, otherId, reason, stamp.by, stamp.at);
    await recordLog(tx, [
      logEntry(stamp, id, 'DUPLICATE', 'notADuplicate', { number: other.documentNo, reason }),
      logEntry(stamp, otherId, 'DUPLICATE', 'notADuplicate', { number: one.documentNo, reason }),
    ]);
    for (const each of [id, otherId]) await identifyAnew(tx, stamp, each);
    return done;
  });
  if (result.ok) context.events.documents([id, otherId]);
  return result;
}
