import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ReadableStore, WritableStore } from '../../../storage/connection/handles.ts';
import type { Storage } from '../../../storage/open-storage.ts';
import { readSetting, saveSetting } from '../../../storage/setup/settings.ts';

/** How backups are made: by the program itself or not, where to, and after how many entries of the log within a day. */
const backupSettings = z.object({
  automatic: z.boolean().catch(true),
  /** Empty: beside the store. */
  folder: z.string().catch(''),
  afterEntries: z.number().int().min(100).catch(20_000),
});
export type BackupSettings = z.infer<typeof backupSettings>;

const name = 'backups';

export async function readBackupSettings(db: ReadableStore): Promise<BackupSettings> {
  return backupSettings.parse((await readSetting(db, name)) ?? {});
}

export async function saveBackupSettings(tx: WritableStore, settings: BackupSettings): Promise<void> {
  await saveSetting(tx, name, settings);
}

/** Where backups lie when nobody chose another folder. */
export function ownBackupFolder({ file }: Pick<Storage, 'file'>): string {
  return join(dirname(file), 'backups');
}

export async function backupFolder(storage: Storage): Promise<string> {
  const { folder } = await readBackupSettings(storage.read);
  return folder === '' ? ownBackupFolder(storage) : folder;
}
