import { createHash } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { folderSync } from './folder-sync.ts';
import { limited } from './limited.ts';

/** An original as the archive names it: by its content. */
export interface ArchivedOriginal {
  readonly sha256: string;
  /** Bytes before compression. */
  readonly size: number;
}

/**
 * The originals (IN-1, PLT-5): every document's bytes as they arrived, named by their SHA-256, gzip so that any tool can
 * read them in ten years. What {@link Archive.store} has answered for survives a power cut.
 */
export interface Archive {
  /**
   * Keeps the bytes. Storing what is there already costs nothing and changes nothing. May be called for many files at
   * once; how many are worked on together is decided here.
   */
  readonly store: (bytes: Uint8Array) => Promise<Result<ArchivedOriginal>>;
  /** The bytes as they arrived, proven by their hash: `original.missing`, `original.damaged`. */
  readonly read: (sha256: string) => Promise<Result<Buffer>>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** The hashes of everything kept, in no order. */
  readonly walk: () => AsyncGenerator<string>;
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Enough to keep a disk busy while others compress; the thread pool sets the real pace. */
const atOnce = 16;
/** A temporary file nobody has touched this long belongs to a process that is gone. */
const abandonedAfter = 60 * 60 * 1000;
/** No original is larger (the gate refuses beyond 50 MB); a damaged file must not fill the memory. */
const largestOriginal = 256 * 1024 * 1024;

/** Opens, and where needed makes, the archive in a folder of its own. */
export async function openArchive(folder: string): Promise<Archive> {
  const temporary = join(folder, '.tmp');
  await mkdir(temporary, { recursive: true });
  await removeAbandoned(temporary);
  const limit = limited(atOnce);
  const sync = folderSync();
  const shelves = new Map<string, Promise<void>>();
  let drafts = 0;

  /** The folder of a hash, itself safely on the disk; made once, however many ask at the same time. */
  async function shelf(sha256: string): Promise<string> {
    const path = join(folder, sha256.slice(0, 2));
    const known = shelves.get(path);
    if (known !== undefined) await known;
    else {
      const made = mkdir(path, { recursive: true }).then(() => sync(folder));
      shelves.set(path, made);
      await made.catch((error: unknown) => {
        shelves.delete(path);
        throw error;
      });
    }
    return path;
  }

  async function write(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = await shelf(sha256);
    const target = join(path, fileName(sha256));
    if (!(await exists(target))) {
      drafts += 1;
      const draft = join(temporary, `${sha256}-${process.pid}-${drafts}`);
      try {
        const compressed = await compress(bytes, { level: 3 });
        const file = await open(draft, 'wx');
        try {
          await file.writeFile(compressed);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    }
    // Also when it was there: whoever put it there may not have come this far.
    await sync(path);
  }

  return {
    async store(bytes) {
      const sha256 = hash(bytes);
      try {
        await limit(() => write(sha256, bytes));
      } catch (error) {
        return refuse(problem('archive.writeFailed', { reason: reasonOf(error), sha256 }));
      }
      return ok({ sha256, size: bytes.byteLength });
    },
    async read(sha256) {
      if (!isHash(sha256)) return refuse(problem('original.missing', { sha256 }));
      try {
        const compressed = await readFile(join(folder, sha256.slice(0, 2), fileName(sha256)));
        const bytes = await decompress(compressed, { maxOutputLength: largestOriginal });
        return hash(bytes) === sha256 ? ok(bytes) : refuse(problem('original.damaged', { sha256 }));
      } catch (error) {
        return refuse(problem(codeOf(error) === 'ENOENT' ? 'original.missing' : 'original.damaged', { sha256 }));
      }
    },
    has: async (sha256) => isHash(sha256) && (await exists(join(folder, sha256.slice(0, 2), fileName(sha256)))),
    async *walk() {
      for (const name of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/u.test(name)) continue;
        for (const file of await readdir(join(folder, name))) {
          const sha256 = `${name}${file.slice(0, -ending.length)}`;
          if (file.endsWith(ending) && isHash(sha256)) yield sha256;
        }
      }
    },
  };
}

const ending = '.gz';

function fileName(sha256: string): string {
  return `${sha256.slice(2)}${ending}`;
}

/** The name of an original: SHA-256 of its bytes in lower-case hex. */
export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

async function removeAbandoned(temporary: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    const path = join(temporary, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What the operating system said; the path is left out, it names this machine's folders. */
function reasonOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.message : String(error));
}
