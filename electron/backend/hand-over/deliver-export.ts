import { join } from 'node:path';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import {
  findExport,
  markStaged,
  markWritten,
  noteExportProblem,
  unwrittenExports,
  type StoredExport,
} from '../../storage/hand-over/exports.ts';
import { recordLog } from '../../storage/log.ts';
import { OutgoingFolder } from '../../transport/outgoing.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';

/**
 * Puts a noted file in its place, once: staged beside it and synced, noted as staged, renamed, noted as written. Whatever
 * the moment of a crash, the next time goes on from the note: a file noted as staged that is gone from there was renamed,
 * and the books may long have taken it. Answers with what keeps it from being written, null when it is.
 */
export async function deliverExport(context: Context, id: number): Promise<Problem | null> {
  const { storage, events } = context;
  const file = await findExport(storage.read, id);
  if (file === null || file.status === 'written') return null;
  const because = await deliver(context, file);
  if (because !== null) await storage.write((tx) => noteExportProblem(tx, id, because));
  events.tell('handOver.changed', {});
  return because;
}

async function deliver(context: Context, file: StoredExport): Promise<Problem | null> {
  const { storage, archive } = context;
  const folder = new OutgoingFolder(file.folder, stagingOf(file.folder));
  if (file.status === 'noted') {
    const bytes = await archive.read(file.sha256);
    if (!bytes.ok) return bytes.problem;
    const because = (await folder.stage([{ fileName: file.fileName, content: bytes.value }])).get(file.fileName);
    if (because !== undefined) return asOurs(because);
    if (!(await storage.write((tx) => markStaged(tx, file.id)))) return null;
  }
  const because = (await folder.handOver([file.fileName])).get(file.fileName);
  if (because !== undefined) return asOurs(because);
  const stamp = { at: instantOf(context), by: context.user.name };
  await storage.write(async (tx) => {
    if (!(await markWritten(tx, file.id, stamp.at))) return;
    const { targetName: target, no, fileName } = file;
    await recordLog(tx, [
      logEntry(stamp, null, 'HANDOVER', 'handOverWritten', { target, no: String(no), file: fileName }),
    ]);
  });
  return null;
}

/** Beside the files, hidden, on the same disk. */
export function stagingOf(folder: string): string {
  return join(folder, '.staged');
}

/** The same difficulty, in words about the folder of the books. */
function asOurs({ values: { file = '', reason = '' } }: Problem): Problem {
  return problem('handOver.writeFailed', { file, reason });
}

/** Finishes what a crash, or a folder that was away, left behind (PLT-4). */
export async function finishExports(context: Context): Promise<void> {
  for (const { id } of await unwrittenExports(context.storage.read, null)) await deliverExport(context, id);
}
