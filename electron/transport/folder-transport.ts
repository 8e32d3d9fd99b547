import { watch, type FSWatcher } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import { Claims } from './claims.ts';
import { examineFolders } from './examine-folders.ts';
import { reasonOf } from './outgoing.ts';
import type { Transport } from './transport.ts';
import type { FolderProfile } from './folder-profile.ts';

/**
 * A transport over a folder. Every function meets the folder as it is now: a network folder may be away and back at any
 * time. `mustExist`: it was set up earlier; when it is missing it is away, also at start, and is not made up in its place.
 */
export function folderTransport(parts: FolderProfile, mustExist: boolean): Transport {
  const { folder, profile, incoming, outgoing } = parts;
  const incomingPath = join(folder, parts.inName);
  const claims = new Claims(incomingPath);
  let wasThere = mustExist;

  async function prepare(): Promise<Problem | null> {
    try {
      // Once it has been there, a missing folder is away (unplugged, unmounted) and is not made up in its place.
      if (wasThere) await stat(folder);
      for (const name of parts.made) await mkdir(join(folder, name), { recursive: true });
      await claims.open();
      await outgoing.prepare();
      wasThere = true;
      return null;
    } catch (error) {
      return folderAway(folder, error);
    }
  }

  return {
    profile,
    folder,
    needsAddress: parts.needsAddress,
    prepare,
    async scan() {
      try {
        return { reachable: true, ...(await incoming.look()) };
      } catch (error) {
        return { reachable: false, problem: folderAway(folder, error) };
      }
    },
    async claim(name) {
      const unaccompanied = incoming.isUnaccompanied(name);
      const file = await claims.take(join(incomingPath, name), name);
      return file === null ? null : { ...file, unaccompanied };
    },
    leftovers: () => claims.leftovers(),
    async release(file) {
      await claims.release(file.path);
      await parts.released?.(file);
    },
    stage: (files) => outgoing.stage(files),
    handOver: (fileNames) => outgoing.handOver(fileNames),
    feedback: () => parts.news(),
    feedbackWaits: () => parts.newsWaits(),
    tellAgain: (path) => parts.tellAgain(path),
    watch: (hint) =>
      watchFolders(
        parts.watched.map((name) => join(folder, name)),
        hint,
      ),
    examine: () => examineFolders(parts),
    close: () => claims.close(),
  };
}

function folderAway(folder: string, error: unknown): Problem {
  return problem('transport.folderAway', { folder, reason: reasonOf(error) });
}

/** A hint only: events get lost, and some systems and network folders offer none. */
function watchFolders(folders: readonly string[], hint: () => void): () => void {
  const watchers: FSWatcher[] = [];
  for (const folder of folders) {
    try {
      const watcher = watch(folder, { persistent: false }, hint);
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    } catch {
      // Scanning finds everything without it.
    }
  }
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
