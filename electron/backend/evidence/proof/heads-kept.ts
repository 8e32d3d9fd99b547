import type { LogHead } from '../../../storage/evidence/log-chain.ts';
import { restorationsOf } from '../../../storage/evidence/restorations.ts';
import type { Storage } from '../../../storage/open-storage.ts';
import { listBackups } from '../backups/backup-files.ts';
import { ownBackupFolder } from '../backups/backup-settings.ts';

/**
 * Heads of the log as they were noted with the backups beside this store: each must still be in the chain, except those of
 * a time that a restored backup took back.
 */
export async function headsKept(storage: Storage): Promise<readonly LogHead[]> {
  const restorations = await restorationsOf(storage.read);
  const backups = await listBackups(ownBackupFolder(storage));
  return backups.flatMap(({ note }) => {
    if (note === null || !note.isSound) return [];
    const wasTakenBack = restorations.some(({ takenAt, at }) => note.at > takenAt && note.at <= at);
    return wasTakenBack ? [] : [note.head];
  });
}
