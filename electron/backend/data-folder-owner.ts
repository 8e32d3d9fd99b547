import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { heartbeatMs, isOwnerGone, touchOwnerMarker, writeOwnerMarker } from '../transport/owner-marker.ts';

/**
 * Of several programs on one data folder (the window and a command line) one is the owner: it takes up what a crash
 * interrupted and hands answers over. The others do what they are asked and leave that work alone.
 */
export interface Ownership {
  readonly isOwner: boolean;
  release(): Promise<void>;
}

export async function ownDataFolder(dataFolder: string): Promise<Ownership> {
  const marker = join(dataFolder, 'owner.json');
  const isOwner = await claimMarker(marker);
  if (!isOwner) return { isOwner, release: async () => undefined };
  const heartbeat = setInterval(() => void touchOwnerMarker(marker).catch(() => undefined), heartbeatMs).unref();
  return {
    isOwner,
    async release() {
      clearInterval(heartbeat);
      await unlink(marker).catch(() => undefined);
    },
  };
}

async function claimMarker(marker: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeOwnerMarker(marker, 'wx');
      return true;
    } catch {
      if (!(await isOwnerGone(marker))) return false;
      await unlink(marker).catch(() => undefined);
    }
  }
  return false;
}
