import type { Locator, Page } from '@playwright/test';

/** The check of a posting, the page of a voucher, and the register of vendor entries. */
export class PostingPages {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What posting would do, with the posting itself. */
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Post / });
  }

  get post(): Locator {
    return this.dialog.getByRole('button', { name: /^Post [\d.,]+/ });
  }

  /** The lines of a voucher, in the check or on its page. */
  get lines(): Locator {
    return this.page.getByRole('group', { name: 'Entries', exact: true }).getByRole('row');
  }

  voucher(no: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name: no });
  }
}
