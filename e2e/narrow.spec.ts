import { expect, test } from './pages/journey.ts';

test.describe('smaller windows (UI-2)', () => {
  test.beforeEach(async ({ program }) => {
    await program.ownLedger();
    await program.receive('office-paper', 'office-toner');
  });

  test('at 1280 list and document stand beside each other', async ({ app, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await app.open('118204');
    await expect(app.list()).toBeVisible();
    await expect(app.document.paper('Invoice 118204')).toBeVisible();
  });

  test('at 1000 the document lies over the list, and Esc goes back', async ({ app, page }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await app.row('118204').dblclick();
    await expect(app.document.paper('Invoice 118204')).toBeVisible();
    await expect(app.list()).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(app.list()).toBeVisible();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
  });
});
