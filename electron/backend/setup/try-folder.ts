import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { incomingFolderOf, type TransportProfile } from '../../../shared/domain/transport/transport-profile.ts';
import { kindOfName } from '../../transport/file-names.ts';
import { reasonOf } from '../../transport/outgoing.ts';

export interface FolderTrial {
  readonly usable: boolean;
  readonly problem: Problem | null;
  readonly willCreate: boolean;
  /** Documents that lie in its incoming folder already. */
  readonly waiting: number;
}

/** The default folder for a program that was set up without one. */
export function ownTransportFolder(dataFolder: string): string {
  return join(dataFolder, 'transport');
}

/** Tries whether a folder can be the transport folder: reached or made, written, renamed in (PLT-7b). Leaves nothing behind. */
export async function tryFolder(
  folder: string,
  dataFolder: string,
  profile: TransportProfile = 'plain',
): Promise<FolderTrial> {
  const refused = (because: Problem, willCreate = false): FolderTrial => ({
    usable: false,
    problem: because,
    willCreate,
    waiting: 0,
  });
  if (!isAbsolute(folder)) return refused(problem('setup.folderUnusable', { folder, reason: 'ENOENT' }));
  if (clashes(folder, dataFolder)) return refused(problem('setup.folderInsideData', { folder }));
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory())
    return refused(problem('setup.folderUnusable', { folder, reason: 'ENOTDIR' }));
  const trialIn = found === null ? await nearestExisting(folder) : folder;
  try {
    await writeAndRename(trialIn);
  } catch (error) {
    return refused(problem('setup.folderUnusable', { folder, reason: reasonOf(error) }), found === null);
  }
  const waiting = await countWaiting(join(folder, incomingFolderOf[profile]));
  return { usable: true, problem: null, willCreate: found === null, waiting };
}

/** Store and archive must not lie where an access point reads and writes, nor the other way round. */
function clashes(folder: string, dataFolder: string): boolean {
  if (resolve(folder) === resolve(ownTransportFolder(dataFolder))) return false;
  const within = (inner: string, outer: string) => {
    const path = relative(resolve(outer), resolve(inner));
    return path === '' || (!path.startsWith('..') && !isAbsolute(path));
  };
  return within(folder, dataFolder) || within(dataFolder, folder);
}

async function nearestExisting(folder: string): Promise<string> {
  for (let path = dirname(folder); ; path = dirname(path)) {
    if ((await stat(path).catch(() => null))?.isDirectory() === true || path === dirname(path)) return path;
  }
}

async function writeAndRename(folder: string): Promise<void> {
  const trial = join(folder, `.ebilag-trial-${randomBytes(4).toString('hex')}`);
  await mkdir(trial);
  try {
    await writeFile(join(trial, 'a.tmp'), 'trial');
    await rename(join(trial, 'a.tmp'), join(trial, 'b.tmp'));
  } finally {
    await rm(trial, { recursive: true, force: true });
  }
}

async function countWaiting(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && kindOfName(entry.name) === 'xml').length;
}
