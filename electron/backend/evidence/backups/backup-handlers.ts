import { join } from 'node:path';
import type { backupCalls } from '../../../../shared/contract/backups.ts';
import type { BackendHandlers } from '../../../../shared/contract/calls.ts';
import { backupState } from '../../../../shared/domain/evidence/backup-due.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import { done, needing } from '../../answering.ts';
import { instantOf } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import type { Program } from '../../program.ts';
import { backUp } from '../back-up.ts';
import { makeFolder } from '../usable-folder.ts';
import { listBackups, readBackup } from './backup-files.ts';
import { backupFolder, ownBackupFolder, readBackupSettings, saveBackupSettings } from './backup-settings.ts';
import { previewRestore } from './preview-restore.ts';
import { backupRow, isFileName, verifyBackup } from './verify-backup.ts';

export function backupHandlers(program: Program): Pick<BackendHandlers, keyof typeof backupCalls> {
  const { context, dataFolder } = program;
  const { storage, user } = context;

  async function newest(): Promise<string | null> {
    const backups = await listBackups(await backupFolder(storage));
    return backups.find(({ note }) => note?.isSound === true)?.at ?? null;
  }

  return {
    'backups.list': async () => {
      const settings = await readBackupSettings(storage.read);
      const folder = await backupFolder(storage);
      const backups = await listBackups(folder);
      const lastAt = backups.find(({ note }) => note?.isSound === true)?.at ?? null;
      return ok({
        ...settings,
        folder,
        isOwnFolder: folder === ownBackupFolder(storage),
        backups: backups.map((backup) => backupRow(backup)),
        lastAt,
        state: backupState(lastAt, context.now()),
      });
    },
    'backups.state': async () => {
      const lastAt = await newest();
      const { automatic } = await readBackupSettings(storage.read);
      return ok({ lastAt, state: backupState(lastAt, context.now()), automatic });
    },
    'backups.make': needing(user, 'setup', () => backUp(context, 'byHand')),
    'backups.verify': ({ file }) => verifyBackup(context, file),
    'backups.preview': ({ file }) => previewRestore(context, file),
    'backups.restore': needing(user, 'setup', async ({ file }) => {
      const folder = await backupFolder(storage);
      if (!isFileName(file) || (await readBackup(folder, file)) === null)
        return refuse(problem('backup.notFound', { file }));
      if (!program.ownsDataFolder) return refuse(problem('restore.elsewhere'));
      program.restart(join(folder, file));
      return done;
    }),
    'backups.saveSettings': needing(user, 'setup', async (given) => {
      const chosen = given.folder === ownBackupFolder(storage) ? '' : given.folder;
      if (chosen !== '') {
        const because = await makeFolder(chosen, dataFolder);
        if (because !== null) return refuse(because);
      }
      const wanted = { ...given, folder: chosen };
      const stamp = { at: instantOf(context), by: user.name };
      await storage.write(async (tx) => {
        const before = await readBackupSettings(tx);
        await saveBackupSettings(tx, wanted);
        const changes = (Object.keys(wanted) as (keyof typeof wanted)[])
          .filter((field) => before[field] !== wanted[field])
          .map((field) => `${field}: ${before[field]} → ${wanted[field]}`)
          .join('; ');
        if (changes !== '') await recordLog(tx, [logEntry(stamp, null, 'BACKUP', 'backupsChanged', { changes })]);
      });
      context.events.tell('evidence.changed', {});
      return done;
    }),
  };
}
