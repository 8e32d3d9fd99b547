import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../../../../shared/domain/problem.ts';
import { findQueueFile, noteQueueFile, noteTaken } from '../../../storage/registry/queue-files.ts';
import { OutgoingFolder, reasonOf } from '../../../transport/outgoing.ts';
import { instantOf, type Context } from '../../context.ts';
import type { AttemptToDeliver, Channel, ChannelNews, Delivery } from './channel.ts';
import { readChannelSettings } from './channel-settings.ts';

/** Beside the files of the queue and hidden: what lies there is not ready yet. */
const staging = '.ebilag';

/**
 * The queue of an intermediary (OUT-7): a folder it polls. A file is staged, noted, and then put there by one rename; from
 * the note on it is never written again, so that one the intermediary has taken meanwhile is not sent twice. Gone from the
 * folder is taken, and taken is sent.
 */
export function queueChannel(context: Context): Channel {
  return {
    speaker: 'intermediary',
    repeatable: true,
    deliver: (attempt) => deliver(context, attempt),
    news: (waiting) => lookForTaken(context, waiting),
  };
}

async function deliver(context: Context, attempt: AttemptToDeliver): Promise<Delivery> {
  const { storage } = context;
  const noted = await findQueueFile(storage.read, attempt.id);
  const folder = noted?.folder ?? (await readChannelSettings(storage.read)).queue.folder;
  if (folder === '') return { outcome: 'later', problem: problem('channel.queueFolderMissing') };
  const queue = new OutgoingFolder(folder, join(folder, staging));
  if (noted === null) {
    // A folder that was chosen and is away is not made anew: files in it would reach nobody.
    const away = await awayReason(folder);
    if (away !== null) return later(folder, away);
    const ready = { fileName: attempt.fileName, content: new TextEncoder().encode(attempt.content) };
    const because = (await queue.stage([ready])).get(attempt.fileName);
    if (because !== undefined) return later(folder, because.values['reason'] ?? '');
    const file = { attemptId: attempt.id, folder, fileName: attempt.fileName, placedAt: instantOf(context) };
    await storage.write((tx) => noteQueueFile(tx, file));
  }
  const fileName = noted?.fileName ?? attempt.fileName;
  const because = (await queue.handOver([fileName])).get(fileName);
  if (because !== undefined) return later(folder, because.values['reason'] ?? '');
  return { outcome: 'delivered', says: 'left', text: null };
}

function later(folder: string, reason: string): Delivery {
  return { outcome: 'later', problem: problem('channel.folderUnusable', { folder, reason }) };
}

async function lookForTaken(context: Context, waiting: readonly AttemptToDeliver[]): Promise<readonly ChannelNews[]> {
  const news: ChannelNews[] = [];
  for (const { id } of waiting) {
    const file = await findQueueFile(context.storage.read, id);
    if (file === null) continue;
    if (file.takenAt === null && !(await isGone(file.folder, file.fileName))) continue;
    const at = file.takenAt ?? instantOf(context);
    if (file.takenAt === null) await context.storage.write((tx) => noteTaken(tx, id, at));
    news.push({ attemptId: id, at, says: 'handedOn', speaker: 'intermediary', code: null, text: null });
  }
  return news;
}

/** Gone from a folder that is there; in one that is away nothing is gone. */
async function isGone(folder: string, fileName: string): Promise<boolean> {
  if ((await awayReason(join(folder, staging))) !== null) return false;
  return stat(join(folder, fileName)).then(
    () => false,
    (error: unknown) => reasonOf(error) === 'ENOENT',
  );
}

async function awayReason(folder: string): Promise<string | null> {
  return stat(folder).then(
    (found) => (found.isDirectory() ? null : 'ENOTDIR'),
    (error: unknown) => reasonOf(error),
  );
}
