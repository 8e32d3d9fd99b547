import { expect, test } from './pages/journey.ts';

test.describe('the first start (PLT-8)', () => {
  test('leads in four steps to a ledger of one’s own that receives', async ({ app, page, program }) => {
    await page.getByRole('button', { name: 'Set up my own' }).click();
    const proceed = page.getByRole('button', { name: 'Continue' });

    await expect(page.getByRole('heading', { name: 'Who receives the invoices?' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('Vesterhavets Naturskole');
    await proceed.click();

    await expect(page.getByRole('heading', { name: 'Where do documents arrive?' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Folder' }).fill(program.transportFolder);
    await expect(page.getByText('This folder works.')).toBeVisible();
    await proceed.click();

    await expect(page.getByText('Vesterhavets Naturskole receives everything that arrives.')).toBeVisible();
    await page.getByRole('button', { name: 'Open the inbox' }).click();

    await expect(app.rail).toContainText('Vesterhavets Naturskole');
    await program.deliver('office-paper');
    await expect(app.row('Nordlys Kontor ApS')).toBeVisible();
    await page.reload();
    await expect(app.row('Nordlys Kontor ApS')).toBeVisible();
  });

  test('can be left for the demo, whose documents come while one watches', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Start the demo' }).click();
    await expect(app.rail).toContainText('Danmarks Kystakademi');
    await expect(app.rows().nth(10)).toBeVisible({ timeout: 30_000 });
    await expect(app.status).toContainText('Demo access point');
  });
});
