import { isBackupDue } from '../../../../shared/domain/evidence/backup-due.ts';
import { newestEntry } from '../../../storage/evidence/log-chain.ts';
import type { Context } from '../../context.ts';
import { backUp } from '../back-up.ts';
import { listBackups } from './backup-files.ts';
import { backupFolder, readBackupSettings } from './backup-settings.ts';

/** The start is left to the person who waits for the list. */
const firstLook = 45_000;
const every = 5 * 60_000;
/** After one that failed it is not tried again at every look. */
const patience = 60 * 60_000;

/** Backups the program makes by itself (PLT-5): when a day has passed or much has changed. Answers how to stop it. */
export function makeBackupsByItself(context: Context): () => void {
  let failedAt = Number.NEGATIVE_INFINITY;

  async function look(): Promise<void> {
    if (performance.now() - failedAt < patience || !(await isDue(context))) return;
    const made = await backUp(context, 'automatic');
    if (!made.ok) failedAt = performance.now();
  }

  function lookSafely(): void {
    look().catch((error: unknown) => {
      failedAt = performance.now();
      context.log(`the backup failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  }

  const first = setTimeout(lookSafely, firstLook).unref();
  const timer = setInterval(lookSafely, every).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

export async function isDue({ storage, now }: Pick<Context, 'storage' | 'now'>): Promise<boolean> {
  const { automatic, afterEntries } = await readBackupSettings(storage.read);
  if (!automatic) return false;
  const backups = await listBackups(await backupFolder(storage));
  const last = backups.find(({ note }) => note?.isSound === true);
  const entries = (await newestEntry(storage.read)).lastId;
  return isBackupDue(
    last?.note == null ? null : { at: last.at, entries: last.note.head.lastId },
    entries,
    afterEntries,
    now(),
  );
}
