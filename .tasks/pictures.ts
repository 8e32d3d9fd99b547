import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serve } from '../electron/serve.ts';
import { findChromium, rootOptions } from './machine/browsers.ts';
import { buildWhenNeeded } from './build.ts';
import { root, startedAs } from './run.ts';

const size = { width: 1600, height: 1000 };
/** What stands open: in light a document with something to settle first, in dark the coding of one whose alias wins. */
const shown = [
  { name: 'inbox-light', theme: 'light', row: /VL-/, tab: 'Document' },
  { name: 'coding-dark', theme: 'dark', row: /900811/, tab: 'Coding' },
] as const;

/** Takes the pictures of the README from the running demo: the inbox beside an open document, in light and in dark. */
export async function takePictures(): Promise<readonly string[]> {
  await buildWhenNeeded('page');
  const dataFolder = await mkdtemp(join(tmpdir(), 'ebilag-pictures-'));
  const served = await serve({ dataFolder, demo: true, port: 0 });
  if (!served.ok) throw new Error(`The demo did not start: ${served.problem.code}`);
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found.');
  const browser = await chromium.launch({ executablePath, args: [...rootOptions()] });
  try {
    const context = await browser.newContext({ viewport: size, locale: 'en-GB', colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(served.value.newLink());
    const list = page.getByRole('grid', { name: 'Purchase documents' });
    await list.getByRole('row').nth(20).waitFor({ timeout: 60_000 });
    await settled(page);
    const folder = join(root, 'assets', 'pictures');
    await mkdir(folder, { recursive: true });
    const taken: string[] = [];
    for (const { name, theme, row, tab } of shown) {
      await page.emulateMedia({ colorScheme: theme });
      await list.getByRole('row').filter({ hasText: row }).first().click();
      await page.getByRole('tab', { name: tab }).click();
      await page.mouse.move(size.width - 4, size.height / 2);
      await settled(page);
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      taken.push(path);
    }
    return taken;
  } finally {
    await browser.close();
    await served.value.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Until the documents of the past weeks are in and nothing moves any more; those of today come later. */
async function settled(page: Page): Promise<void> {
  const picture = async (): Promise<string> =>
    (await page.locator('#root').innerText()).replace(/\d+ sec.*ago|now/g, '');
  for (let before = ''; ;) {
    const now = await picture();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(1200);
  }
}

if (startedAs(import.meta.url)) {
  for (const path of await takePictures()) console.log(path);
}
