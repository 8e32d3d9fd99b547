import type { Worker } from 'node:worker_threads';

/** Memory of a process that reads in threads of its own, in MB, at the moment its main part held most. */
export interface HeldMemory {
  /** All of it, as the system counts it. */
  readonly whole: number;
  /** What the heaps of the threads hold, and what these hold outside. */
  readonly threads: number;
  /** The rest: the main part with its database, and what was given back and not yet taken by the system. */
  readonly main: number;
  /** Of that, the main part's own heap. */
  readonly heap: number;
  /** What the process took before it did anything. */
  readonly atStart: number;
}

const perMegabyte = 1024 * 1024;
const interval = 100;

/** Watches this process; to be called before its threads start. */
export function watchMemory(): { begin: () => void; end: () => HeldMemory } {
  const workers = new Set<Worker>();
  process.on('worker', (worker) => {
    workers.add(worker);
    worker.once('exit', () => workers.delete(worker));
  });
  const atStart = Math.round(process.memoryUsage.rss() / perMegabyte);
  let most: HeldMemory = { whole: 0, threads: 0, main: 0, heap: 0, atStart };
  let timer: NodeJS.Timeout | undefined;
  async function look(): Promise<void> {
    const held = await Promise.all([...workers].map(heldBy));
    const { rss, heapTotal } = process.memoryUsage();
    const threads = held.reduce((sum, bytes) => sum + bytes, 0);
    const main = Math.round((rss - threads) / perMegabyte);
    const inMegabytes = (bytes: number): number => Math.round(bytes / perMegabyte);
    if (main > most.main)
      most = { whole: inMegabytes(rss), threads: inMegabytes(threads), main, heap: inMegabytes(heapTotal), atStart };
    timer = setTimeout(() => void look(), interval);
  }
  return {
    begin: () => void look(),
    end: () => {
      clearTimeout(timer);
      return most;
    },
  };
}

/** A thread that is ending holds nothing any more. */
async function heldBy(worker: Worker): Promise<number> {
  try {
    const heap = await worker.getHeapStatistics();
    return heap.total_heap_size + heap.malloced_memory + heap.external_memory;
  } catch {
    return 0;
  }
}
