import type { Locator, Page } from '@playwright/test';

/** The page of a run: its figures, what held documents, the report, and what can be done with it. */
export class RunsPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** A figure of the result by its word. */
  figure(word: string): Locator {
    return this.page.getByRole('list', { name: 'Result' }).getByRole('button', { name: new RegExp(`${word}$`) });
  }

  /** What held documents, each with how many. */
  get problems(): Locator {
    return this.page.getByRole('region', { name: 'What held them' }).getByRole('button');
  }

  get report(): Locator {
    return this.page.getByRole('grid', { name: 'What became of the documents' });
  }

  row(text: string | RegExp): Locator {
    return this.report.getByRole('row').filter({ hasText: text });
  }

  action(name: string | RegExp): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name }).or(this.page.getByRole('button', { name }));
  }
}
