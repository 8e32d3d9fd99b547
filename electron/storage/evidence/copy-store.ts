import { inspectCopy, type CopyFacts } from './inspect-copy.ts';
import { newestEntry, type LogHead } from './log-chain.ts';
import { openSnapshot } from './open-copy.ts';
import { countStored } from './store-faults.ts';
import type { Watching } from './watching.ts';

export interface StoreCopy extends CopyFacts {
  /** Whether the copy holds as many documents as the store did, and the same last entry of the log. */
  readonly isSame: boolean;
}

/** Copies a store that is in use, opens the copy and compares it with what it was made from. */
export async function copyStore(source: string, target: string, watching: Watching): Promise<StoreCopy> {
  const snapshot = openSnapshot(source);
  try {
    const [head, documents] = [await newestEntry(snapshot.db), await countStored(snapshot.db)];
    await snapshot.copyTo(target, (done, total) => watching.reached('copy', done, total));
    const facts = await inspectCopy(target, watching);
    return { ...facts, isSame: isSameHead(facts.head, head) && facts.documents === documents };
  } finally {
    snapshot.close();
  }
}

function isSameHead(one: LogHead, other: LogHead): boolean {
  return one.lastId === other.lastId && one.hash === other.hash;
}
