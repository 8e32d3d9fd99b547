interface Seen {
  readonly size: number;
  readonly modified: number;
  readonly since: number;
}

/**
 * Tells which files rest: the same size and time of change over a window of our own clock, because the clock of a
 * network folder may differ and a copy may keep the old time (facts/transport.md e.5). An empty file always waits.
 */
export class RestWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly window: number;

  /** `window` in milliseconds. */
  constructor(window: number) {
    this.window = window;
  }

  /** Notes a look at a file; true when it has rested long enough. `at` in milliseconds of a steady clock. */
  rests(name: string, size: number, modified: number, at: number): boolean {
    const before = this.seen.get(name);
    if (before === undefined || before.size !== size || before.modified !== modified) {
      this.seen.set(name, { size, modified, since: at });
      return size > 0 && this.window === 0;
    }
    return size > 0 && at - before.since >= this.window;
  }

  /** Forgets files that are no longer there. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.seen.keys()) if (!names.has(name)) this.seen.delete(name);
  }
}
