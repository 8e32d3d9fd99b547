import { expect, test } from './pages/journey.ts';
import { Selling } from './pages/selling.ts';

const sent = 'Sent documents';

test('what is sent is narrowed, kept under a name and over a reload, with the columns one chose (OUT-12, IN-20, IN-21)', async ({
  app,
  page,
  program,
}) => {
  const selling = new Selling(program);
  await selling.begin();
  await selling.post(await selling.customer(), 3);
  await selling.post(await selling.customer({ name: 'Fjordens Sejlklub' }), 1);
  await app.goTo(sent);
  await app.expectCount(4, sent);

  // A filter survives closing, stands in sight, and gets a name.
  await page.getByRole('searchbox').fill('Sejlklub');
  await app.expectCount(1, sent);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await app.dialog('Save this view').getByRole('textbox', { name: 'Name of the view' }).fill('Sejlere');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sejlere' })).toBeVisible();

  // Columns are a person's own.
  const head = page.getByRole('grid', { name: sent }).getByRole('columnheader', { name: 'Date' });
  await expect(head).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Date' }).click();
  await page.keyboard.press('Escape');
  await expect(head).toBeHidden();

  await page.reload();
  await app.expectCount(1, sent);
  await expect(head).toBeHidden();
  await page.getByRole('button', { name: 'Sejlere' }).click();
  await page.getByRole('menuitem', { name: 'All documents' }).click();
  await app.expectCount(4, sent);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Sejlere' }).click();
  await app.expectCount(1, sent);
});
