import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const windowsBrowsers = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** A browser of the Chromium family on this machine, or null. CHROMIUM names one; then the usual places, then Playwright's. */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const candidates = [
    ...(env['CHROMIUM'] ? [env['CHROMIUM']] : []),
    ...installed(env, platform),
    ...playwrights(env, platform),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function installed(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const folders = windowsFolders.map((name) => env[name]).filter((folder) => folder !== undefined);
    return folders.flatMap((folder) => windowsBrowsers.map((path) => join(folder, ...path)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrights(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightFolder(env, platform);
  return globSync('chromium-*/{chrome-linux,chrome-linux64,chrome-win,chrome-win64}/{chrome,chrome.exe}', {
    cwd: folder,
  })
    .concat(
      globSync('chromium-*/chrome-mac*/*.app/Contents/MacOS/{Chromium,Google Chrome for Testing}', { cwd: folder }),
    )
    .map((path) => join(folder, path));
}

function playwrightFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Chromium refuses to run as root inside its sandbox; nothing but the program's own page is ever opened in it. */
export function rootOptions(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
}
