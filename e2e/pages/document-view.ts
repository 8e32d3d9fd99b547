import type { Locator, Page } from '@playwright/test';

export type Tab = 'Document' | 'Coding' | 'Payment' | 'Details' | 'Findings' | 'Related' | 'Log';

/** An opened document: head, what is missing, tabs, the paper, the decision. */
export class DocumentView {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The whole right side. */
  get pane(): Locator {
    return this.page
      .getByRole('region', { name: 'Document', exact: true })
      .or(this.page.getByRole('main').filter({ has: this.paper() }))
      .first();
  }

  get head(): Locator {
    return this.page
      .getByRole('banner')
      .or(this.page.locator('header'))
      .filter({ has: this.page.getByRole('button', { name: 'Next document' }) });
  }

  paper(name?: string | RegExp): Locator {
    return this.page.getByRole('article', name === undefined ? {} : { name });
  }

  tab(name: Tab): Locator {
    return this.page.getByRole('tab', { name });
  }

  get missing(): Locator {
    return this.page.getByRole('list', { name: 'What is missing' });
  }

  action(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** *Accept* itself, not *Accept with deviating VAT* beside it. */
  get accept(): Locator {
    return this.page.getByRole('button', { name: 'Accept', exact: true });
  }

  get decision(): Locator {
    return this.page.getByRole('region', { name: 'Decision' });
  }

  attachment(name: string): Locator {
    return this.page.getByRole('button', { name: `Show ${name}` });
  }
}
