import { expect, test } from './fixtures.ts';

test.describe('the program starts (PLT-1)', () => {
  test('with the wizard of a first start, and without an error', async ({ page }) => {
    await expect(page).toHaveTitle(/Ebilag/);
    await expect(page.locator('#root')).not.toBeEmpty();
    await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  });

  test.describe('with the demo ledger', () => {
    test.use({ ledger: 'demo' });
    test('and documents arrive while one watches (PLT-8)', async ({ page }) => {
      await expect(page).toHaveTitle(/Ebilag/);
      await expect(page.getByRole('row').nth(1)).toBeVisible({ timeout: 30_000 });
    });
  });
});
