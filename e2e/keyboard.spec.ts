import { expect, test } from './pages/journey.ts';

test('everything goes by the keys alone (UI-20)', async ({ app, page, program }) => {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
  await program.receive('office-paper', 'office-toner', 'office-chairs');
  await app.expectCount(3);
  await program.ready('118204', '118512', '118377');
  await app.list().focus();

  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('o');
  const numbers = await app
    .rows()
    .evaluateAll((rows) => rows.map((row) => /118\d{3}/.exec(row.textContent ?? '')?.[0] ?? ''));
  const paperOf = (index: number) => app.document.paper(`Invoice ${numbers[index] ?? ''}`);
  await expect(paperOf(1)).toBeVisible();
  await expect(page.getByText('2 of 3')).toBeVisible();
  await page.keyboard.press(']');
  await expect(paperOf(2)).toBeVisible();
  await expect(page.getByText('3 of 3')).toBeVisible();
  // Quicker than the neighbours of the document between are known: no step is lost.
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(paperOf(0)).toBeVisible();
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.keyboard.press(']');
  await expect(paperOf(1)).toBeVisible();

  await page.keyboard.press('F9');
  await expect(app.dialog(/Check of/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.dialog(/Check of/)).toBeHidden();
  await page.keyboard.press('a');
  await expect(app.document.decision).toContainText('Accepted by');
  await page.keyboard.press('u');
  await expect(app.document.decision).toBeHidden();
  await page.keyboard.press('r');
  await expect(app.dialog(/^Reject/)).toBeVisible();
  await page.keyboard.type('Forkert');
  await page.keyboard.press('Control+Enter');
  await expect(app.dialog(/^Reject/)).toBeHidden();
  await expect(app.document.decision).toContainText('Forkert');
  await page.keyboard.press('u');
  await expect(app.document.decision).toBeHidden();

  await app.list().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 marked')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 marked')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 marked')).toBeHidden();

  await page.keyboard.press('/');
  await page.keyboard.type('toner');
  await app.expectCount(1);
  await page.keyboard.press('Escape');
  await app.expectCount(3);

  await page.keyboard.press('Escape');
  await app.list().focus();
  await page.keyboard.press('?');
  await expect(app.dialog('Keys valid here')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.dialog('Keys valid here')).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(app.dialog('Find or do')).toBeVisible();
  await page.keyboard.type('Vendors');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible();
});
