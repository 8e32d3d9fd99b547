import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './claims.ts';
import { kindOfName, looksLikeXml } from './file-names.ts';
import { RestWatch } from './rest-watch.ts';
import type { StrangerFile, StrangerKind } from './transport.ts';

export interface Incoming {
  readonly atRest: readonly string[];
  readonly growing: number;
  readonly strangers: readonly StrangerFile[];
}

export interface IncomingOptions {
  readonly folder: string;
  /** Milliseconds a file must rest. */
  readonly stabilityWindow: number;
  /** The file the access point leaves beside a document once that is whole; without one, resting is all there is. */
  readonly companion?: (name: string, names: ReadonlySet<string>) => boolean;
}

/**
 * A document whose companion is missing rests so many times longer before it is taken all the same: it is late, or was
 * never written (facts/transport.md e.1).
 */
const patience = 10;

/** How many files are looked at side by side: a network folder answers slowly, a local one needs no more. */
const breadth = 32;
const shownStrangers = 500;

/**
 * Looks through the incoming folder and its folders (hidden ones left out), and tells what may be claimed. Every look
 * starts from the disk: nothing depends on an event having been seen (PLT-4).
 */
export class IncomingFolder {
  private readonly folder: string;
  private readonly rest: RestWatch;
  private readonly longRest: RestWatch;
  private readonly companion: (name: string, names: ReadonlySet<string>) => boolean;
  private unaccompanied: ReadonlySet<string> = new Set();
  /** What the content of a file without `.xml` turned out to be; a file is opened once, not at every scan. */
  private readonly contents = new Map<string, { readonly stamp: string; readonly xml: boolean }>();

  constructor({ folder, stabilityWindow, companion = () => true }: IncomingOptions) {
    this.folder = folder;
    this.rest = new RestWatch(stabilityWindow);
    this.longRest = new RestWatch(stabilityWindow * patience);
    this.companion = companion;
  }

  /** Whether the last look missed what the access point leaves beside a document. */
  isUnaccompanied(name: string): boolean {
    return this.unaccompanied.has(name);
  }

  /** Throws when the folder cannot be read; the caller turns that into a health problem. */
  async look(): Promise<Incoming> {
    const names: string[] = [];
    await this.gather('', names);
    const at = performance.now();
    const present = new Set(names);
    const unaccompanied = new Set<string>();
    const atRest: string[] = [];
    const strangers: StrangerFile[] = [];
    let growing = 0;
    for (let start = 0; start < names.length; start += breadth) {
      const looks = await Promise.all(names.slice(start, start + breadth).map((name) => this.judge(name, at, present)));
      for (const look of looks) {
        if (look === null) continue;
        if (look.kind === null) {
          atRest.push(look.file.file);
          if (!look.accompanied) unaccompanied.add(look.file.file);
        } else if (strangers.length < shownStrangers) strangers.push({ ...look.file, kind: look.kind });
        if (look.kind === 'growing') growing += 1;
      }
    }
    this.unaccompanied = unaccompanied;
    this.rest.keepOnly(present);
    this.longRest.keepOnly(present);
    for (const name of this.contents.keys()) if (!present.has(name)) this.contents.delete(name);
    return { atRest, growing, strangers };
  }

  private async gather(below: string, names: string[]): Promise<void> {
    const entries = await readdir(join(this.folder, below), { withFileTypes: true }).catch((error: unknown) => {
      // A folder inside that vanished meanwhile is no reason to call the whole away.
      if (below !== '' && isMissing(error)) return [];
      throw error;
    });
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) await this.gather(name, names);
      } else if (entry.isFile()) {
        names.push(name);
      }
    }
  }

  private async judge(
    name: string,
    at: number,
    present: ReadonlySet<string>,
  ): Promise<{ file: Omit<StrangerFile, 'kind'>; kind: StrangerKind | null; accompanied: boolean } | null> {
    const path = join(this.folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null || !found.isFile()) return null;
    const file = { file: name, size: found.size, at: found.mtime.toISOString() };
    const byName = kindOfName(name);
    const accompanied = this.companion(name, present);
    if (byName === 'temporary' || byName === 'sideFile' || byName === 'receipt')
      return { file, kind: byName, accompanied };
    const rests = this.rest.rests(name, found.size, found.mtimeMs, at);
    const restsLong = this.longRest.rests(name, found.size, found.mtimeMs, at);
    if (!(accompanied ? rests : restsLong)) return { file, kind: 'growing', accompanied };
    if (byName === 'xml' || (await this.isXml(name, path, `${found.size} ${found.mtimeMs}`)))
      return { file, kind: null, accompanied };
    return { file, kind: 'stranger', accompanied };
  }

  private async isXml(name: string, path: string, stamp: string): Promise<boolean> {
    const known = this.contents.get(name);
    if (known?.stamp === stamp) return known.xml;
    const xml = await startsAsXml(path);
    if (xml !== null) this.contents.set(name, { stamp, xml });
    return xml ?? false;
  }
}

/** Null when the file cannot be opened just now. */
async function startsAsXml(path: string): Promise<boolean | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(256), 0, 256, 0);
    return looksLikeXml(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
