import { stat } from 'node:fs/promises';
import { RestWatch } from './rest-watch.ts';
import { sideBySide } from './side-by-side.ts';

/**
 * Tells which of the files an access point leaves are news: not told before, and at rest. What was told is never looked at
 * again, so that a folder nobody clears costs one listing and no more (PLT-4).
 */
export class NewsWatch {
  private readonly rest: RestWatch;
  private told = new Set<string>();
  /** Whether the last look met something that does not rest yet. */
  waits = false;

  /** `stabilityWindow` in milliseconds. */
  constructor(stabilityWindow: number) {
    this.rest = new RestWatch(stabilityWindow);
  }

  /** Of all the files there are now, those not told yet; forgets the told ones that are gone. */
  untold(paths: readonly string[]): string[] {
    const there = new Set(paths);
    this.told = new Set([...this.told].filter((path) => there.has(path)));
    this.rest.keepOnly(there);
    return paths.filter((path) => !this.told.has(path));
  }

  /** Those of some files that rest. One without content waits, unless `emptySpeaks`: that it is there is what it says. */
  async atRest(paths: readonly string[], emptySpeaks: (path: string) => boolean = () => false): Promise<Set<string>> {
    const at = performance.now();
    const looked = await sideBySide(paths, async (path) => {
      const found = await stat(path).catch(() => null);
      if (found === null) return null;
      return this.rest.rests(path, emptySpeaks(path) ? Math.max(found.size, 1) : found.size, found.mtimeMs, at)
        ? path
        : null;
    });
    const resting = new Set(looked.filter((path) => path !== null));
    this.waits = resting.size < paths.length;
    return resting;
  }

  tellAgain(path: string): void {
    this.told.delete(path);
  }

  /** It was told, or there is nothing to tell of it. */
  settle(path: string): void {
    this.told.add(path);
  }
}
