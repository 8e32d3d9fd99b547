import { CheckDialog } from './pages/check-dialog.ts';
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

test('a check prints itself alone, not the paper of the document behind it (ACC-10)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger({ vendors: ['office'] });
  await program.receive('office-toner');
  await app.open('118512');
  const check = new CheckDialog(page);
  await page.keyboard.press('F9');
  // The browser tells of printing before it takes the page as it is.
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const sheets = [...document.querySelectorAll('body > .print-sheet')];
      document.body.dataset['printed'] = JSON.stringify(
        sheets.map((sheet) => ({
          title: sheet.querySelector('h1')?.textContent,
          papers: sheet.querySelectorAll('.paper').length,
        })),
      );
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await check.dialog.getByRole('button', { name: 'Print' }).click();
  const printed = await page.locator('body').getAttribute('data-printed');
  expect(JSON.parse(printed ?? '[]')).toEqual([{ title: 'Check of 118512 Nordlys Kontor ApS', papers: 0 }]);
});
