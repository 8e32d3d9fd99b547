import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceView } from './pages/evidence-view.ts';
import { expect, test } from './pages/journey.ts';

test('the log tells who did what, is narrowed and searched, and leads to the document (SET-13, promise 3)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
  await program.receive('office-toner', 'hotel-conference');
  await app.open('118512');
  await page.keyboard.press('r');
  await app
    .dialog(/^Reject 118512/)
    .getByRole('textbox')
    .first()
    .fill('Never ordered');
  await app
    .dialog(/^Reject 118512/)
    .getByRole('button', { name: /^Reject/ })
    .click();
  await expect(app.message(/118512/)).toBeVisible();

  const evidence = new EvidenceView(page, app);
  await evidence.open('Log');
  await expect(evidence.entry('Rejected: Never ordered')).toHaveCount(1);
  await evidence.narrow('Kind', 'Decisions');
  await app.expectCount(1, 'Log');
  await evidence.entry('Rejected: Never ordered').click();
  await expect(evidence.main).toContainText('Hash of the entry before');
  await page.getByRole('button', { name: 'All of this document' }).click();
  await expect(evidence.main.getByText('Document 118512')).toBeVisible();
  await expect(evidence.entry('Received as')).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await app.search.fill('never');
  await app.expectCount(1, 'Log');
  await app.search.fill('118512');
  await expect(evidence.entry('Received as')).toHaveCount(1);
  await app.search.fill('zebra');
  await expect(evidence.main).toContainText('No entry fits');

  await app.search.fill('never');
  await evidence.entry('Rejected: Never ordered').click();
  await page.getByRole('button', { name: /^Open document/ }).click();
  await expect(app.document.head.getByText('118512', { exact: true })).toBeVisible();
});

test('a check of integrity says that all is whole, and names the original that is gone (PLT-5, promise 1)', async ({
  app,
  page,
  program,
  dataFolder,
}) => {
  await program.ownLedger({ vendors: ['office'] });
  await program.receive('office-toner');
  const evidence = new EvidenceView(page, app);
  await evidence.open('Integrity');
  await page.getByRole('button', { name: /^Check now/ }).click();
  await expect(evidence.main).toContainText('Everything is whole.');
  await rm(join(dataFolder, 'archive'), { recursive: true });
  await page.getByRole('button', { name: /^Check now/ }).click();
  await expect(evidence.main).toContainText('1 thing is not whole.');
  await expect(evidence.main.getByRole('region', { name: 'What is not whole' })).toContainText('118512');
  await expect(evidence.main.getByRole('region', { name: 'Earlier checks' })).toContainText('Whole');
});

test('a backup is made, proven and put back: what was decided since is gone, what arrived since is not (PLT-5)', async ({
  app,
  page,
  program,
  dataFolder,
}) => {
  await program.ownLedger({ vendors: ['office'] });
  await program.receive('office-toner');
  const first = await program.documentId('118512');
  const evidence = new EvidenceView(page, app);
  await evidence.open('Backups');
  await evidence.backUp();
  await expect(evidence.main.getByRole('region', { name: 'Backups' })).toContainText('Verified');
  await expect(evidence.main).toContainText('The last verified backup was made');

  await program.call('acceptance.reject', { ids: [first], reason: 'Never ordered' });
  await program.receive('hotel-conference');
  await page.getByRole('button', { name: 'Restore…' }).first().click();
  const dialog = app.dialog(/^Restore the backup/);
  await expect(dialog).toContainText('Documents of today it does not have1');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(evidence.main).toContainText('The last verified backup was made');
  await app.goTo('Purchase documents');
  await app.expectCount(2);
  expect(await readdir(join(dataFolder, 'set-aside'))).toHaveLength(1);
  await evidence.open('Log');
  await expect(evidence.entry('Restored from')).toHaveCount(1);
});

test('a period is exported to a folder that can be read without the program (PLT-5)', async ({
  app,
  page,
  program,
  dataFolder,
}) => {
  await program.ownLedger({ vendors: ['office'] });
  await program.receive('office-toner', 'hotel-conference');
  const evidence = new EvidenceView(page, app);
  await evidence.open('Export of a period');
  await page.getByText('This year').click();
  await expect(evidence.main.getByRole('region', { name: 'What it will hold' })).toContainText('Documents2');
  await page.getByRole('textbox', { name: 'Into the folder' }).fill(`${dataFolder}-exports`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(evidence.main).toContainText(/2 documents and \d+ log entries stand in/);
  const [made = ''] = await readdir(`${dataFolder}-exports`);
  const root = join(`${dataFolder}-exports`, made);
  expect(await readFile(join(root, 'index.csv'), 'utf8')).toContain('118512');

  // A browser shows it as it lies on the disk.
  const reader = await page.context().newPage();
  await reader.goto(`file://${join(root, 'index.html')}`);
  await reader.getByRole('link', { name: /^Purchase/ }).click();
  await reader
    .getByRole('row', { name: /118512/ })
    .getByRole('link')
    .click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Invoice 118512');
  await reader.close();
  await rm(`${dataFolder}-exports`, { recursive: true });
});

test('the shift report shows what I did and what waits, on the screen and on paper (promise 3)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
  await program.receive('office-toner', 'hotel-conference');
  const first = await program.documentId('118512');
  await program.call('acceptance.reject', { ids: [first], reason: 'Never ordered' });
  const evidence = new EvidenceView(page, app);
  // The palette leads to the pages within a place too (UI-20).
  await app.doByPalette('Evidence: Shift report');
  const done = evidence.main.getByRole('region', { name: 'What was done' });
  await expect(done.getByRole('row', { name: /^Rejected/ })).toContainText('1');
  await expect(evidence.main.getByRole('region', { name: 'What waits, and why' })).toContainText('No vendor found');
  await expect(evidence.main.getByRole('region', { name: 'Document by document' })).toContainText('Never ordered');

  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('body > .print-sheet')?.textContent ?? '';
    };
  });
  await page.getByRole('button', { name: /^Print/ }).click();
  await expect(page.locator('body')).toHaveAttribute(
    'data-printed',
    /Shift report.*Rejected.*Never ordered.*signature/su,
  );
  await page.getByText('Yesterday').click();
  await expect(done).toContainText('Nothing was decided in this time.');
});
