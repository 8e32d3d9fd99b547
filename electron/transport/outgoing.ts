import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import { isMissing } from './claims.ts';
import { sideBySide } from './side-by-side.ts';
import type { NotDone, OutgoingFile } from './transport.ts';
import { syncFolder, writeSynced } from './write-synced.ts';

/**
 * The outgoing folder. A file is first staged (hidden, synced) and then handed over by one rename: the rename itself is
 * the fact. A staged file that is gone was therefore handed over, even if the program died before it could note it, and
 * the access point may long have taken it.
 */
export class OutgoingFolder {
  private readonly folder: string;
  private readonly staging: string;

  /** `staging`: beside it on the same disk, where the access point does not look. */
  constructor(folder: string, staging: string) {
    this.folder = folder;
    this.staging = staging;
  }

  async prepare(): Promise<void> {
    await mkdir(this.staging, { recursive: true });
  }

  async stage(files: readonly Omit<OutgoingFile, 'address'>[]): Promise<NotDone> {
    if (files.length === 0) return allDone;
    try {
      // Only our own folder is made anew, never the one of a transport that is away.
      await mkdir(this.staging).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
      const problems = await eachAlone(files, async ({ fileName, content }) => {
        await writeSynced(join(this.staging, `${fileName}.tmp`), content);
      });
      await syncFolder(this.staging);
      return problems;
    } catch (error) {
      return notDone(files, error);
    }
  }

  async handOver(fileNames: readonly string[]): Promise<NotDone> {
    const files = fileNames.map((fileName) => ({ fileName }));
    try {
      // With one of its folders away nothing can be told from a file that is not there.
      await stat(this.staging);
      await stat(this.folder);
    } catch (error) {
      return notDone(files, error);
    }
    const problems = await eachAlone(files, ({ fileName }) =>
      rename(join(this.staging, `${fileName}.tmp`), join(this.folder, fileName)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      }),
    );
    await syncFolder(this.folder);
    return problems;
  }
}

const allDone: NotDone = new Map();

/** Does something with each file; what one of them meets keeps none of the others. */
export async function eachAlone<File extends { readonly fileName: string }>(
  files: readonly File[],
  work: (file: File) => Promise<void>,
): Promise<NotDone> {
  const problems = new Map<string, Problem>();
  await sideBySide(files, async (file) => {
    await work(file).catch((error: unknown) => problems.set(file.fileName, writeProblem(file.fileName, error)));
  });
  return problems;
}

export function notDone(files: readonly { readonly fileName: string }[], error: unknown): NotDone {
  return new Map(files.map(({ fileName }) => [fileName, writeProblem(fileName, error)]));
}

export function writeProblem(file: string, error: unknown): Problem {
  return problem('transport.writeFailed', { file, reason: reasonOf(error) });
}

/** The system's own short word for what went wrong (`ENOSPC`, `EACCES`), never a whole message with paths in it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
