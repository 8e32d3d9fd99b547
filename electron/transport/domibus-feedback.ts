import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readErrorText } from './feedback-folders.ts';
import { NewsWatch } from './news-watch.ts';
import type { Feedback } from './transport.ts';

/** A file of ours as Domibus renames it. */
export interface DomibusName {
  /** As we named it. */
  readonly fileName: string;
  readonly messageId: string | null;
  /** `READY_TO_SEND`, `WAITING_FOR_RECEIPT` …; null: no suffix. */
  readonly state: string | null;
  readonly isError: boolean;
}

/** `17_ab_<message id>.xml.WAITING_FOR_RETRY`: the message id stands before the ending, the status behind it (e.2). */
export function readDomibusName(name: string): DomibusName | null {
  const found = /^(?<stem>.+?)(?:_(?<id>[^_/]+@[^/]+?))?\.xml(?<error>\.error)?(?:\.(?<state>[A-Z_]+))?$/u.exec(name);
  if (found?.groups === undefined) return null;
  const { stem = '', id, error, state } = found.groups;
  return { fileName: `${stem}.xml`, messageId: id ?? null, state: state ?? null, isError: error !== undefined };
}

/** What Domibus says of our files: by suffixes in `OUT/`, by moving them to `SENT/` or `FAILED/`, by error files. */
export class DomibusFeedback {
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

  /** What was not told before; told again after a restart, where it changes nothing. */
  async news(): Promise<Feedback[]> {
    const places = {
      OUT: await filesBelow(join(this.folder, 'OUT')),
      SENT: await filesBelow(join(this.folder, 'SENT')),
      FAILED: await filesBelow(join(this.folder, 'FAILED')),
    };
    const untold = new Set(this.watch.untold(Object.values(places).flat()));
    const failed = new Set(places.FAILED);
    const errors = places.FAILED.filter(
      (path) => untold.has(path) && readDomibusName(basename(path))?.isError === true,
    );
    const resting = await this.watch.atRest(errors, () => true);
    const news: Feedback[] = [];
    for (const place of ['OUT', 'SENT', 'FAILED'] as const)
      for (const path of places[place]) {
        if (!untold.has(path)) continue;
        const said = await this.read(place, path, failed, resting);
        if (said === 'later') continue;
        if (said !== null) news.push(said);
        this.watch.settle(path);
      }
    return news;
  }

  private async read(
    place: 'OUT' | 'SENT' | 'FAILED',
    path: string,
    failed: ReadonlySet<string>,
    resting: ReadonlySet<string>,
  ): Promise<Feedback | null | 'later'> {
    const name = readDomibusName(basename(path));
    if (name === null || name.fileName === 'metadata.xml') return null;
    const { fileName } = name;
    if (place === 'SENT') return { kind: 'receipt', fileName, path };
    if (place === 'OUT') {
      // Without a message id it still waits for Domibus to see it.
      if (name.messageId === null) return 'later';
      return { kind: 'progress', fileName, state: name.state ?? 'SUBMITTED', messageId: name.messageId };
    }
    if (name.isError) {
      if (!resting.has(path)) return 'later';
      return { kind: 'error', fileName, text: await readErrorText(path), path };
    }
    // The moved file speaks for itself, unless an error file beside it says more.
    return failed.has(`${path}.error`) ? null : { kind: 'error', fileName, text: '', path };
  }
}

/** The paths of all files below a folder; none when it is away. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
