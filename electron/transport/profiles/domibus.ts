import { readdir, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomibusFeedback } from '../domibus-feedback.ts';
import { DomibusOutgoing } from '../domibus-outgoing.ts';
import { IncomingFolder } from '../incoming.ts';
import type { FolderProfile } from '../folder-profile.ts';

/**
 * The file system plugin of Domibus (facts/transport.md e.2, e.3). It writes `IN/<final recipient>/<message id>/metadata.xml`
 * and then the payload beside it (or without the recipient's folder), takes what lies below `OUT/` by the `metadata.xml`
 * of its folder, says in a suffix how far it is, and leaves what became of it under `SENT/` and `FAILED/`. Everything below
 * `OUT/` is sent, so files are made ready outside it.
 */
export function domibusProfile(folder: string, stabilityWindow: number, accessPointId: string): FolderProfile {
  const feedback = new DomibusFeedback(folder, stabilityWindow);
  const outgoing = new DomibusOutgoing(join(folder, 'OUT'), join(folder, '.ebilag-staged'), accessPointId);
  return {
    profile: 'domibus',
    folder,
    made: ['IN', 'OUT', 'SENT', 'FAILED'],
    inName: 'IN',
    outName: 'OUT',
    incoming: new IncomingFolder({ folder: join(folder, 'IN'), stabilityWindow, companion: hasMetadata }),
    needsAddress: true,
    outgoing: {
      prepare: () => outgoing.prepare(),
      stage: (files) => outgoing.stage(files),
      async handOver(fileNames) {
        const problems = await outgoing.handOver(fileNames);
        feedback.handedOver(fileNames.filter((fileName) => !problems.has(fileName)));
        return problems;
      },
    },
    news: () => feedback.news(),
    newsWaits: () => feedback.waits,
    tellAgain: (path) => feedback.tellAgain(path),
    released: (file) => removeMessageFolder(join(folder, 'IN'), file.name),
    watched: ['IN', 'SENT', 'FAILED'],
  };
}

function hasMetadata(name: string, names: ReadonlySet<string>): boolean {
  const cut = name.lastIndexOf('/');
  return cut < 0 || names.has(`${name.slice(0, cut)}/metadata.xml`);
}

/** A message whose payload was taken is over: its own folder goes when nothing but its metadata is left in it. */
async function removeMessageFolder(incoming: string, name: string): Promise<void> {
  if (!name.includes('/')) return;
  const message = join(incoming, dirname(name));
  const left = await readdir(message).catch(() => null);
  if (left === null || left.length !== 1 || left[0] !== 'metadata.xml') return;
  await unlink(join(message, 'metadata.xml')).catch(() => undefined);
  // Something may have come in between: then the folder stays.
  await rmdir(message).catch(() => undefined);
}
