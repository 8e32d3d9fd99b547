import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeSynced } from '../../../transport/write-synced.ts';

export const backupReasons = ['byHand', 'automatic', 'beforeUpdate'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What was noted when a backup was made and opened again; lies beside it under its name and `.json`. */
const backupNote = z.object({
  at: z.string(),
  by: z.string(),
  reason: z.enum(backupReasons),
  sha256: z.string(),
  documents: z.number(),
  entries: z.number(),
  head: z.object({ lastId: z.number(), hash: z.string() }),
  version: z.number(),
  isSound: z.boolean(),
  faults: z.array(z.string()),
});
export type BackupNote = z.infer<typeof backupNote>;

export interface BackupFile {
  readonly file: string;
  readonly at: string;
  readonly size: number;
  /** Null: nothing is known of it (a copy from before an update, or one that was put there by hand). */
  readonly note: BackupNote | null;
}

const ending = '.sqlite';

/** Backups of a folder, newest first. A folder that is away holds none. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const files = await Promise.all(
    names.filter((name) => name.endsWith(ending) && !name.startsWith('.')).map((name) => readBackup(folder, name)),
  );
  return files.filter((file) => file !== null).sort((one, other) => (one.at < other.at ? 1 : -1));
}

export async function readBackup(folder: string, file: string): Promise<BackupFile | null> {
  const found = await stat(join(folder, file)).catch(() => null);
  if (found === null || !found.isFile()) return null;
  const note = await readNote(folder, file);
  return { file, at: note?.at ?? instantIn(file) ?? found.mtime.toISOString(), size: found.size, note };
}

async function readNote(folder: string, file: string): Promise<BackupNote | null> {
  const text = await readFile(join(folder, `${file}.json`), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return backupNote.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeNote(folder: string, file: string, note: BackupNote): Promise<void> {
  const draft = join(folder, `.${file}.json`);
  await writeSynced(draft, Buffer.from(`${JSON.stringify(note, null, 2)}\n`));
  await rename(draft, join(folder, `${file}.json`));
}

export async function removeBackup(folder: string, file: string): Promise<void> {
  await rm(join(folder, file), { force: true });
  await rm(join(folder, `${file}.json`), { force: true });
}

/** A draft nobody has touched this long was left by a program that is gone. */
const abandonedAfter = 6 * 60 * 60 * 1000;

/** A name that sorts by time and says it; the copy is written under the draft's and gets the other when it is whole. */
export async function newBackupNames(
  folder: string,
  at: string,
): Promise<{ readonly file: string; readonly draft: string }> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.ebilag-')) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfter) await rm(join(folder, name), { force: true });
  }
  const file = `ebilag-${at.replace(/[:.]/gu, '-')}${ending}`;
  return { file, draft: join(folder, `.${file}`) };
}

/** `…2026-11-20T08-00-00-000Z…` as an instant. */
function instantIn(file: string): string | null {
  const found = /(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})-(\d{3}Z)/u.exec(file);
  return found === null ? null : `${found[1]}${found[2]}:${found[3]}:${found[4]}.${found[5]}`;
}
