import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfName } from './file-names.ts';
import { RestWatch } from './rest-watch.ts';
import type { Feedback } from './transport.ts';

const longestErrorText = 4000;

/**
 * What the access point says: `sent/`, `failed/` and `responses/` are read only for us (facts/transport.md e.7).
 * A receipt or error is named after the outgoing file: `<file>.receipt.dat`, `<file>.error`, or `<file>` itself under
 * `failed/`.
 */
export class FeedbackFolders {
  private readonly folders: { readonly sent: string; readonly failed: string; readonly responses: string };
  private readonly rest: RestWatch;
  private readonly told = new Set<string>();

  constructor(folder: string, stabilityWindow: number) {
    this.folders = { sent: join(folder, 'sent'), failed: join(folder, 'failed'), responses: join(folder, 'responses') };
    this.rest = new RestWatch(stabilityWindow);
  }

  /** What was not told before and rests; told again after a restart, where it changes nothing. */
  async news(): Promise<Feedback[]> {
    const news: Feedback[] = [];
    for (const folder of Object.values(this.folders)) {
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile()) continue;
        const path = join(folder, entry.name);
        if (this.told.has(path) || !(await this.isAtRest(path))) continue;
        const said = await this.read(folder, path, entry.name);
        if (said !== null) news.push(said);
        this.told.add(path);
      }
    }
    return news;
  }

  private async isAtRest(path: string): Promise<boolean> {
    const found = await stat(path).catch(() => null);
    if (found === null) return false;
    // An error file may be empty: that it is there is what it says.
    return this.rest.rests(path, Math.max(found.size, 1), found.mtimeMs, performance.now());
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
