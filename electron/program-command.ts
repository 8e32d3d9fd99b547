import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a scheduler starts this program's command line: as it is installed, or from its sources. */
export function programCommand(
  env: NodeJS.ProcessEnv = process.env,
  installed = process.versions.electron !== undefined && !('defaultApp' in process),
): string {
  if (!installed) return `npm --prefix "${dirname(dirname(fileURLToPath(import.meta.url)))}" run -s ebilag --`;
  // The file a person starts; the one that runs is mounted anew each time.
  return `"${env['APPIMAGE'] ?? process.execPath}"`;
}
