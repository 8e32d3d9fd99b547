import type { Storage } from '../open-storage.ts';

/**
 * Calls `changed` when another process has committed to the store (the command line beside an open window), once for all
 * it committed since the last look. What this process commits itself does not count. Answers how to stop looking.
 */
export function watchChangedElsewhere(
  storage: Pick<Storage, 'versionElsewhere'>,
  everyMs: number,
  changed: () => void,
): () => void {
  let known = storage.versionElsewhere();
  const timer = setInterval(() => {
    const version = versionOf(storage) ?? known;
    if (version === known) return;
    known = version;
    changed();
  }, everyMs).unref();
  return () => clearInterval(timer);
}

/** Null when the store cannot be asked at this moment: whoever needs something of it will say so. */
function versionOf(storage: Pick<Storage, 'versionElsewhere'>): number | null {
  try {
    return storage.versionElsewhere();
  } catch {
    return null;
  }
}
