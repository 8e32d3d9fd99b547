import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kindOfName } from './file-names.ts';
import { NewsWatch } from './news-watch.ts';
import type { Feedback } from './transport.ts';

/** Receipts under names of the access point's own. They stay where they are. */
export class EvidenceFolder {
  private readonly folder: string;
  private readonly watch: NewsWatch;

  constructor(folder: string, stabilityWindow: number) {
    this.folder = folder;
    this.watch = new NewsWatch(stabilityWindow);
  }

  get waits(): boolean {
    return this.watch.waits;
  }

  tellAgain(path: string): void {
    this.watch.tellAgain(path);
  }

  /** What was not told before and rests; told again after a restart, where it changes nothing. */
  async news(): Promise<Feedback[]> {
    const entries = await readdir(this.folder, { withFileTypes: true, recursive: true }).catch(() => []);
    const receipts = entries.filter((entry) => entry.isFile() && kindOfName(entry.name) === 'receipt');
    const untold = this.watch.untold(receipts.map(({ parentPath, name }) => join(parentPath, name)));
    const resting = await this.watch.atRest(untold);
    return [...resting].map((path): Feedback => {
      this.watch.settle(path);
      return { kind: 'evidence', path, name: basename(path) };
    });
  }
}
