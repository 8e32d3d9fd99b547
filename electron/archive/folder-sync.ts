import { open } from 'node:fs/promises';

/**
 * Puts a folder's entries on the disk, so that a rename survives a power cut. Callers of one folder share a sync: who
 * comes while one runs waits for the next, because the running one may have begun before his rename.
 */
export function folderSync(): (folder: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  function start(folder: string): Promise<void> {
    const sync = syncFolder(folder).finally(() => {
      if (running.get(folder) === sync) running.delete(folder);
    });
    running.set(folder, sync);
    return sync;
  }

  return (folder) => {
    const current = running.get(folder);
    if (current === undefined) return start(folder);
    const queued = next.get(folder);
    if (queued !== undefined) return queued;
    const following = current
      .catch(() => undefined)
      .then(() => {
        next.delete(folder);
        return start(folder);
      });
    next.set(folder, following);
    return following;
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call; its file system journals renames by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
