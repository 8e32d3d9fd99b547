import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** Hand-over to the accounts: the files, the queue and the targets; and the folder, as the books see it. */
export class HandOverView {
  private readonly page: Page;
  /** Where the targets of a journey put their files. */
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  async show(view: 'Files' | 'Waiting' | 'Set-up'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'What is shown' }).getByText(view, { exact: true }).click();
  }

  rows(list: 'Hand-over' | 'Waiting vouchers' | 'Vouchers'): Locator {
    return this.page
      .getByRole('grid', { name: list, exact: true })
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(` ${label}$`, 'u') }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** What lies in the folder, oldest first, without what is hidden. */
  async files(): Promise<string[]> {
    return (await readdir(this.folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  }

  async bytes(name: string): Promise<Buffer> {
    return readFile(join(this.folder, name));
  }

  async expectFiles(count: number): Promise<void> {
    await expect.poll(async () => (await this.files()).length).toBe(count);
  }
}
