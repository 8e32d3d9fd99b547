/** Counted while nobody looks. */
export interface Gathered {
  readonly arrived: number;
  readonly failed: number;
  /** When the first of it came (ms since 1970). */
  readonly since: number;
}

interface Parts {
  readonly isAway: () => boolean;
  readonly tell: (gathered: Gathered) => void;
  /** How long to wait for what else comes, and how long to be silent after having spoken (ms). */
  readonly wait: number;
  readonly silence: number;
}

export interface Gatherer {
  readonly add: (arrived: number, failed: number) => void;
  readonly stop: () => void;
}

/**
 * Gathers what arrives while the window is not looked at and tells it in sum, after a moment and seldom (UI-36). Whoever has
 * come back to the window in between sees it there and is told nothing.
 */
export function gatherWhileAway({ isAway, tell, wait, silence }: Parts): Gatherer {
  let gathered: Gathered | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let silentUntil = 0;

  function speak(): void {
    timer = null;
    const told = gathered;
    gathered = null;
    if (told === null || !isAway()) return;
    silentUntil = Date.now() + silence;
    tell(told);
  }
  return {
    add: (arrived, failed) => {
      if (arrived + failed === 0) return;
      if (!isAway()) {
        gathered = null;
        return;
      }
      gathered = {
        arrived: (gathered?.arrived ?? 0) + arrived,
        failed: (gathered?.failed ?? 0) + failed,
        since: gathered?.since ?? Date.now(),
      };
      timer ??= setTimeout(speak, Math.max(wait, silentUntil - Date.now()));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      gathered = null;
    },
  };
}
