import type { ExportOutcome } from '../../../shared/contract/hand-over.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findExport, noteRepeat, withoutRemarks } from '../../storage/hand-over/exports.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { deliverExport } from './deliver-export.ts';

/**
 * The same file once more, byte by byte, because somebody wants it (ACT-1). One that is not written yet is written now,
 * which is no repeat.
 */
export async function repeatExport(context: Context, id: number): Promise<Result<ExportOutcome>> {
  const { storage, user } = context;
  const before = await findExport(storage.read, id);
  if (before === null) return refuse(problem('handOver.exportNotFound', { id: String(id) }));
  if (before.status === 'written') {
    const stamp = { at: instantOf(context), by: user.name };
    const { targetName: target, no, fileName: file } = before;
    await storage.write(async (tx) => {
      await noteRepeat(tx, id, stamp);
      await recordLog(tx, [logEntry(stamp, null, 'HANDOVER', 'handOverRepeated', { target, no: String(no), file })]);
    });
  }
  const late = await deliverExport(context, id);
  const row = (await findExport(storage.read, id)) ?? before;
  return ok({
    export: withoutRemarks(row),
    exported: row.vouchers,
    remaining: 0,
    problems: late === null ? [] : [late],
    remarks: [...row.remarks],
  });
}
