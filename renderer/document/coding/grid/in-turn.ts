/** What a key asks for, in the order of the keys, also while an answer is still on its way (COD-8). */
export interface Turns {
  /** Work whose outcome the next ones build on. */
  readonly begin: (work: Promise<unknown>) => void;
  /** Runs at once when nothing is on its way, else after all that was begun or queued before. */
  readonly after: (run: () => void) => void;
}

export function createTurns(): Turns {
  let last: Promise<unknown> | null = null;
  const queue = (work: Promise<unknown>): void => {
    const all: Promise<unknown> = Promise.allSettled([last, work]).then(() => {
      if (last === all) last = null;
    });
    last = all;
  };
  return {
    begin: queue,
    after: (run) => {
      if (last === null) run();
      else queue(last.then(run));
    },
  };
}
