import { open } from 'node:fs/promises';

/**
 * Puts the write-ahead log of a store on the disk, beside the event loop. Callers share a sync: who comes while one runs
 * waits for the next, because the running one may have begun before his commit.
 */
export function walSync(file: string): () => Promise<void> {
  const wal = `${file}-wal`;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function start(): Promise<void> {
    const sync = syncFile(wal).finally(() => {
      if (running === sync) running = null;
    });
    running = sync;
    return sync;
  }

  return () => {
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
