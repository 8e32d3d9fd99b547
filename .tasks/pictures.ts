import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { serve } from '../electron/serve.ts';
import { findChromium, rootOptions } from './browsers.ts';
import { buildWhenNeeded } from './build.ts';
import { root, startedAs } from './run.ts';

const size = { width: 1600, height: 1000 };
/** The document that stands open: a sealed list of lines, a duty, an account string and an answer that is asked for. */
const shown = 'E-2200418';

/** Takes the pictures of the README from the running demo: the inbox with an open document, in light and in dark. */
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
    await openDocument(page);
    const folder = join(root, 'assets', 'pictures');
    await mkdir(folder, { recursive: true });
    const taken: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(folder, `inbox-${theme}.png`);
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

/** Waits for the documents of the past weeks, then opens one as a person would. */
async function openDocument(page: Page): Promise<void> {
  const list = page.getByRole('grid', { name: 'Purchase documents' });
  await list.getByRole('row').nth(20).waitFor({ timeout: 60_000 });
  const search = page.getByRole('searchbox').first();
  await search.fill(shown);
  await list.getByRole('row', { name: shown }).first().click();
  await search.fill('');
  await page.getByRole('article').waitFor();
  await page.waitForLoadState('networkidle');
}

if (startedAs(import.meta.url)) {
  for (const path of await takePictures()) console.log(path);
}
