import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Kept } from './keep-originals.ts';

/** Writes originals in a worker of its own. */
export interface ArchiveWriter {
  /** Answers when the bytes are on the disk, or cannot be; never rejects. */
  readonly keep: (bytes: Uint8Array) => Promise<Kept>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly bytes: Uint8Array;
  readonly settle: (kept: Kept) => void;
}

/** One hand-over: enough to share the syncs, little enough that nobody waits long for the others in it. */
const batch = { files: 32, bytes: 8 * 1024 * 1024 } as const;

/** Starts its worker with the first original; the worker never keeps the program alive by itself. */
export function archiveWriter(folder: string): ArchiveWriter {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let handed: readonly Waiting[] = [];
  let gathering = false;

  function start(): Worker {
    const started = new Worker(new URL('./archive-worker.ts', import.meta.url), { workerData: { folder } });
    started.on('message', (kept: readonly Kept[]) => {
      const done = handed;
      handed = [];
      done.forEach(({ settle }, index) => settle(kept[index] ?? lost));
      feed();
    });
    // An error is followed by the exit; the next original starts another worker.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
      const given = handed;
      handed = [];
      for (const { settle } of given) settle(lost);
      if (queue.length > 0) feed();
    });
    return started;
  }

  function feed(): void {
    if (handed.length > 0) return;
    if (queue.length === 0) {
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    const files: Waiting[] = [];
    let size = 0;
    for (let next = queue[0]; next !== undefined && files.length < batch.files; next = queue[0]) {
      if (files.length > 0 && size + next.bytes.length > batch.bytes) break;
      size += next.bytes.length;
      files.push(next);
      queue.shift();
    }
    handed = files;
    worker.postMessage(files.map(({ bytes }) => bytes));
  }

  return {
    keep: (bytes) =>
      new Promise((settle) => {
        queue.push({ bytes, settle });
        if (gathering) return;
        gathering = true;
        // What comes in the same turn goes together.
        setImmediate(() => {
          gathering = false;
          feed();
        });
      }),
    close: async () => {
      if (worker === null) return;
      // It ends by itself: what it is writing is whole, and ending it by force could take the process along.
      const gone = once(worker, 'exit');
      worker.ref();
      worker.postMessage([]);
      await gone;
    },
  };
}

/** The worker died over it; the file stays where it is and is tried again. */
const lost: Kept = { sha256: '', failure: 'worker' };
