import { expect, test } from './pages/journey.ts';

test('language, theme and row height change at once and are remembered (UI-37, UI-38)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  await program.receive('office-chairs');
  await app.goTo('Set-up');
  await page
    .getByRole('link', { name: 'Appearance' })
    .or(page.getByRole('tab', { name: 'Appearance' }))
    .or(page.getByRole('button', { name: 'Appearance' }))
    .first()
    .click();

  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'Compact' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');

  await page.getByRole('radio', { name: 'Dansk' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(page.getByRole('navigation').first()).toContainText('Kreditorer');
  await page.getByRole('radio', { name: 'Svenska' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.getByRole('navigation').first()).toContainText('Leverantörer');

  await expect.poll(async () => (await program.call('preferences.read', {})).language).toBe('sv');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
});
