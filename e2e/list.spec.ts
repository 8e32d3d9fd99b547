import { expect, test } from './pages/journey.ts';

test.describe('the list (IN-20, IN-21, IN-23, UI-34)', () => {
  test.beforeEach(async ({ program }) => {
    await program.ownLedger({ vendors: ['office', 'harbour'] });
    await program.receive(
      'office-paper',
      'office-chairs',
      'office-toner',
      'harbour-dues',
      'harbour-crane',
      'surveyor-sonar',
      'computing-outage',
    );
  });

  test('is searched in any order of words, by amount and by field, and cleared', async ({ app }) => {
    await app.expectCount(7);
    await app.search.fill('kontor nordlys');
    await app.expectCount(3);
    await app.search.fill('vendor:limfjordens');
    await app.expectCount(2);
    await app.search.fill('27.186,00');
    await app.expectCount(1);
    await app.search.press('Escape');
    await app.expectCount(7);
  });

  test('keeps a filter in sight as a chip, under a name, over a reload, and clears it with one click', async ({
    app,
    page,
  }) => {
    await app.row('118204').getByText('Nordlys Kontor ApS').click();
    await page.keyboard.press('Alt+F3');
    await app.expectCount(3);
    const chip = page.getByRole('button', { name: /Remove the filter/ });
    // The first keeps utility statements away, as the list is delivered.
    await expect(chip).toHaveCount(2);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await app.dialog('Save this view').getByRole('textbox', { name: 'Name of the view' }).fill('Kontorartikler');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Kontorartikler' })).toBeVisible();
    await page.reload();
    await app.expectCount(3);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await app.expectCount(7);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: /Kontorartikler/ }).click();
    await app.expectCount(3);
  });

  test('is sorted by a click on a column, both ways', async ({ app, page }) => {
    const amount = page.getByRole('columnheader', { name: /Amount/ }).first();
    await amount.getByRole('button').click();
    const first = app.rows().first();
    await expect(amount).toHaveAttribute('aria-sort', /ascending|descending/);
    const one = await first.innerText();
    await amount.getByRole('button').click();
    await expect.poll(() => first.innerText()).not.toBe(one);
  });
});
