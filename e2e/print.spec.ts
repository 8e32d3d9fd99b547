import { expect, test } from './pages/journey.ts';

test('print shows the paper alone, on numbered pages (UI-4)', async ({ app, page, program }) => {
  await program.ownLedger();
  await program.receive('laboratory-yearly-list');
  await app.open('VL-70203');
  await expect(app.document.paper('Invoice VL-70203')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(app.document.paper('Invoice VL-70203').last()).toBeVisible();
  await expect(app.rail).toBeHidden();
  await expect(app.list()).toBeHidden();
  await expect(app.document.accept).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(4);
});
