import { join } from 'node:path';
import { purchaseXml } from '../electron/backend/testing/purchase-xml.ts';
import { budgetDimension, newTarget, projectDimension } from '../shared/domain/hand-over/target.ts';
import { EvidenceView } from './pages/evidence-view.ts';
import { HandOverView } from './pages/hand-over-view.ts';
import { expect, test } from './pages/journey.ts';
import { RunsPage } from './pages/runs-page.ts';
import { inBothThemes } from './pages/violations.ts';

test.describe('nothing keeps anybody out where there is nothing yet, or where something opens for a moment (PLT-7, UI-13)', () => {
  test('places without a row say what to do', async ({ app, page, program }) => {
    await program.ownLedger();
    const found: string[] = [];
    for (const [place, words] of [
      ['Runs', 'No runs yet'],
      ['Vouchers', /./],
      ['Vendor entries', /./],
      ['Hand-over', /./],
      ['Scheduled jobs', /./],
      ['Purchase invoices', /./],
    ] as const) {
      await app.goTo(place);
      await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
      found.push(...(await inBothThemes(page, `${place}, empty`)));
    }
    expect(found).toEqual([]);
  });

  test('a reason for each, a report narrowed to nothing, the columns of a list, default dimensions (MASS-2, MASS-5, COD-10)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    await program.receive('office-toner', 'office-paper', 'hotel-conference');
    await program.ready('118512');
    await app.goTo('Purchase documents');
    await app.doByPalette('Mark all that are pending');
    const bar = page.getByRole('toolbar', { name: 'Marked documents' });
    await bar.getByRole('button', { name: /^Reject/ }).click();
    const reject = app.dialog('Reject 3 documents');
    await reject.getByText('A reason of its own for each').click();
    const found = [...(await inBothThemes(page, 'a reason for each'))];
    await page.keyboard.press('Escape');
    await expect(reject).toBeHidden();
    await expect(bar.getByRole('button', { name: /^Reject/ })).toBeFocused();

    const runs = new RunsPage(page);
    await bar.getByRole('button', { name: /^Accept/ }).click();
    await app.message(/document accepted/).waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show the report' }).click();
    await expect(runs.report).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search in the report' }).fill('nothing like it');
    await expect(page.getByText('No document matches')).toBeVisible();
    found.push(...(await inBothThemes(page, 'report narrowed to nothing')));
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    found.push(...(await inBothThemes(page, 'kinds of runs')));
    await page.keyboard.press('Escape');

    await app.goTo('Purchase invoices');
    await page.getByRole('button', { name: 'Columns' }).click();
    await expect(page.getByRole('menuitem', { name: 'Vendor' }).first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'columns')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Insert default dimensions…' }).click();
    await expect(app.dialog('Insert default dimensions from G/L accounts')).toBeVisible();
    found.push(...(await inBothThemes(page, 'default dimensions')));
    expect(found).toEqual([]);
  });

  test('posting several, a voucher and its log, a file of the books and writing it again (POST-1, ACT-1)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    for (const number of ['A-1', 'A-2']) {
      await program.receiveXml(number, purchaseXml({ number, cvr: '95902227', vendor: 'Nordlys Kontor ApS' }));
      await program.code(number, '221010');
      await program.call('acceptance.accept', { ids: [await program.documentId(number)], confirmed: true });
    }
    await app.goTo('Purchase documents');
    await app.row('A-1').first().click();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: 'Marked documents' })).toContainText('2 marked');
    await page.keyboard.press('Shift+b');
    await expect(app.dialog(/^Post 2/)).toBeVisible();
    const found = [...(await inBothThemes(page, 'posting several'))];
    await page.keyboard.press('Control+Enter');
    await app.message(/2 posted/).waitFor();
    await app.goTo('Vouchers');
    await app.rows('Vouchers').first().click();
    await page.getByRole('tab', { name: 'Log' }).click();
    found.push(...(await inBothThemes(page, 'log of a voucher')));

    const ledgerId = await program.ledgerId();
    const folder = join(program.transportFolder, 'books');
    const rows = (await program.call('master.rows', { table: 'dimensions', ledgerId, search: '', where: {}, sort: null, offset: 0, limit: 200 })).rows; // prettier-ignore
    const dimensions = [...rows.map(({ values }) => values['code'] ?? ''), budgetDimension, projectDimension].map((dimension) => ({ dimension, place: '' })); // prettier-ignore
    const setup = { ...newTarget('sie4i'), name: 'Books', folder, series: 'L', dimensions };
    const { id: targetId } = await program.call('handOver.saveTarget', { id: null, ledgerId, setup, from: 'all' });
    await program.call('handOver.export', { ledgerId, targetId });
    const books = new HandOverView(page, folder);
    await app.goTo('Hand-over');
    await books.rows('Hand-over').first().click();
    await books.tab(/^Vouchers/).click();
    found.push(...(await inBothThemes(page, 'vouchers of a file')));
    await books.tab('File').click();
    await expect(page.getByText('#FLAGGA', { exact: false }).first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'text of a file')));
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await inBothThemes(page, 'writing a file again')));
    expect(found).toEqual([]);
  });

  test('the filter of the log, an entry that stopped, restoring, a check that found all whole (PLT-5)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ gracePeriod: 600 });
    await program.receive('office-toner');
    const id = await program.documentId('118512');
    await program.call('runs.start', { kind: 'accept', scope: { ids: [id] } });
    await program.call('backups.make', {});
    const evidence = new EvidenceView(page, app);
    await evidence.open('Log');
    await evidence
      .entry(/^.*Held in run/)
      .first()
      .click();
    const found = [...(await inBothThemes(page, 'entry of the log'))];
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(app.dialog('Filter')).toBeVisible();
    found.push(...(await inBothThemes(page, 'filter of the log')));
    await page.keyboard.press('Escape');
    await evidence.open('Backups');
    await page.getByRole('button', { name: 'Restore…' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await inBothThemes(page, 'restoring')));
    await page.keyboard.press('Escape');
    await evidence.open('Integrity');
    await page.keyboard.press('c');
    await expect(page.getByText('Everything is whole.')).toBeVisible({ timeout: 30_000 });
    found.push(...(await inBothThemes(page, 'everything is whole')));
    expect(found).toEqual([]);
  });
});
