import { watch, type FSWatcher } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem, type Problem } from '../../shared/domain/problem.ts';
import { Claims } from './claims.ts';
import { examineFolders, transportFolders } from './examine-folders.ts';
import { FeedbackFolders } from './feedback-folders.ts';
import { IncomingFolder } from './incoming.ts';
import { OutgoingFolder, reasonOf } from './outgoing.ts';
import type { Transport } from './transport.ts';

export interface PlainFolderOptions {
  readonly folder: string;
  /** How long a file must rest before it is taken, in milliseconds. */
  readonly stabilityWindow: number;
  readonly profile: 'plain' | 'simulated';
  /** It was set up earlier: when it is missing it is away, also at start, and is not made up in its place. */
  readonly mustExist?: boolean;
}

/**
 * The plain profile: `in/` (with `in/.claimed/`), `out/`, `sent/`, `failed/`, `responses/` (facts/transport.md e.7).
 * Every function meets the folder as it is now: a network folder may be away and back at any time.
 */
export function openPlainFolder({
  folder,
  stabilityWindow,
  profile,
  mustExist = false,
}: PlainFolderOptions): Transport {
  const incomingPath = join(folder, 'in');
  const incoming = new IncomingFolder(incomingPath, stabilityWindow);
  const claims = new Claims(incomingPath);
  const outgoing = new OutgoingFolder(join(folder, 'out'));
  const feedback = new FeedbackFolders(folder, stabilityWindow);

  let wasThere = mustExist;

  async function prepare(): Promise<Problem | null> {
    try {
      // Once it has been there, a missing folder is away (unplugged, unmounted) and is not made up in its place.
      if (wasThere) await stat(folder);
      for (const name of transportFolders) await mkdir(join(folder, name), { recursive: true });
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
    prepare,
    async scan() {
      try {
        return { reachable: true, ...(await incoming.look()) };
      } catch (error) {
        return { reachable: false, problem: folderAway(folder, error) };
      }
    },
    claim: (name) => claims.take(join(incomingPath, name), name),
    leftovers: () => claims.leftovers(),
    release: (file) => claims.release(file.path),
    stage: (fileName, content) => outgoing.stage(fileName, content),
    handOver: (fileName) => outgoing.handOver(fileName),
    feedback: () => feedback.news(),
    watch: (hint) => watchFolders([incomingPath, join(folder, 'responses'), join(folder, 'failed')], hint),
    examine: () => examineFolders(folder, incoming),
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
