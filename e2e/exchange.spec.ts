import { expect, test } from './pages/journey.ts';

test('what could not be taken in stands in the exchange with its reason, is tried again and discarded (IN-2, IN-3, IN-5)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  await program.receive('trouble-cut-off', 'trouble-price-list', 'office-paper');
  await app.expectCount(1);
  await expect(app.place('Exchange')).toContainText('2');

  await app.goTo('Exchange');
  await app.expectCount(2, 'Exchange');
  await app.row('trouble-price-list', 'Exchange').click();
  await expect(page.getByRole('main')).toContainText('Prisliste');
  await page.getByRole('button', { name: /^Try again/ }).click();
  await expect(app.message(/failed again/)).toBeVisible();

  await page.getByRole('button', { name: /^Discard/ }).click();
  const dialog = app.dialog('Discard 1 row');
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('Ikke en faktura');
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await app.expectCount(1, 'Exchange');
  await expect(app.place('Exchange')).toContainText('1');
  await expect(app.row('trouble-cut-off', 'Exchange')).toContainText('Failed');
});
