import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kindOfName } from './file-names.ts';
import { NewsWatch } from './news-watch.ts';
import type { Feedback } from './transport.ts';

const longestErrorText = 4000;

/**
 * What the access point says: `sent/`, `failed/` and `responses/` are read only for us (facts/transport.md e.7).
 * A receipt or error is named after the outgoing file: `<file>.receipt.dat`, `<file>.error`, or `<file>` itself under
 * `failed/`.
 */
export class FeedbackFolders {
  private readonly folders: { readonly sent: string; readonly failed: string; readonly responses: string };
  private readonly watch: NewsWatch;

  constructor(folder: string, stabilityWindow: number) {
    this.folders = { sent: join(folder, 'sent'), failed: join(folder, 'failed'), responses: join(folder, 'responses') };
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
    const found: { readonly folder: string; readonly path: string; readonly name: string }[] = [];
    for (const folder of Object.values(this.folders))
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
        if (entry.isFile() && this.speaks(folder, entry.name))
          found.push({ folder, path: join(folder, entry.name), name: entry.name });
    const untold = new Set(this.watch.untold(found.map(({ path }) => path)));
    const resting = await this.watch.atRest([...untold], (path) => this.saysNo(path));
    const news: Feedback[] = [];
    for (const { folder, path, name } of found) {
      if (!untold.has(path) || !resting.has(path)) continue;
      const said = await this.read(folder, path, name);
      if (said !== null) news.push(said);
      this.watch.settle(path);
    }
    return news;
  }

  /** An error may be an empty file; a receipt that is empty is not written yet (facts/transport.md e.1). */
  private saysNo(path: string): boolean {
    return path.toLowerCase().endsWith('.error') || dirname(path) === this.folders.failed;
  }

  /** Whether a file says anything by its place and name: a document of ours that was moved to `sent/` does not. */
  private speaks(folder: string, name: string): boolean {
    const kind = kindOfName(name);
    return (
      kind === 'receipt' || name.toLowerCase().endsWith('.error') || (kind === 'xml' && folder !== this.folders.sent)
    );
  }

  private async read(folder: string, path: string, name: string): Promise<Feedback | null> {
    const kind = kindOfName(name);
    if (kind === 'receipt') return { kind: 'receipt', fileName: answeredFile(name), path };
    if (name.toLowerCase().endsWith('.error'))
      return { kind: 'error', fileName: answeredFile(name), text: await readErrorText(path), path };
    if (kind !== 'xml') return null;
    if (folder === this.folders.responses) return { kind: 'document', path, name };
    return folder === this.folders.failed ? this.failedFile(path, name) : null;
  }

  /** A file moved to `failed/` speaks for itself, unless an error file beside it says more. */
  private async failedFile(path: string, name: string): Promise<Feedback | null> {
    const beside = await stat(`${path}.error`).catch(() =>
      stat(join(this.folders.failed, `${answeredStem(name)}.error`)).catch(() => null),
    );
    return beside === null ? { kind: 'error', fileName: name, text: '', path } : null;
  }
}

function answeredStem(name: string): string {
  return name.replace(/(?:\.receipt\.dat|\.evidence\.dat|\.error)$/iu, '').replace(/\.xml$/iu, '');
}

/** The outgoing file a receipt or error speaks of: `17_ab.xml.error` and `17_ab.error` both speak of `17_ab.xml`. */
function answeredFile(name: string): string {
  return `${answeredStem(name)}.xml`;
}

/** The transport's own words, as much of them as a person reads. */
export async function readErrorText(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).slice(0, longestErrorText).trim();
}
