import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { hash } from '../../archive/archive.ts';
import { writtenExportsAfter, type StoredExport } from '../../storage/hand-over/exports.ts';
import type { Context } from '../context.ts';

const atOnce = 200;
const mostNamed = 100;

/** What lies in the folder of a file now. The books take files away: that is what they are for. */
export async function fileState({
  status,
  folder,
  fileName,
  sha256,
}: Pick<StoredExport, 'status' | 'folder' | 'fileName' | 'sha256'>): Promise<'there' | 'taken' | 'changed' | 'notYet'> {
  if (status !== 'written') return 'notYet';
  const bytes = await readFile(join(folder, fileName)).catch(() => null);
  if (bytes === null) return 'taken';
  return hash(bytes) === sha256 ? 'there' : 'changed';
}

/**
 * Compares every handed-over file with the register (PLT-1b `verify`). A file that is gone was taken by the books and only
 * said; one that is not what was written is a fault. That the bytes themselves are kept, the archive proves.
 */
export async function verifyHandedOver({ storage }: Context): Promise<{ faults: Problem[]; remarks: Problem[] }> {
  const faults: Problem[] = [];
  const remarks: Problem[] = [];
  for (let after = 0; ;) {
    const files = await writtenExportsAfter(storage.read, after, atOnce);
    const last = files.at(-1);
    if (last === undefined) return { faults, remarks };
    after = last.id;
    for (const file of files) {
      const state = await fileState({ ...file, status: 'written' });
      if (state === 'changed' && faults.length < mostNamed)
        faults.push(problem('handOver.fileChanged', { file: file.fileName }));
      if (state === 'taken' && remarks.length < mostNamed)
        remarks.push(problem('handOver.fileGone', { file: file.fileName }));
    }
  }
}
