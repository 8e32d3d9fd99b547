import { demoFile } from './pages/program.ts';
import { expect, test } from './pages/journey.ts';

test.describe('documents arrive (IN-1, IN-4, IN-35)', () => {
  test.beforeEach(({ program }) => program.ownLedger());

  test('by themselves from the transport folder, and the file is gone from it', async ({ app, program }) => {
    await program.deliver('office-paper', 'surveyor-sonar');
    await expect(app.row('118204')).toBeVisible();
    await expect(app.row('Rydbergs Mätteknik AB')).toBeVisible();
    await app.expectCount(2);
    await expect.poll(() => program.files('in')).toEqual([]);
  });

  test('opened from a file, with the result said', async ({ app, page }) => {
    const file = demoFile('laboratory-centrifuge');
    const choosing = page.waitForEvent('filechooser');
    await app.doByPalette('Open files…');
    await (await choosing).setFiles({ name: file.name, mimeType: 'text/xml', buffer: file.bytes });
    await expect(app.row('VL-70114')).toBeVisible();
    await expect(app.message(/1 file read/)).toBeVisible();
  });

  test('dropped on the window, good and bad together', async ({ app, page }) => {
    const files = ['office-toner', 'trouble-cut-off'].map((key) => demoFile(key));
    const data = await page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'text/xml' }));
        return transfer;
      },
      files.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') })),
    );
    for (const kind of ['dragenter', 'dragover', 'drop'])
      await page.getByRole('main').dispatchEvent(kind, { dataTransfer: data });
    await expect(app.row('118512')).toBeVisible();
    await expect(app.message(/2 files read/)).toBeVisible();
    await expect(app.place('Exchange')).toContainText('1');
  });

  test('twice with the same bytes: one row, the second delivery is told (ACC-11)', async ({ app, program }) => {
    await program.receive('office-new-number-same-bytes');
    await program.receive('office-delivered-twice');
    await app.expectCount(1);
    await app.open('118590');
    await app.document.tab('Log').click();
    await expect(app.page.getByRole('tabpanel', { name: 'Log' })).toContainText('The same bytes arrived once more');
  });
});
