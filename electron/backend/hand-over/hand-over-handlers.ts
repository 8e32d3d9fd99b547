import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import type { handOverCalls, TargetRow } from '../../../shared/contract/hand-over.ts';
import { composeFile } from '../../../shared/domain/hand-over/compose.ts';
import { handOverFileName } from '../../../shared/domain/hand-over/file-name.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { exportsOfTarget, findExport, listExports, withoutRemarks } from '../../storage/hand-over/exports.ts';
import { handOverStates, listExported, standingVouchers } from '../../storage/hand-over/handed-over.ts';
import { findTarget, listTargets } from '../../storage/hand-over/targets.ts';
import { countWaiting, latestVoucherId, listWaiting } from '../../storage/hand-over/waiting-vouchers.ts';
import { needing } from '../answering.ts';
import { cleanFileName } from '../../transport/file-names.ts';
import type { Program } from '../program.ts';
import { decodeFile } from './encode-file.ts';
import { enterByHand, takeEntryBack } from './enter-by-hand.ts';
import { exportVouchers } from './export-vouchers.ts';
import { gatherFile } from './gather-hand-over.ts';
import { fileState } from './look-at-files.ts';
import { refuseVouchers } from './refuse-vouchers.ts';
import { repeatExport } from './repeat-export.ts';
import { removeTarget, saveTarget } from './save-target.ts';

/** Longer files are shown from their beginning; whole they lie in the folder. */
const mostShown = 2_000_000;

export function handOverHandlers({ context, dataFolder }: Program): Pick<BackendHandlers, keyof typeof handOverCalls> {
  const { storage, archive, user } = context;
  const noExport = (id: number) => refuse(problem('handOver.exportNotFound', { id: String(id) }));
  return {
    'handOver.targets': async ({ ledgerId }) => {
      const targets: TargetRow[] = [];
      for (const target of await listTargets(storage.read, ledgerId)) {
        const { id, setup } = target;
        const waiting = await countWaiting(storage.read, target);
        targets.push({ id, ledgerId: target.ledgerId, setup, waiting, ...(await exportsOfTarget(storage.read, id)) });
      }
      return ok({ targets });
    },
    'handOver.saveTarget': needing(user, 'setup', (change) => saveTarget(context, dataFolder, change)),
    'handOver.deleteTarget': needing(user, 'setup', ({ id }) => removeTarget(context, id)),
    'handOver.tryTarget': async ({ ledgerId, setup }) => {
      const latest = await latestVoucherId(storage.read, ledgerId);
      if (latest === null) return refuse(problem('handOver.nothingPosted'));
      const request = await gatherFile(context, ledgerId, setup, [latest]);
      const voucher = request?.vouchers[0];
      if (request === null || voucher === undefined)
        return refuse(problem('ledger.notFound', { id: String(ledgerId) }));
      const { lacks, leftOut, remarks, text } = composeFile(request);
      return ok({
        voucherNo: voucher.no,
        fileName: cleanFileName(handOverFileName(setup, { ledger: request.ledger.name, no: 1, at: request.at })),
        text,
        problems: [...lacks, ...leftOut.map((one) => one.problem)],
        remarks: [...remarks],
      });
    },
    'handOver.waiting': async ({ targetId, which, search, offset, limit }) => {
      const target = await findTarget(storage.read, targetId);
      return target === null
        ? refuse(problem('handOver.targetNotFound', { id: String(targetId) }))
        : ok(await listWaiting(storage.read, target, which, search, { offset, limit }));
    },
    'handOver.exports': async ({ ledgerId, targetId, search, offset, limit }) =>
      ok(await listExports(storage.read, { ledgerId, targetId, search }, { offset, limit })),
    'handOver.open': async ({ id }) => {
      const file = await findExport(storage.read, id);
      if (file === null) return noExport(id);
      const standing = await standingVouchers(storage.read, id, file.targetId, null);
      return ok({
        row: withoutRemarks(file),
        remarks: [...file.remarks],
        file: await fileState(file),
        refused: file.vouchers - standing.length,
      });
    },
    'handOver.vouchers': async ({ id, offset, limit }) => {
      const file = await findExport(storage.read, id);
      if (file === null) return noExport(id);
      return ok({ rows: await listExported(storage.read, id, { offset, limit }), total: file.vouchers });
    },
    'handOver.content': async ({ id }) => {
      const file = await findExport(storage.read, id);
      if (file === null) return noExport(id);
      const bytes = await archive.read(file.sha256);
      if (!bytes.ok) return bytes;
      const shown = bytes.value.subarray(0, mostShown);
      const isWhole = shown.length === bytes.value.length;
      return ok({ fileName: file.fileName, text: decodeFile(file.format, shown), isWhole });
    },
    'handOver.export': needing(user, 'bookkeeper', ({ ledgerId, targetId }) =>
      exportVouchers(context, ledgerId, targetId),
    ),
    'handOver.repeat': needing(user, 'bookkeeper', ({ id }) => repeatExport(context, id)),
    'handOver.refuse': needing(user, 'bookkeeper', (refusal) => refuseVouchers(context, refusal)),
    'handOver.enterByHand': needing(user, 'bookkeeper', (change) => enterByHand(context, change)),
    'handOver.takeEntryBack': needing(user, 'bookkeeper', (change) => takeEntryBack(context, change)),
    'handOver.stateOf': async ({ voucherId }) => ok({ states: await handOverStates(storage.read, voucherId) }),
  };
}
