import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { removableBackups } from '../../../shared/domain/evidence/backup-keeping.ts';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import type { StoreCopy } from '../../storage/evidence/copy-store.ts';
import { runStoreTask, StoreTaskFailed } from '../../storage/evidence/store-task.ts';
import type { Watching } from '../../storage/evidence/watching.ts';
import { recordLog } from '../../storage/log.ts';
import { reasonOf } from '../../transport/outgoing.ts';
import { syncFolder } from '../../transport/write-synced.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry, programItself } from '../log-entry.ts';
import { listBackups, newBackupNames, removeBackup, writeNote, type BackupReason } from './backups/backup-files.ts';
import { checksumOf } from './checksum.ts';
import { backupFolder } from './backups/backup-settings.ts';

export interface BackupMade {
  readonly file: string;
  readonly size: number;
  /** Opened again after it was written: whole, and the same as the store at that moment. */
  readonly verified: boolean;
}

/**
 * Copies the store while it is in use, proves the copy, and lets older ones make room (PLT-5). Asked for twice at once, it
 * is made once. What happened, well or not, stands in the log.
 */
export function backUp(context: Context, reason: BackupReason = 'automatic'): Promise<Result<BackupMade>> {
  return context.work.join('backup', async (watching) => {
    const stamp = { at: instantOf(context), by: reason === 'byHand' ? context.user.name : programItself };
    const made = await makeBackup(context, reason, stamp, watching);
    if (!made.ok && made.problem.code !== 'work.stopped')
      await context.storage.write((tx) =>
        recordLog(tx, [{ ...logEntry(stamp, null, 'BACKUP', 'backupFailed'), problem: made.problem }]),
      );
    return made;
  });
}

async function makeBackup(
  context: Context,
  reason: BackupReason,
  stamp: { readonly at: string; readonly by: string },
  watching: Watching,
): Promise<Result<BackupMade>> {
  const { storage } = context;
  const folder = await backupFolder(storage);
  let draft: string | null = null;
  try {
    const names = await newBackupNames(folder, stamp.at);
    const noRoom = await missingRoom(storage.file, folder);
    if (noRoom !== null) return refuse(noRoom);
    ({ draft } = names);
    const copy = await runStoreTask({ kind: 'copy', file: storage.file, target: draft }, watching);
    if (watching.isStopped()) return refuse(problem('work.stopped'));
    const { size } = await stat(draft);
    const sha256 = await synced(draft);
    await rename(draft, join(folder, names.file));
    draft = null;
    const isSound = copy.faults.length === 0 && copy.isSame;
    await writeNote(folder, names.file, {
      ...stamp,
      reason,
      sha256,
      documents: copy.documents,
      entries: copy.entries,
      head: copy.head,
      version: copy.version,
      isSound,
      faults: faultsOf(copy),
    });
    await syncFolder(folder);
    const removed = isSound ? await makeRoom(context, folder) : [];
    await noteInLog(context, stamp, reason, { file: names.file, size, copy, isSound }, removed);
    return ok({ file: names.file, size, verified: isSound });
  } catch (error) {
    return refuse(
      problem('backup.failed', { reason: error instanceof StoreTaskFailed ? error.message : reasonOf(error) }),
    );
  } finally {
    if (draft !== null) {
      await rm(draft, { force: true }).catch(() => undefined);
      await rm(`${draft}-journal`, { force: true }).catch(() => undefined);
    }
  }
}

function faultsOf({ faults, isSame }: StoreCopy): string[] {
  return [...faults.map(({ kind, detail }) => `${kind}: ${detail}`), ...(isSame ? [] : ['notTheSame'])];
}

/** The file on the disk, and its checksum. */
async function synced(path: string): Promise<string> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return checksumOf(path);
}

async function missingRoom(file: string, folder: string): Promise<Problem | null> {
  const [store, log, room] = await Promise.all([
    stat(file),
    stat(`${file}-wal`).catch(() => null),
    statfs(folder).catch(() => null),
  ]);
  const needed = store.size + (log?.size ?? 0);
  const free = room === null ? Number.POSITIVE_INFINITY : room.bavail * room.bsize;
  return needed <= free ? null : problem('backup.noSpace', { needed: String(needed), free: String(free) });
}

async function makeRoom(context: Context, folder: string): Promise<readonly string[]> {
  // Copies from before an update stay: nobody has proven them, and there are few.
  const dated = (await listBackups(folder)).flatMap(({ file, at, note }) =>
    note === null ? [] : [{ file, at, isVerified: note.isSound }],
  );
  const removed = removableBackups(dated, context.now());
  for (const file of removed) await removeBackup(folder, file);
  return removed;
}

async function noteInLog(
  { storage, events }: Context,
  stamp: { readonly at: string; readonly by: string },
  reason: BackupReason,
  made: { readonly file: string; readonly size: number; readonly copy: StoreCopy; readonly isSound: boolean },
  removed: readonly string[],
): Promise<void> {
  const { file, size, copy, isSound } = made;
  const values = {
    file,
    size: String(size),
    documents: String(copy.documents),
    entries: String(copy.entries),
    reason,
  };
  await storage.write((tx) =>
    recordLog(tx, [
      {
        ...logEntry(stamp, null, 'BACKUP', 'backupMade', values),
        problem: isSound ? null : problem('backup.unsound', { file }),
      },
      ...(removed.length === 0
        ? []
        : [
            logEntry(stamp, null, 'BACKUP', 'backupsRemoved', {
              count: String(removed.length),
              files: removed.join(', '),
            }),
          ]),
    ]),
  );
  events.tell('evidence.changed', {});
}
