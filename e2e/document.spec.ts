import { expect, test } from './pages/journey.ts';

test.describe('an open document (IN-30, IN-32, UI-4)', () => {
  test('is a paper with its number, lines and total', async ({ app, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receive('office-chairs', 'surveyor-chart', 'optics-microscope');
    await app.open('118377');
    const paper = app.document.paper('Invoice 118377');
    await expect(paper).toContainText('Kontorstol Klint, sort');
    await expect(paper).toContainText('Mængderabat 8 %');
    await expect(paper).toContainText('27,186.00');
    await app.open('204160');
    await expect(app.document.paper('Invoice 204160')).toContainText('Sjömätning, bearbetning av mätdata');
    await app.open('RE-2026-0417');
    await expect(app.document.paper('Invoice RE-2026-0417')).toContainText('Stereomikroskop mit Kamera');
    await expect(app.document.paper('Invoice RE-2026-0417')).toContainText('7,381.00');
  });

  test('shows its attachments inside: PDF, picture, TIFF and text', async ({ app, page, program }) => {
    await program.ownLedger();
    await program.receive('office-chairs', 'laboratory-service', 'catering-seminar');
    const back = page.getByRole('button', { name: /^Back/ });
    await app.open('118377');
    await app.document.attachment('foelgeseddel-118377.pdf').click();
    await expect(page.getByText('Page 1 of 2')).toBeVisible();
    await expect(page.locator('canvas').first()).toBeVisible();
    await back.click();
    await app.document.attachment('levering.jpg').click();
    await expect(page.getByRole('img', { name: /levering\.jpg/ })).toBeVisible();
    await back.click();
    await app.open('VL-70301');
    await app.document.attachment('servicerapport.tif').click();
    await expect(
      page
        .getByRole('img', { name: /servicerapport\.tif/ })
        .or(page.locator('canvas'))
        .first(),
    ).toBeVisible();
    await back.click();
    await app.open('HC-1408');
    await app.document.attachment('menu.txt').click();
    await expect(page.getByText('Stegt rødspætte, persillesovs')).toBeVisible();
  });

  test('shows the original and finds words in it; the tabs tell the rest', async ({ app, page, program }) => {
    await program.ownLedger();
    await program.receive('trouble-wrong-total');
    await app.open('LH 3360');
    await app.document.tab('Findings').click();
    await expect(page.getByRole('tabpanel')).toContainText('9,475.00');
    await expect(page.getByRole('tabpanel')).toContainText('9,565.00');
    await app.document.tab('Details').click();
    await expect(page.getByRole('tabpanel')).toContainText('OIOUBL-2.02');
    await app.document.tab('Log').click();
    await expect(page.getByRole('tabpanel')).toContainText('trouble-wrong-total');
    await app.document.tab('Document').click();

    await page.keyboard.press('v');
    const search = page.getByRole('region', { name: 'Original' }).first().getByRole('searchbox');
    await search.fill('Fortøjning');
    await expect(page.getByText('1 of 2')).toBeVisible();
  });
});
