import { expect, test } from './pages/journey.ts';

test('everything goes by the keys alone (UI-20)', async ({ app, page, program }) => {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
  await program.receive('office-paper', 'office-toner', 'office-chairs');
  await app.expectCount(3);
  await app.list().focus();

  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('o');
  const shown = app.document.paper(/Invoice/);
  await expect(shown).toBeVisible();
  const second = await shown.getAttribute('aria-label');
  await page.keyboard.press(']');
  await expect.poll(() => shown.getAttribute('aria-label')).not.toBe(second);
  await page.keyboard.press('[');
  await expect.poll(() => shown.getAttribute('aria-label')).toBe(second);

  await page.keyboard.press('F9');
  await expect(app.dialog(/Check of/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(app.document.decision).toContainText('Accepted by');
  await page.keyboard.press('u');
  await expect(app.document.decision).toBeHidden();
  await page.keyboard.press('r');
  await expect(app.dialog(/^Reject/)).toBeVisible();
  await page.keyboard.type('Forkert');
  await page.keyboard.press('Control+Enter');
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
  await page.keyboard.press('Control+k');
  await expect(app.dialog('Find or do')).toBeVisible();
  await page.keyboard.type('Vendors');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Vendors' })).toBeVisible();
});
