import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from './file-names.ts';
import { RestWatch } from './rest-watch.ts';
import type { Feedback } from './transport.ts';

/** Receipts under names of the access point's own. They stay where they are. */
export class EvidenceFolder {
  private readonly folder: string;
  private readonly rest: RestWatch;
  private readonly told = new Set<string>();

  constructor(folder: string, stabilityWindow: number) {
    this.folder = folder;
    this.rest = new RestWatch(stabilityWindow);
  }

  /** What was not told before and rests; told again after a restart, where it changes nothing. */
  async news(): Promise<Feedback[]> {
    const news: Feedback[] = [];
    for (const entry of await readdir(this.folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || kindOfName(entry.name) !== 'receipt' || this.told.has(path)) continue;
      const found = await stat(path).catch(() => null);
      if (found === null || !this.rest.rests(path, found.size, found.mtimeMs, performance.now())) continue;
      news.push({ kind: 'evidence', path, name: entry.name });
      this.told.add(path);
    }
    return news;
  }
}
