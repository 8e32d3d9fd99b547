import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Serious and critical violations of WCAG 2.2 AA, as sentences. */
export async function violations(page: Page, where: string): Promise<readonly string[]> {
  await page.evaluate(`if (window.axe === undefined) { ${await axe} }`);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: (on: Document, how: object) => Promise<AxeResults> } }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${where}: ${id}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`),
    );
}

/** Looks at a page in both themes; animations of a change are over when the colours stand. */
export async function inBothThemes(page: Page, where: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page, `${where}, ${colorScheme}`)));
  }
  return found;
}
