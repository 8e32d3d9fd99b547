import { join } from 'node:path';
import type { BackupRow } from '../../../../shared/contract/backups.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { runStoreTask, StoreTaskFailed } from '../../../storage/evidence/store-task.ts';
import { unwatched } from '../../../storage/evidence/watching.ts';
import { checksumOf } from '../checksum.ts';
import type { Context } from '../../context.ts';
import { readBackup, writeNote, type BackupFile } from './backup-files.ts';
import { backupFolder } from './backup-settings.ts';

/** Opens a backup and proves it anew: the same bytes as when it was made, and whole in itself. What it says is noted. */
export async function verifyBackup(context: Context, file: string): Promise<Result<BackupRow>> {
  const folder = await backupFolder(context.storage);
  const backup = isFileName(file) ? await readBackup(folder, file) : null;
  if (backup === null) return refuse(problem('backup.notFound', { file }));
  try {
    const path = join(folder, file);
    const facts = await runStoreTask({ kind: 'inspect', file: path }, unwatched);
    const sha256 = await checksumOf(path);
    const isTheSame = backup.note === null || backup.note.sha256 === sha256;
    const note = {
      at: backup.at,
      by: backup.note?.by ?? '',
      reason: backup.note?.reason ?? ('beforeUpdate' as const),
      sha256: backup.note?.sha256 ?? sha256,
      documents: facts.documents,
      entries: facts.entries,
      head: backup.note?.head ?? facts.head,
      version: facts.version,
      isSound: facts.faults.length === 0 && isTheSame,
      faults: [...facts.faults.map(({ kind, detail }) => `${kind}: ${detail}`), ...(isTheSame ? [] : ['changed'])],
    };
    await writeNote(folder, file, note);
    context.events.tell('evidence.changed', {});
    return ok(backupRow({ ...backup, note }));
  } catch (error) {
    if (!(error instanceof StoreTaskFailed)) throw error;
    return refuse(problem('backup.notAStore', { file, reason: error.message }));
  }
}

/** A name of the list and never a path. */
export function isFileName(file: string): boolean {
  return /^[\w.-]+\.sqlite$/u.test(file) && !file.startsWith('.');
}

export function backupRow({ file, at, size, note }: BackupFile): BackupRow {
  return {
    file,
    at,
    size,
    by: note?.by ?? '',
    reason: note?.reason ?? 'beforeUpdate',
    documents: note?.documents ?? null,
    entries: note?.entries ?? null,
    verdict: note === null ? 'unverified' : note.isSound ? 'verified' : 'unsound',
    faults: [...(note?.faults ?? [])],
  };
}
