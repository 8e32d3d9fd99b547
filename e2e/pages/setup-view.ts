import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The set-up: its index, the register of a table, a row beside it, imports. Found by role and name. */
export class SetupView {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A page of the set-up by its name in the index. */
  async open(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Places' })
      .getByRole('link', { name: /^Set-up/ })
      .click();
    await this.page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true }).first()).toBeVisible();
  }

  table(name: string): Locator {
    return this.page.getByRole('grid', { name });
  }

  rows(table: string): Locator {
    return this.table(table)
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  row(text: string | RegExp, table: string): Locator {
    return this.rows(table).filter({ hasText: text });
  }

  /** The number of rows the table says it has. */
  async expectCount(count: number, table: string): Promise<void> {
    await expect(this.table(table)).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  async count(table: string): Promise<number> {
    await expect(this.rows(table).first()).toBeVisible();
    return Number(await this.table(table).getAttribute('aria-rowcount')) - 1;
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name }).or(this.page.getByRole('combobox', { name })).first();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).first();
  }

  /** Searches the list beside which rows are opened. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /^Search (?!the set-up)/ }).fill(text);
  }

  /** Gives a CSV file to the import dialog of the open table. */
  async chooseCsv(name: string, text: string): Promise<Locator> {
    await this.button('More').click();
    await this.page.getByRole('menuitem', { name: 'Import CSV…' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Import/ });
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Choose a CSV file…' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
    return dialog;
  }

  /** Takes back what was just said to be done. */
  async undo(): Promise<void> {
    await this.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click();
  }

  /** Narrows the list to what is blocked, or to what is not. */
  async narrow(to: 'All rows' | 'Not blocked' | 'Blocked'): Promise<void> {
    await this.button(/Blocked or not$/).click();
    await this.page.getByRole('option', { name: to, exact: true }).click();
  }

  /** The dialog that makes partners for many vendors. */
  async createPartners(): Promise<Locator> {
    const button = this.page.getByRole('button', { name: 'Create for several vendors…' });
    if ((await button.count()) === 0) {
      await this.button('More').click();
      await this.page.getByRole('menuitem', { name: 'Create for several vendors…' }).click();
    } else await button.first().click();
    return this.page.getByRole('dialog', { name: 'Create e-document partners' });
  }
}
