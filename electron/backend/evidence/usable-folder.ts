import { mkdir } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { problem, type Problem } from '../../../shared/domain/problem.ts';
import { reasonOf } from '../../transport/outgoing.ts';

/** Makes a folder of one's own choosing; it must not be one in which the program itself keeps or moves files. */
export async function makeFolder(folder: string, dataFolder: string): Promise<Problem | null> {
  if (!isAbsolute(folder)) return problem('setup.folderUnusable', { folder, reason: 'ENOENT' });
  const within = relative(resolve(dataFolder), resolve(folder));
  if (within === '' || /^(?:archive|transport|set-aside|window|backups)(?:[\\/]|$)/u.test(within))
    return problem('setup.folderInsideData', { folder });
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    return problem('setup.folderUnusable', { folder, reason: reasonOf(error) });
  }
}
