import type { Locator, Page } from '@playwright/test';
import { DocumentView } from './document-view.ts';
import { expect } from '../fixtures.ts';

/** Places in the rail, by the names a person reads. */
export type Place =
  | 'Purchase documents'
  | 'Reminders'
  | 'Statements'
  | 'Answers'
  | 'Sent documents'
  | 'Purchase invoices'
  | 'Purchase orders'
  | 'Vendors'
  | 'Vendor entries'
  | 'Sales documents'
  | 'Customers'
  | 'Vouchers'
  | 'Runs'
  | 'Scheduled jobs'
  | 'Hand-over'
  | 'Exchange'
  | 'Log'
  | 'Set-up';

/** The window: rail, list, what stands beside it, messages. Everything is found by role and name, as a screen reader would. */
export class App {
  readonly page: Page;
  readonly document: DocumentView;

  constructor(page: Page) {
    this.page = page;
    this.document = new DocumentView(page);
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Places' });
  }

  place(name: Place): Locator {
    return this.rail.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async goTo(name: Place): Promise<void> {
    await this.place(name).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  list(name: Place = 'Purchase documents'): Locator {
    return this.page.getByRole('grid', { name });
  }

  /** Rows with content; the first row of a grid is its head. */
  rows(name: Place = 'Purchase documents'): Locator {
    return this.list(name)
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  row(text: string | RegExp, name: Place = 'Purchase documents'): Locator {
    return this.rows(name).filter({ hasText: text });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox').first();
  }

  /** The number of documents the list says it has. */
  async expectCount(count: number, name: Place = 'Purchase documents'): Promise<void> {
    await expect(this.list(name)).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  async open(number: string, name: Place = 'Purchase documents'): Promise<void> {
    // A row may move under the pointer when another document arrives; a person would click again.
    await expect(async () => {
      await this.row(number, name).first().click();
      await expect(this.document.head.getByText(number, { exact: true })).toBeVisible({ timeout: 3000 });
    }).toPass();
  }

  message(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(text);
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** An action by its name in the palette. */
  async doByPalette(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    const palette = this.dialog('Find or do');
    await palette.getByRole('combobox').or(palette.getByRole('searchbox')).first().fill(name);
    await palette.getByRole('option', { name }).first().click();
  }
}
