/** The newest verified backup, as far as the next one hangs on it. */
export interface LastBackup {
  readonly at: string;
  /** Entries of the log it holds. */
  readonly entries: number;
}

const hour = 60 * 60 * 1000;
/** A daily job keeps it younger than this; without one, the program makes one by itself. */
const dueAfter = 25 * hour;
/** So soon after another no number of changes asks for one. */
const notBefore = hour;
/** Older than this, a person is told. */
const oldAfter = 48 * hour;

/** Whether the program makes a backup by itself now (PLT-5): a day has passed, or much has changed. */
export function isBackupDue(last: LastBackup | null, entries: number, afterEntries: number, now: Date): boolean {
  if (entries === 0) return false;
  if (last === null) return true;
  if (entries === last.entries) return false;
  const age = now.getTime() - Date.parse(last.at);
  return age >= dueAfter || (age >= notBefore && entries - last.entries >= afterEntries);
}

export const backupStates = ['none', 'fresh', 'old'] as const;
export type BackupState = (typeof backupStates)[number];

/** What is said of the newest verified backup: there is none, it is young enough, or a person should look. */
export function backupState(lastAt: string | null, now: Date): BackupState {
  if (lastAt === null) return 'none';
  return now.getTime() - Date.parse(lastAt) > oldAfter ? 'old' : 'fresh';
}
