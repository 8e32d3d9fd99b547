import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { SetupView } from './setup-view.ts';

/** The page that takes the whole set-up out of and into one file. */
export class TransferView {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await new SetupView(this.page).open('Import and export');
  }

  /** Exports everything; answers with the path of the file. */
  async exportEverything(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: 'Export everything' }).click(),
    ]);
    return download.path();
  }

  /** Gives a file to take over; answers with the preview. */
  async choose(name: string, text: string): Promise<Locator> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('button', { name: 'Choose a JSON file…' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') });
    const dialog = this.page.getByRole('dialog', { name: 'What would change' });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
