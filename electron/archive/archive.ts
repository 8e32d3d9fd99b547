import { access, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { problem } from '../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../shared/domain/result.ts';
import { archiveWriter } from './archive-writer.ts';
import { draftFolder, fileNameOf, hash, shelfOf } from './keep-originals.ts';

export { hash } from './keep-originals.ts';

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
   * once; they are written beside the event loop.
   */
  readonly store: (bytes: Uint8Array) => Promise<Result<ArchivedOriginal>>;
  /** The bytes as they arrived, proven by their hash: `original.missing`, `original.damaged`. */
  readonly read: (sha256: string) => Promise<Result<Buffer>>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** The hashes of everything kept, in no order. */
  readonly walk: () => AsyncGenerator<string>;
  readonly close: () => Promise<void>;
}

const decompress = promisify(gunzip);

/** A temporary file nobody has touched this long belongs to a process that is gone. */
const abandonedAfter = 60 * 60 * 1000;
/** No original is larger (the gate refuses beyond 50 MB); a damaged file must not fill the memory. */
const largestOriginal = 256 * 1024 * 1024;

/** Opens, and where needed makes, the archive in a folder of its own. */
export async function openArchive(folder: string): Promise<Archive> {
  const temporary = draftFolder(folder);
  await mkdir(temporary, { recursive: true });
  await removeAbandoned(temporary);
  const writer = archiveWriter(folder);
  const pathOf = (sha256: string): string => join(folder, shelfOf(sha256), fileNameOf(sha256));

  return {
    async store(bytes) {
      const { sha256, failure } = await writer.keep(bytes);
      if (failure !== null) return refuse(problem('archive.writeFailed', { reason: failure, sha256 }));
      return ok({ sha256, size: bytes.byteLength });
    },
    async read(sha256) {
      if (!isHash(sha256)) return refuse(problem('original.missing', { sha256 }));
      try {
        const compressed = await readFile(pathOf(sha256));
        const bytes = await decompress(compressed, { maxOutputLength: largestOriginal });
        return hash(bytes) === sha256 ? ok(bytes) : refuse(problem('original.damaged', { sha256 }));
      } catch (error) {
        return refuse(problem(codeOf(error) === 'ENOENT' ? 'original.missing' : 'original.damaged', { sha256 }));
      }
    },
    has: async (sha256) => isHash(sha256) && (await exists(pathOf(sha256))),
    async *walk() {
      for (const name of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/u.test(name)) continue;
        for (const file of await readdir(join(folder, name))) {
          const sha256 = `${name}${file.slice(0, -ending.length)}`;
          if (file.endsWith(ending) && isHash(sha256)) yield sha256;
        }
      }
    },
    close: () => writer.close(),
  };
}

const ending = '.gz';

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
