import { findChromium } from './browsers.ts';
import { run, runTool } from '../run.ts';

/** A Chromium for the tests: the machine's, Playwright's, or Debian's where that may be installed. Null when there is none to be had. */
export async function ensureChromium(tell: (line: string) => void): Promise<string | null> {
  const found = findChromium();
  if (found !== null) return found;

  tell('No Chromium here; asking Playwright for one …');
  await runTool('playwright', ['install', 'chromium'], { timeout: 300_000 });
  const playwrights = findChromium();
  if (playwrights !== null || process.platform !== 'linux' || process.getuid?.() !== 0) return playwrights;

  tell('Playwright could not fetch one; asking Debian …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update'], { timeout: 180_000, env });
  if (updated.code === 0)
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { timeout: 600_000, env });
  return findChromium();
}
