import { join } from 'node:path';
import { FeedbackFolders } from '../feedback-folders.ts';
import { IncomingFolder } from '../incoming.ts';
import { OutgoingFolder } from '../outgoing.ts';
import type { FolderProfile } from '../folder-profile.ts';

/** Our own convention: `in/` (with `in/.claimed/`), `out/`, `sent/`, `failed/`, `responses/` (facts/transport.md e.7). */
export function plainProfile(
  folder: string,
  stabilityWindow: number,
  profile: 'plain' | 'simulated' = 'plain',
): FolderProfile {
  const out = join(folder, 'out');
  const feedback = new FeedbackFolders(folder, stabilityWindow);
  return {
    profile,
    folder,
    made: ['in', 'out', 'sent', 'failed', 'responses'],
    inName: 'in',
    outName: 'out',
    incoming: new IncomingFolder({ folder: join(folder, 'in'), stabilityWindow }),
    needsAddress: false,
    outgoing: new OutgoingFolder(out, join(out, '.staged')),
    news: () => feedback.news(),
    newsWaits: () => feedback.waits,
    tellAgain: (path) => feedback.tellAgain(path),
    watched: ['in', 'responses', 'failed'],
  };
}
