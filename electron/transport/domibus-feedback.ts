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

/** Nothing may be found of a file for so many times the rest of others before that is news: an error comes after it has gone. */
const patience = 10;

/**
 * What Domibus says of our files: by suffixes in `OUT/`, by moving them to `SENT/` or `FAILED/`, by error files, and where it is
 * set up to delete what was sent (`sent.action=delete`, as it comes) by leaving nothing at all: of what failed it leaves an
 * error file however it is set up (facts/transport.md e.2).
 */
export class DomibusFeedback {
  private readonly folder: string;
  private readonly watch: NewsWatch;
  private readonly patience: number;
  /** Files of ours that were with it since the program began, and since when nothing is found of them. */
  private readonly given = new Map<string, number | null>();

  constructor(folder: string, stabilityWindow: number) {
    this.folder = folder;
    this.watch = new NewsWatch(stabilityWindow);
    this.patience = stabilityWindow * patience;
  }

  /** These lie in `OUT/` now, even if it takes them before the next look. */
  handedOver(fileNames: readonly string[]): void {
    for (const fileName of fileNames) this.given.set(fileName, null);
  }

  get waits(): boolean {
    return this.watch.waits;
  }

  tellAgain(path: string): void {
    this.watch.tellAgain(path);
  }

  /** What was not told before; told again after a restart, where it changes nothing. */
  async news(): Promise<Feedback[]> {
    // In this order: what moves on meanwhile is met at its old place or at its new one.
    const found = [
      await filesBelow(join(this.folder, 'OUT')),
      await filesBelow(join(this.folder, 'SENT')),
      await filesBelow(join(this.folder, 'FAILED')),
    ] as const;
    const [OUT, SENT, FAILED] = found.map((paths) => paths ?? []) as [string[], string[], string[]];
    const places = { OUT, SENT, FAILED };
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
    // With one of its folders away nothing can be told from a file that is not there.
    const removed = found.includes(null) ? [] : this.removed(places);
    return [...news, ...removed.map((fileName): Feedback => ({ kind: 'removed', fileName }))];
  }

  /** Files that were with it and have left no trace for a while; each is told once. */
  private removed({ OUT, SENT, FAILED }: Readonly<Record<'OUT' | 'SENT' | 'FAILED', readonly string[]>>): string[] {
    const named = (paths: readonly string[]): Set<string> =>
      new Set(paths.flatMap((path) => readDomibusName(basename(path))?.fileName ?? []));
    const waiting = named(OUT);
    waiting.delete('metadata.xml');
    for (const fileName of waiting) this.given.set(fileName, null);
    for (const fileName of named([...SENT, ...FAILED])) this.given.delete(fileName);
    const now = performance.now();
    const gone: string[] = [];
    for (const [fileName, since] of this.given) {
      if (waiting.has(fileName)) continue;
      if (since === null) this.given.set(fileName, now);
      else if (now - since >= this.patience) gone.push(fileName);
    }
    for (const fileName of gone) this.given.delete(fileName);
    return gone;
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

/** The paths of all files below a folder; null when it is away. */
async function filesBelow(folder: string): Promise<string[] | null> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return null;
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
