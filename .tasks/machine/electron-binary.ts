import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run } from '../run.ts';

const electronFolder = join(root, 'node_modules', 'electron');
const refusalPath = join(root, 'node_modules', '.cache', 'ebilag', 'no-electron.json');

/** Electron's program, or null when only the package is there. Never requires the package: that starts a download. */
export async function findElectron(): Promise<string | null> {
  const name = await readFile(join(electronFolder, 'path.txt'), 'utf8').catch(() => null);
  if (name === null) return null;
  const path = join(electronFolder, 'dist', name.trim());
  return existsSync(path) ? path : null;
}

/**
 * Fetches Electron's program where the internet lets it, once: a refusal is remembered until the dependencies are
 * installed anew. Answers like {@link findElectron}.
 */
export async function findOrFetchElectron(tell: (line: string) => void): Promise<string | null> {
  const found = await findElectron();
  if (found !== null || existsSync(refusalPath)) return found;
  tell('Electron is not here yet; fetching it once …');
  const { code, output } = await run(process.execPath, [join(electronFolder, 'install.js')], { timeout: 120_000 });
  const fetched = await findElectron();
  if (fetched !== null) return fetched;
  await mkdir(dirname(refusalPath), { recursive: true });
  await writeFile(
    refusalPath,
    JSON.stringify({ at: new Date().toISOString(), code, reason: output.trim().slice(0, 500) }, null, 2),
  );
  tell(
    'Electron could not be fetched; Ebilag opens in a browser window instead. ("npx install-electron" tries again.)',
  );
  return null;
}
