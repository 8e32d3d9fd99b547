import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import type { TransportAddress } from '../../shared/domain/transport-address.ts';
import { isMissing } from './claims.ts';
import { domibusMetadata } from './domibus-metadata.ts';
import { cleanFileName } from './file-names.ts';
import { writeProblem } from './outgoing.ts';
import { syncFolder, writeSynced } from './write-synced.ts';

const metadataName = 'metadata.xml';

/**
 * The outgoing side of Domibus: a folder below `OUT/` for each address, with the `metadata.xml` that is true for all of its
 * files. A file without one would wait for ever, so it is made ready together with the file, and moved there before it.
 * As with the plain folder, a staged file that is gone was handed over.
 */
export class DomibusOutgoing {
  private readonly out: string;
  private readonly staging: string;
  private readonly accessPointId: string;

  /** `staging`: on the same disk, where Domibus does not look. */
  constructor(out: string, staging: string, accessPointId: string) {
    this.out = out;
    this.staging = staging;
    this.accessPointId = accessPointId;
  }

  async prepare(): Promise<void> {
    await mkdir(this.staging, { recursive: true });
  }

  async stage(fileName: string, content: Uint8Array, address: TransportAddress | null): Promise<Problem | null> {
    if (address === null) return problem('transport.addressMissing', { file: fileName });
    const folder = join(this.staging, folderOf(address));
    try {
      await mkdir(folder).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
      await writeSynced(
        join(folder, metadataName),
        new TextEncoder().encode(domibusMetadata(address, this.accessPointId)),
      );
      await writeSynced(join(folder, `${fileName}.tmp`), content);
      await syncFolder(folder);
      return null;
    } catch (error) {
      return writeProblem(fileName, error);
    }
  }

  async handOver(fileName: string): Promise<'done' | Problem> {
    try {
      const folder = await this.stagedIn(fileName);
      if (folder === null) return 'done';
      await this.provideMetadata(folder);
      await rename(join(this.staging, folder, `${fileName}.tmp`), join(this.out, folder, fileName));
      await syncFolder(join(this.out, folder));
      return 'done';
    } catch (error) {
      return writeProblem(fileName, error);
    }
  }

  /** Where a file stands ready; null when it was handed over. Throws when the whole folder is away. */
  private async stagedIn(fileName: string): Promise<string | null> {
    for (const folder of await readdir(this.staging)) {
      const found = await stat(join(this.staging, folder, `${fileName}.tmp`)).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (found !== null) return folder;
    }
    return null;
  }

  /** By a rename, so that it is never there in part: Domibus may look at any moment. */
  private async provideMetadata(folder: string): Promise<void> {
    await stat(this.out);
    await mkdir(join(this.out, folder), { recursive: true });
    const wanted = await readFile(join(this.staging, folder, metadataName));
    const there = await readFile(join(this.out, folder, metadataName)).catch(() => null);
    if (there?.equals(wanted) === true) return;
    const draft = join(this.staging, folder, `${metadataName}.next`);
    await writeSynced(draft, wanted);
    await rename(draft, join(this.out, folder, metadataName));
  }
}

/** One folder for one address, readable by a person and without mistaking one address for another. */
function folderOf(address: TransportAddress): string {
  const mark = createHash('sha256')
    .update(JSON.stringify(Object.entries(address).toSorted()))
    .digest('hex')
    .slice(0, 8);
  return `${cleanFileName(address.receiver)}-${mark}`;
}
