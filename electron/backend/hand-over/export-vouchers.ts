import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportOutcome } from '../../../shared/contract/hand-over.ts';
import { composeInSteps, type ComposedFile } from '../../../shared/domain/hand-over/compose.ts';
import { handOverFileName } from '../../../shared/domain/hand-over/file-name.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { ArchivedOriginal } from '../../archive/archive.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import {
  findExport,
  insertExport,
  isFileNameTaken,
  unwrittenExports,
  withoutRemarks,
} from '../../storage/hand-over/exports.ts';
import {
  documentsOfVouchers,
  leftOutBefore,
  recordHandedOver,
  recordLeftOut,
} from '../../storage/hand-over/handed-over.ts';
import { findTarget, moveTarget, type StoredTarget } from '../../storage/hand-over/targets.ts';
import { countWaiting, firstWaiting } from '../../storage/hand-over/waiting-vouchers.ts';
import { recordLog } from '../../storage/log.ts';
import { insertOriginals } from '../../storage/originals/originals.ts';
import { cleanFileName } from '../../transport/file-names.ts';
import type { Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';
import { deliverExport } from './deliver-export.ts';
import { encodeFile } from './encode-file.ts';
import { inTurns } from './in-turns.ts';
import { gatherFile } from './gather-hand-over.ts';

/** More in one file no program of the books takes gladly; what is left goes with the next run. */
const mostInFile = 5_000;

/**
 * Hands over to a target every posted voucher it has not got yet, as one file (ACT-1). Decided as a whole before anything
 * is written; the bytes are kept in the archive; the register is written in one transaction; then the file is put in
 * place. A second time there is nothing left to hand over.
 */
export async function exportVouchers(
  context: Context,
  ledgerId: number,
  targetId: number,
): Promise<Result<ExportOutcome>> {
  const { storage } = context;
  const target = await findTarget(storage.read, targetId);
  if (target === null || target.ledgerId !== ledgerId)
    return refuse(problem('handOver.targetNotFound', { id: String(targetId) }));
  if (!target.setup.enabled) return refuse(problem('handOver.targetOff', { target: target.setup.name }));
  // What lies half done goes first, so that the files of a target come in order.
  for (const left of await unwrittenExports(storage.read, targetId)) await deliverExport(context, left.id);
  for (;;) {
    const outcome = await exportOnce(context, target);
    if (outcome !== 'changedMeanwhile') return outcome;
  }
}

async function exportOnce(context: Context, { id }: StoredTarget): Promise<Result<ExportOutcome> | 'changedMeanwhile'> {
  const { storage, archive } = context;
  const target = await findTarget(storage.read, id);
  if (target === null) return refuse(problem('handOver.targetNotFound', { id: String(id) }));
  const waiting = await firstWaiting(storage.read, target, mostInFile);
  const request = await gatherFile(context, target.ledgerId, target.setup, waiting);
  if (request === null) return refuse(problem('ledger.notFound', { id: String(target.ledgerId) }));
  const file = await inTurns(composeInSteps(request));
  if (file.lacks.length > 0) return ok(nothing(waiting.length, file.lacks));
  const kept = file.text === '' ? null : await archive.store(encodeFile(target.setup.format, file.text));
  if (kept !== null && !kept.ok) return kept;
  const stamp = { at: request.at, by: request.by };
  const wanted = handOverFileName(target.setup, { ledger: request.ledger.name, no: target.nextNo, at: stamp.at });
  const fileName = await freeFileName(storage.read, target.setup.folder, wanted);
  const noted = await storage.write(async (tx) => {
    const now = await findTarget(tx, id);
    const same =
      now !== null && now.nextNo === target.nextNo && JSON.stringify(now.setup) === JSON.stringify(target.setup);
    if (!same || !isSame(await firstWaiting(tx, now, mostInFile), waiting)) return 'changedMeanwhile';
    // Another target, which writes into the same folder, may have taken the name.
    if (await isFileNameTaken(tx, target.setup.folder, fileName)) return 'changedMeanwhile';
    return note(tx, { target, waiting, file, fileName, kept: kept?.value ?? null, stamp });
  });
  if (noted === 'changedMeanwhile') return noted;
  const late = noted === null ? null : await deliverExport(context, noted.exportId);
  context.events.tell('handOver.changed', {});
  // Their logs have grown.
  if (noted !== null) context.events.documents(noted.documentIds);
  const row = noted === null ? null : await findExport(storage.read, noted.exportId);
  const after = await findTarget(storage.read, id);
  return ok({
    export: row === null ? null : withoutRemarks(row),
    exported: file.voucherIds.length,
    remaining: after === null ? 0 : await countWaiting(storage.read, after),
    problems: [...file.leftOut.map((one) => one.problem), ...(late === null ? [] : [late])],
    remarks: [...file.remarks],
  });
}

interface ToNote {
  readonly target: StoredTarget;
  readonly waiting: readonly number[];
  readonly file: ComposedFile;
  readonly fileName: string;
  readonly kept: ArchivedOriginal | null;
  readonly stamp: Stamp;
}

interface Noted {
  readonly exportId: number;
  readonly documentIds: readonly number[];
}

/** The whole of a run in the register, before its file is anywhere; answers with the export, null when nothing goes. */
async function note(
  tx: WritableStore,
  { target, waiting, file, fileName, kept, stamp }: ToNote,
): Promise<Noted | null> {
  await noteLeftOut(tx, target, file.leftOut, stamp);
  const upToVoucherId = Math.max(target.upToVoucherId, ...waiting.slice(-1));
  if (kept === null) {
    if (upToVoucherId > target.upToVoucherId) await moveTarget(tx, target.id, { upToVoucherId, nextNo: target.nextNo });
    return null;
  }
  const { setup, nextNo: no } = target;
  await insertOriginals(tx, [{ ...kept, storedAt: stamp.at }]);
  const exportId = await insertExport(tx, {
    targetId: target.id,
    ledgerId: target.ledgerId,
    no,
    targetName: setup.name,
    format: setup.format,
    folder: setup.folder,
    fileName,
    sha256: kept.sha256,
    size: kept.size,
    createdAt: stamp.at,
    createdBy: stamp.by,
    remarks: file.remarks,
    voucherIds: file.voucherIds,
  });
  recordHandedOver(tx, { targetId: target.id, exportId, voucherIds: file.voucherIds });
  await moveTarget(tx, target.id, { upToVoucherId, nextNo: no + 1 });
  const documents = await documentsOfVouchers(tx, file.voucherIds);
  await recordLog(tx, [
    logEntry(stamp, null, 'HANDOVER', 'handOverNoted', {
      target: setup.name,
      no: String(no),
      file: fileName,
      vouchers: String(file.voucherIds.length),
      checksum: kept.sha256,
    }),
    ...documents.map(({ no: voucher, documentId }) =>
      logEntry(stamp, documentId, 'HANDOVER', 'voucherHandedOver', { voucher, target: setup.name, file: fileName }),
    ),
  ]);
  return { exportId, documentIds: documents.map(({ documentId }) => documentId) };
}

/** What cannot go there waits on with its reason; that is said once, not with each file. */
async function noteLeftOut(
  tx: WritableStore,
  target: StoredTarget,
  leftOut: ComposedFile['leftOut'],
  stamp: Stamp,
): Promise<void> {
  const known = await leftOutBefore(tx, target.id);
  const told = leftOut.filter(({ voucherId, problem: because }) => known.get(voucherId) !== JSON.stringify(because));
  for (const { voucherId, problem: because } of told) recordLeftOut(tx, target.id, voucherId, because);
  const documents = await documentsOfVouchers(
    tx,
    told.map(({ voucherId }) => voucherId),
  );
  await recordLog(
    tx,
    documents.map(({ id, no: voucher, documentId }) => ({
      ...logEntry(stamp, documentId, 'HANDOVER', 'voucherLeftOut', { voucher, target: target.setup.name }),
      problem: told.find(({ voucherId }) => voucherId === id)?.problem ?? null,
    })),
  );
}

/** The name, or with a number behind it: neither a file of the register nor one that lies there is written over. */
async function freeFileName(db: ReadableStore, folder: string, wanted: string): Promise<string> {
  const name = cleanFileName(wanted);
  const dot = name.lastIndexOf('.');
  for (let copy = 1; ; copy += 1) {
    const free = copy === 1 ? name : `${name.slice(0, dot)}-${copy}${name.slice(dot)}`;
    const lies = await stat(join(folder, free)).then(
      () => true,
      () => false,
    );
    if (!lies && !(await isFileNameTaken(db, folder, free))) return free;
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

function nothing(remaining: number, problems: readonly Problem[]): ExportOutcome {
  return { export: null, exported: 0, remaining, problems: [...problems], remarks: [] };
}
