import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where store and archive are kept when nothing else is said: the same place for all hosts, by the system's custom. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Ebilag');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Ebilag');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'ebilag');
  }
}

/** The demo has a store of its own, so that a real ledger never gets demo documents. */
export function demoDataFolder(dataFolder: string): string {
  return join(dataFolder, 'demo');
}
