import type { Locator, Page } from '@playwright/test';

/** How the open document is paid: what was decided, what is offered, the account in question, every account seen. */
export class PaymentTab {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get decided(): Locator {
    return this.page.getByRole('region', { name: 'How it will be paid' });
  }

  get means(): Locator {
    return this.page.getByRole('radiogroup').getByRole('radio');
  }

  meansNamed(name: string | RegExp): Locator {
    return this.page.getByRole('radio', { name });
  }

  get changed(): Locator {
    return this.page.getByRole('region', { name: 'The account is not on the card' });
  }

  get rule(): Locator {
    return this.page.getByRole('region', { name: 'The rule' });
  }

  get passport(): Locator {
    return this.page.getByRole('region', { name: 'Accounts seen from this vendor' }).first();
  }
}
