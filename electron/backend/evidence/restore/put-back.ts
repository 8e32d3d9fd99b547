import { access, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { freeStore, headOfFile, knownVersion } from '../../../storage/evidence/free-store.ts';
import type { LogHead } from '../../../storage/evidence/log-chain.ts';
import { runStoreTask, StoreTaskFailed } from '../../../storage/evidence/store-task.ts';
import { unwatched } from '../../../storage/evidence/watching.ts';
import { reasonOf } from '../../../transport/outgoing.ts';
import { syncFolder } from '../../../transport/write-synced.ts';
import { readBackup } from '../backups/backup-files.ts';
import { checksumOf } from '../checksum.ts';

/** What took whose place; goes into the log of the restored store. */
export interface PutBack {
  readonly file: string;
  readonly takenAt: string;
  /** Where the store of before lies now, below the data folder. */
  readonly setAside: string;
  readonly setAsideHead: LogHead;
}

const storeName = 'ebilag.sqlite';
const besides = ['-wal', '-shm'] as const;

/**
 * Puts a backup in place of a store nobody uses (PLT-5): the backup is proven first, the store of before is set aside and
 * never deleted, and every moment is safe to be interrupted in ({@link finishPutBack} ends it).
 */
export async function putBack(dataFolder: string, source: string, now: Date): Promise<Result<PutBack>> {
  const proven = await prove(source);
  if (!proven.ok) return proven;
  const store = join(dataFolder, storeName);
  if (!freeStore(store)) return refuse(problem('restore.elsewhere'));
  const stamp = now.toISOString().replace(/[:.]/gu, '-');
  const setAside = join('set-aside', `ebilag-${stamp}.sqlite`);
  try {
    const setAsideHead = await headOfFile(store);
    await copySynced(source, draftOf(dataFolder));
    await mkdir(join(dataFolder, 'set-aside'), { recursive: true });
    await moveStore(store, join(dataFolder, setAside));
    await rename(draftOf(dataFolder), store);
    await syncFolder(dataFolder);
    return ok({ file: basename(source), takenAt: proven.value.takenAt, setAside, setAsideHead });
  } catch (error) {
    await finishPutBack(dataFolder).catch(() => undefined);
    return refuse(problem('restore.failed', { reason: reasonOf(error) }));
  }
}

/** Ends what was interrupted: without a store the copy that was to take its place does; beside one it is in the way. */
export async function finishPutBack(dataFolder: string): Promise<void> {
  const draft = draftOf(dataFolder);
  if (!(await exists(draft))) return;
  if (await exists(join(dataFolder, storeName))) await rm(draft, { force: true });
  else await rename(draft, join(dataFolder, storeName));
}

async function prove(source: string): Promise<Result<{ readonly takenAt: string }>> {
  const file = basename(source);
  if (!(await exists(source))) return refuse(problem('backup.notFound', { file }));
  try {
    const { faults, version } = await runStoreTask({ kind: 'inspect', file: source }, unwatched);
    if (version > knownVersion)
      return refuse(problem('backup.newer', { store: String(version), program: String(knownVersion) }));
    const backup = await readBackup(dirname(source), file);
    const isChanged = backup?.note != null && backup.note.sha256 !== (await checksumOf(source));
    if (faults.length > 0 || isChanged) return refuse(problem('backup.unsound', { file }));
    return ok({ takenAt: backup?.at ?? (await stat(source)).mtime.toISOString() });
  } catch (error) {
    if (!(error instanceof StoreTaskFailed)) throw error;
    return refuse(problem('backup.notAStore', { file, reason: error.message }));
  }
}

function draftOf(dataFolder: string): string {
  return join(dataFolder, `${storeName}.restoring`);
}

async function copySynced(source: string, target: string): Promise<void> {
  const part = `${target}.part`;
  await copyFile(source, part);
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, target);
}

/** A damaged store may have left its log beside it: that goes along, or the next store would take it for its own. */
async function moveStore(store: string, target: string): Promise<void> {
  for (const ending of ['', ...besides])
    if (await exists(`${store}${ending}`)) await rename(`${store}${ending}`, `${target}${ending}`);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
