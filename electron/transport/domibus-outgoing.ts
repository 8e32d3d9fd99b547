import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import type { TransportAddress } from '../../shared/domain/transport/transport-address.ts';
import { domibusMetadata } from './domibus-metadata.ts';
import { cleanFileName } from './file-names.ts';
import { eachAlone, notDone } from './outgoing.ts';
import type { NotDone, OutgoingFile } from './transport.ts';
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

  async stage(files: readonly OutgoingFile[]): Promise<NotDone> {
    const problems = new Map<string, Problem>();
    for (const { fileName, address } of files)
      if (address === null) problems.set(fileName, problem('transport.addressMissing', { file: fileName }));
    const byFolder = Map.groupBy(
      files.flatMap(({ address, ...file }) => (address === null ? [] : [{ ...file, address }])),
      ({ address }) => folderOf(address),
    );
    for (const [name, some] of byFolder)
      for (const [fileName, because] of await this.stageIn(join(this.staging, name), some))
        problems.set(fileName, because);
    return problems;
  }

  /** Files of one address, beside the metadata that is true for all of them. */
  private async stageIn(
    folder: string,
    files: readonly (OutgoingFile & { readonly address: TransportAddress })[],
  ): Promise<NotDone> {
    try {
      await mkdir(folder).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
      const [first] = files;
      if (first !== undefined)
        await writeSynced(
          join(folder, metadataName),
          new TextEncoder().encode(domibusMetadata(first.address, this.accessPointId)),
        );
      const problems = await eachAlone(files, ({ fileName, content }) =>
        writeSynced(join(folder, `${fileName}.tmp`), content),
      );
      await syncFolder(folder);
      return problems;
    } catch (error) {
      return notDone(files, error);
    }
  }

  async handOver(fileNames: readonly string[]): Promise<NotDone> {
    const problems = new Map<string, Problem>();
    try {
      const wanted = new Set(fileNames);
      for (const [folder, staged] of await this.staged()) {
        const files = staged.filter((fileName) => wanted.has(fileName)).map((fileName) => ({ fileName }));
        if (files.length === 0) continue;
        for (const [fileName, because] of await this.handOverFrom(folder, files)) problems.set(fileName, because);
      }
      return problems;
    } catch (error) {
      return notDone(
        fileNames.map((fileName) => ({ fileName })),
        error,
      );
    }
  }

  private async handOverFrom(folder: string, files: readonly { readonly fileName: string }[]): Promise<NotDone> {
    try {
      await this.provideMetadata(folder);
    } catch (error) {
      return notDone(files, error);
    }
    const problems = await eachAlone(files, ({ fileName }) =>
      rename(join(this.staging, folder, `${fileName}.tmp`), join(this.out, folder, fileName)),
    );
    await syncFolder(join(this.out, folder));
    return problems;
  }

  /** What stands ready, by its folder; what is not among it was handed over. Throws when the whole folder is away. */
  private async staged(): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const folder of await readdir(this.staging, { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      const names = await readdir(join(this.staging, folder.name));
      found.set(
        folder.name,
        names.flatMap((name) => (name.endsWith('.tmp') ? [name.slice(0, -'.tmp'.length)] : [])),
      );
    }
    return found;
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
