import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import { isMissing } from './claims.ts';
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

  async stage(fileName: string, content: Uint8Array): Promise<Problem | null> {
    try {
      // Only our own folder is made anew, never the one of a transport that is away.
      await mkdir(this.staging).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
      await writeSynced(join(this.staging, `${fileName}.tmp`), content);
      await syncFolder(this.staging);
      return null;
    } catch (error) {
      return writeProblem(fileName, error);
    }
  }

  async handOver(fileName: string): Promise<'done' | Problem> {
    // Without its staging folder the whole folder is away; then nothing can be told about a missing file.
    const reachable = await stat(this.staging).then(
      () => true,
      () => false,
    );
    if (!reachable) return problem('transport.writeFailed', { file: fileName, reason: 'ENOENT' });
    try {
      await rename(join(this.staging, `${fileName}.tmp`), join(this.folder, fileName));
      await syncFolder(this.folder);
      return 'done';
    } catch (error) {
      return isMissing(error) ? 'done' : writeProblem(fileName, error);
    }
  }
}

export function writeProblem(file: string, error: unknown): Problem {
  return problem('transport.writeFailed', { file, reason: reasonOf(error) });
}

/** The system's own short word for what went wrong (`ENOSPC`, `EACCES`), never a whole message with paths in it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
