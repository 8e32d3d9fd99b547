import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The page of a purchase document: its number, lines, what posting makes, the e-documents behind it. */
export class PurchasePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(no: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name: no });
  }

  tab(name: 'Lines' | 'Posting' | 'E-documents' | 'Log'): Locator {
    return this.page.getByRole('tab', { name });
  }

  get lines(): Locator {
    return this.page.getByRole('group', { name: 'Lines', exact: true }).getByRole('row');
  }

  /** The row of a line and the one under it with its coding. */
  line(words: string): Locator {
    return this.lines.filter({ hasText: words });
  }

  /** Another account for a line, typed and saved by the keys. */
  async code(no: number, account: string): Promise<void> {
    await this.page.getByRole('button', { name: `Change the coding of line ${no}` }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^Line ${no} of`) });
    await dialog.getByRole('combobox', { name: 'G/L account' }).fill(account);
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  }
}
