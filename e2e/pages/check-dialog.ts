import type { Locator, Page } from '@playwright/test';

/** F9: what accept would make, and the two dialogs beside it: VAT both ways, the invoice beside its order. */
export class CheckDialog {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Check of/ });
  }

  table(name: string): Locator {
    return this.dialog.getByRole('group', { name, exact: true });
  }

  get vat(): Locator {
    return this.page.getByRole('dialog', { name: /both ways$/ });
  }

  get order(): Locator {
    return this.page.getByRole('dialog', { name: /and its order$/ });
  }

  /** The one question with all warnings (ACC-1). */
  get question(): Locator {
    return this.page.getByRole('dialog', { name: /^Accept .*\?$/ });
  }
}
