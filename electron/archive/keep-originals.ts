import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What became of one file: on the disk under its hash, or not, with the operating system's word for why. */
export interface Kept {
  readonly sha256: string;
  /** Null: safely on the disk. */
  readonly failure: string | null;
}

/** Where drafts are written before they get their name. */
export function draftFolder(folder: string): string {
  return join(folder, '.tmp');
}

/** The place of an original below the archive's folder: a shelf by the first two digits of its hash. */
export function shelfOf(sha256: string): string {
  return sha256.slice(0, 2);
}

export function fileNameOf(sha256: string): string {
  return `${sha256.slice(2)}.gz`;
}

/** The name of an original: SHA-256 of its bytes in lower-case hex. */
export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Keeps originals, waiting for the disk: runs in a worker (see `archive-worker.ts`), where one call after the other is
 * several times cheaper than many at once. Files of one hand-over share the syncs of their shelves.
 */
export function originalsKeeper(folder: string): (files: readonly Uint8Array[]) => Kept[] {
  const shelves = new Set<string>();
  let drafts = 0;

  /** The shelf, itself safely on the disk. */
  function shelf(sha256: string): string {
    const path = join(folder, shelfOf(sha256));
    if (shelves.has(path)) return path;
    mkdirSync(path, { recursive: true });
    syncFolder(folder);
    shelves.add(path);
    return path;
  }

  function write(sha256: string, bytes: Uint8Array): string {
    const path = shelf(sha256);
    const target = join(path, fileNameOf(sha256));
    if (existsSync(target)) return path;
    drafts += 1;
    const draft = join(draftFolder(folder), `${sha256}-${process.pid}-${drafts}`);
    try {
      const file = openSync(draft, 'wx');
      try {
        const compressed = gzipSync(bytes, { level: 3 });
        for (let from = 0; from < compressed.length;) from += writeSync(file, compressed, from);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { force: true });
      shelves.delete(path);
      throw error;
    }
    return path;
  }

  return (files) => {
    const written = files.map((bytes) => {
      const sha256 = hash(bytes);
      try {
        return { sha256, path: write(sha256, bytes), failure: null };
      } catch (error) {
        return { sha256, path: null, failure: reasonOf(error) };
      }
    });
    // Also where the original was there: whoever put it there may not have come this far.
    const synced = new Map<string, string | null>();
    for (const { path } of written) if (path !== null && !synced.has(path)) synced.set(path, trySync(path));
    return written.map(({ sha256, path, failure }) => ({
      sha256,
      failure: path === null ? failure : (synced.get(path) ?? null),
    }));
  };
}

function trySync(folder: string): string | null {
  try {
    syncFolder(folder);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Puts a folder's entries on the disk, so that a rename survives a power cut. */
function syncFolder(folder: string): void {
  // Windows has no such call; its file system journals renames by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What the operating system said; the path is left out, it names this machine's folders. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
