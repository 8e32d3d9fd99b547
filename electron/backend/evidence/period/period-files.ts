import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../../transport/write-synced.ts';

/** A file that grows, piece by piece, with its checksum. */
export interface GrowingFile {
  readonly write: (text: string) => Promise<void>;
}

interface Growing {
  readonly handle: FileHandle;
  readonly sum: Hash;
}

/**
 * The files of an export: written under another name until all of them stand, each with its checksum in
 * `checksums.sha256` as `sha256sum -c` reads it.
 */
export class PeriodFiles {
  readonly folder: string;
  private readonly draft: string;
  private readonly growing = new Map<string, Growing>();
  private sums: FileHandle | null = null;
  private lastFolder = '';

  constructor(folder: string) {
    this.folder = folder;
    this.draft = `${folder}.part`;
  }

  async begin(): Promise<void> {
    await rm(this.draft, { recursive: true, force: true });
    await mkdir(this.draft, { recursive: true });
    this.sums = await open(join(this.draft, 'checksums.sha256'), 'w');
  }

  async put(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const target = join(this.draft, path);
    const folder = dirname(target);
    if (folder !== this.lastFolder) await mkdir(folder, { recursive: true });
    this.lastFolder = folder;
    await writeFile(target, bytes);
    await this.noteSum(path, createHash('sha256').update(bytes).digest('hex'));
  }

  async grow(path: string, first: string): Promise<GrowingFile> {
    const target = join(this.draft, path);
    await mkdir(dirname(target), { recursive: true });
    const growing: Growing = { handle: await open(target, 'w'), sum: createHash('sha256') };
    this.growing.set(path, growing);
    const write = async (text: string): Promise<void> => {
      await growing.handle.write(text);
      growing.sum.update(text);
    };
    await write(first);
    return { write };
  }

  async end(path: string): Promise<void> {
    const growing = this.growing.get(path);
    if (growing === undefined) return;
    this.growing.delete(path);
    await growing.handle.close();
    await this.noteSum(path, growing.sum.digest('hex'));
  }

  /** All of it stands: on the disk, and under its name. */
  async finish(): Promise<void> {
    for (const path of this.growing.keys()) await this.end(path);
    await this.sums?.sync();
    await this.sums?.close();
    this.sums = null;
    await rename(this.draft, this.folder);
    await syncFolder(dirname(this.folder));
  }

  async discard(): Promise<void> {
    for (const { handle } of this.growing.values()) await handle.close().catch(() => undefined);
    this.growing.clear();
    await this.sums?.close().catch(() => undefined);
    await rm(this.draft, { recursive: true, force: true });
  }

  private async noteSum(path: string, sum: string): Promise<void> {
    await this.sums?.write(`${sum}  ${path}\n`);
  }
}

/** A part of a path that can be read and stands on any system. */
export function pathPart(text: string, longest = 60): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, longest)
    .replace(/[-.]+$/u, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu.test(cleaned) ? `_${cleaned}` : cleaned;
}

/** A line of a CSV for spreadsheets: semicolons, quotes where needed, and nothing a spreadsheet would run (PLT-3). */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(';')}\r\n`;
}

function csvField(field: string): string {
  const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/u.test(field);
  const safe = !isNumber && /^\s*[=+\-@\t\r]/u.test(field) ? `'${field}` : field;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
