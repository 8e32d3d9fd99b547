import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { findExport } from '../../storage/hand-over/exports.ts';
import { documentsOfVouchers, recordRefused, standingVouchers } from '../../storage/hand-over/handed-over.ts';
import { recordLog } from '../../storage/log.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';

export interface Refusal {
  readonly id: number;
  /** Null: everything the export holds. */
  readonly voucherIds: readonly number[] | null;
  readonly reason: string;
}

/** The books did not take vouchers of an export: on purpose, and with a reason, they go back to the queue (ACT-1). */
export async function refuseVouchers(
  context: Context,
  { id, voucherIds, reason }: Refusal,
): Promise<Result<{ refused: number; problems: Problem[] }>> {
  if (reason === '') return refuse(problem('handOver.reasonMissing'));
  const stamp = { at: instantOf(context), by: context.user.name };
  const documents: number[] = [];
  const answer = await context.storage.write(async (tx): Promise<Result<{ refused: number; problems: Problem[] }>> => {
    const file = await findExport(tx, id);
    if (file === null) return refuse(problem('handOver.exportNotFound', { id: String(id) }));
    const standing = await standingVouchers(tx, id, file.targetId, voucherIds);
    const asked = await documentsOfVouchers(tx, voucherIds ?? standing);
    await recordRefused(tx, file.targetId, standing, { ...stamp, reason });
    const refused = asked.filter((one) => standing.includes(one.id));
    documents.push(...refused.map(({ documentId }) => documentId));
    await recordLog(
      tx,
      refused.map(({ no, documentId }) =>
        logEntry(stamp, documentId, 'HANDOVER', 'voucherRefused', {
          voucher: no,
          target: file.targetName,
          file: file.fileName,
          reason,
        }),
      ),
    );
    return ok({
      refused: refused.length,
      problems: asked
        .filter((one) => !standing.includes(one.id))
        .map(({ no }) => problem('handOver.notHandedOver', { no })),
    });
  });
  context.events.tell('handOver.changed', {});
  if (documents.length > 0) context.events.documents(documents);
  return answer;
}
