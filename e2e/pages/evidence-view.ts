import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { App } from './app.ts';

/** The place Evidence and its pages. */
export class EvidenceView {
  readonly page: Page;
  private readonly app: App;

  constructor(page: Page, app: App) {
    this.page = page;
    this.app = app;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** By the rail, then by the name of the page. */
  async open(name: 'Log' | 'Integrity' | 'Backups' | 'Export of a period' | 'Shift report'): Promise<void> {
    await this.app.rail.getByRole('link', { name: /^Evidence/ }).click();
    await this.page.getByRole('navigation', { name: 'Evidence' }).getByRole('link', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  entry(text: string | RegExp): Locator {
    return this.app.row(text, 'Log');
  }

  /** Chooses in a list of the open filter. */
  async narrow(field: 'Person' | 'Kind' | 'Step', choice: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Filter', exact: true }).click();
    const form = this.app.dialog('Filter');
    await form.getByRole('button', { name: field }).click();
    await this.page.getByRole('option', { name: choice, exact: true }).click();
    await this.page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  }

  async backUp(): Promise<void> {
    await this.page.getByRole('button', { name: /^Back up now/ }).click();
    await expect(this.app.message(/^Backup made and verified/)).toBeVisible();
  }
}
