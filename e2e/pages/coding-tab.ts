import type { Locator, Page } from '@playwright/test';

/** The coding of the open document: the grid, the string of the line one stands in, and who decides. */
export class CodingTab {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Coding of the lines' });
  }

  /** A line by its number on the paper, or another place by its words. */
  row(name: string | RegExp): Locator {
    const row = this.grid.getByRole('row');
    return typeof name === 'string' && /^\d+$/.test(name)
      ? row.filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
      : row.filter({ hasText: name });
  }

  /** The bar over the grid: how far the coding is. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Coding of the lines' });
  }

  get sums(): Locator {
    return this.page.getByLabel('Sums by account');
  }

  get options(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  /** Under the cell when no option fits; the same words are told to screen readers elsewhere. */
  get nothingFits(): Locator {
    return this.page.getByText(/^Nothing fits/).and(this.page.locator(':not([role=status])'));
  }

  string(place: string): Locator {
    return this.page.getByRole('region', { name: `Dimension account string, ${place}` });
  }

  get tokens(): Locator {
    return this.page.getByRole('list', { name: 'Sections of the string' }).getByRole('listitem');
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'The string as text' });
  }

  get whoDecides(): Locator {
    return this.page.getByRole('region', { name: 'Who decides' }).getByRole('table').last();
  }
}
