import { proveChain, type LogHead } from './log-chain.ts';
import { openSnapshot } from './open-copy.ts';
import { countStored, databaseFaults, type StoreFault } from './store-faults.ts';
import { unwatched, type Watching } from './watching.ts';

/** What a copy of a store holds, and whether it is sound. */
export interface CopyFacts {
  readonly version: number;
  readonly documents: number;
  readonly entries: number;
  readonly head: LogHead;
  readonly faults: readonly StoreFault[];
}

/** Opens a copy and proves it: pages, references, the log's chain (PLT-5). Also of an older program's store; throws on none. */
export async function inspectCopy(file: string, watching: Watching = unwatched): Promise<CopyFacts> {
  const { db, version, close } = openSnapshot(file);
  try {
    watching.reached('database', 0, 1);
    const faults = [...(await databaseFaults(db))];
    watching.reached('database', 1, 1);
    const chain = await proveChain(db, [], watching);
    if (chain.brokenAt !== null) faults.push({ kind: 'logChain', detail: String(chain.brokenAt) });
    return { version, documents: await countStored(db), entries: chain.entries, head: chain.head, faults };
  } finally {
    close();
  }
}
