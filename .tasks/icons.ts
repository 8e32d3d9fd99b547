import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, rootOptions } from './machine/browsers.ts';
import { icnsOf, icoOf } from './packing/icon-files.ts';
import { root } from './run.ts';

/** Draws `assets/icon*.svg` in every size the systems ask for. Run it after changing the drawing; its results are kept. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Below this the drawing with fewer and thicker lines is used. */
const smallUpTo = 48;

const executablePath = findChromium();
if (executablePath === null) throw new Error('Drawing the icons needs a Chromium; name one in CHROMIUM.');
const assets = join(root, 'assets');
const browser = await chromium.launch({ executablePath, args: [...rootOptions(), '--disable-gpu'] });
const drawn = new Map<number, Buffer>();
const page = await browser.newPage();
for (const size of sizes) {
  const svg = await readFile(join(assets, size <= smallUpTo ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  drawn.set(size, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
}
await browser.close();

await mkdir(join(assets, 'icons'), { recursive: true });
for (const [size, png] of drawn) await writeFile(join(assets, 'icons', `${size}x${size}.png`), png);
await writeFile(join(assets, 'icon.png'), drawn.get(512) ?? Buffer.alloc(0));
await writeFile(join(assets, 'icon.ico'), icoOf(drawn));
await writeFile(join(assets, 'icon.icns'), icnsOf(drawn));
