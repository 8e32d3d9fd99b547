import { join } from 'node:path';
import { purchaseXml } from '../electron/backend/testing/purchase-xml.ts';
import { budgetDimension, newTarget, projectDimension } from '../shared/domain/hand-over/target.ts';
import { inBothThemes, violations } from './pages/violations.ts';
import { EvidenceView } from './pages/evidence-view.ts';
import { HandOverView } from './pages/hand-over-view.ts';
import { expect, test } from './pages/journey.ts';
import { SetupView } from './pages/setup-view.ts';

test.describe('nothing keeps anybody out (PLT-7, UI-12)', () => {
  // Looking through a dozen pages in two themes takes its time where other journeys share the machine.
  test.describe.configure({ timeout: 180_000 });

  test('the wizard', async ({ page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await inBothThemes(page, 'wizard')).toEqual([]);
  });

  test('inbox, document and its tabs, the reject dialog', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receive('office-toner', 'trouble-wrong-total');
    await app.open('LH 3360');
    const found = [...(await inBothThemes(page, 'document'))];
    for (const tab of ['Coding', 'Payment', 'Details', 'Findings', 'Log'] as const) {
      await app.document.tab(tab).click();
      found.push(...(await violations(page, tab)));
    }
    await app.document.tab('Document').click();
    await app.open('118512');
    await app.document.action(/^Reject/).click();
    await expect(app.dialog(/^Reject 118512/)).toBeVisible();
    found.push(...(await inBothThemes(page, 'reject')));
    expect(found).toEqual([]);
  });

  test('the log, integrity, backups, the export of a period and the shift report', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    await program.receive('office-toner', 'hotel-conference');
    await program.call('acceptance.reject', { ids: [await program.documentId('118512')], reason: 'Never ordered' });
    await program.call('backups.make', {});
    const evidence = new EvidenceView(page, app);
    const found: string[] = [];
    for (const name of ['Log', 'Integrity', 'Backups', 'Export of a period', 'Shift report'] as const) {
      await evidence.open(name);
      found.push(...(await inBothThemes(page, name)));
    }
    expect(found).toEqual([]);
  });

  test('many at once: what is marked, the question before posting, a dry run, its sums, a run and its report (MASS-1…6)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    await program.call('control.save', {
      ledgerId: await program.ledgerId(),
      control: { acceptAndPostInvoices: true },
    });
    await program.receive('office-toner', 'office-paper', 'hotel-conference');
    await program.ready('118512');
    await app.goTo('Purchase documents');
    await app.doByPalette('Mark all that are pending');
    const bar = page.getByRole('toolbar', { name: 'Marked documents' });
    await expect(bar).toContainText('3 marked');
    const found = [...(await inBothThemes(page, 'marked'))];
    await bar.getByRole('button', { name: 'More for the marked' }).click();
    await expect(page.getByRole('menuitem', { name: 'Accept and post', exact: true }).first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'menu of the marked')));
    await page.getByRole('menuitem', { name: 'Accept and post', exact: true }).first().click();
    await expect(app.dialog('Accept and post 3 documents?')).toBeVisible();
    found.push(...(await inBothThemes(page, 'before posting many')));
    await app.dialog('Accept and post 3 documents?').getByRole('button', { name: 'Dry run first' }).click();
    await expect(page.getByText('Nothing has been written.')).toBeVisible();
    found.push(...(await inBothThemes(page, 'dry run')));
    await page.getByRole('tab', { name: 'Sums' }).click();
    found.push(...(await inBothThemes(page, 'sums of a run')));
    await page.getByRole('button', { name: 'Start the run' }).click();
    await expect(page.getByRole('button', { name: /^Run again for/ })).toBeVisible();
    found.push(...(await inBothThemes(page, 'run')));
    expect(found).toEqual([]);
  });

  test('vouchers, vendor entries, hand-over with its dialogs, scheduled jobs (POST-1, ACT-1)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    for (const [number, currency] of [
      ['A-1', 'DKK'],
      ['A-2', 'EUR'],
    ] as const) {
      const cvr = '95902227';
      await program.receiveXml(number, purchaseXml({ number, cvr, vendor: 'Nordlys Kontor ApS', currency }));
      await program.code(number, '221010');
    }
    const [first, second] = [await program.documentId('A-1'), await program.documentId('A-2')];
    for (const id of [first, second]) await program.call('acceptance.accept', { ids: [id], confirmed: true });
    await app.open('A-1');
    await page.keyboard.press('Shift+b');
    await expect(app.dialog(/^Post /)).toBeVisible();
    const found = [...(await inBothThemes(page, 'posting one'))];
    await page.keyboard.press('Control+Enter');
    await expect(app.message('Posted as voucher B000001')).toBeVisible();
    await program.call('posting.post', { ids: [second] });
    for (const place of ['Vouchers', 'Vendor entries'] as const) {
      await app.goTo(place);
      await app.row('Nordlys', place).first().click();
      await expect(page.getByRole('heading', { level: 1 }).nth(1)).toBeVisible();
      found.push(...(await inBothThemes(page, place)));
    }
    const ledgerId = await program.ledgerId();
    const setup = { ...newTarget('sie4i'), name: 'Books', folder: join(program.transportFolder, 'books'), series: 'L' };
    const dimensions = (await program.call('master.rows', { table: 'dimensions', ledgerId, search: '', where: {}, sort: null, offset: 0, limit: 200 })).rows.map(({ values }) => ({ dimension: values['code'] ?? '', place: '' })); // prettier-ignore
    const places = [
      ...dimensions,
      { dimension: budgetDimension, place: '' },
      { dimension: projectDimension, place: '' },
    ];
    const { id: targetId } = await program.call('handOver.saveTarget', { id: null, ledgerId, setup: { ...setup, dimensions: places }, from: 'all' }); // prettier-ignore
    await program.call('handOver.export', { ledgerId, targetId });
    await app.goTo('Hand-over');
    await app.row('.', 'Hand-over').first().click();
    await expect(page.getByText('The file lies in the folder.', { exact: false })).toBeVisible();
    found.push(...(await inBothThemes(page, 'file handed over')));
    await page.keyboard.press('r');
    await expect(app.dialog(/^Books refused/)).toBeVisible();
    found.push(...(await inBothThemes(page, 'refused by the books')));
    await page.keyboard.press('Escape');
    const books = new HandOverView(page, setup.folder);
    await books.show('Waiting');
    await books.rows('Waiting vouchers').first().click();
    await expect(page.getByText('Cannot go', { exact: true }).first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'waiting')));
    await page.keyboard.press('e');
    await expect(app.dialog(/^Entered in the books by hand/)).toBeVisible();
    found.push(...(await inBothThemes(page, 'entered by hand')));
    await page.keyboard.press('Enter');
    await expect(app.message('1 voucher entered by hand')).toBeVisible();
    await books.show('Set-up');
    await expect(page.getByRole('textbox', { name: 'Voucher series' })).toBeVisible();
    found.push(...(await inBothThemes(page, 'targets')));
    await app.goTo('Scheduled jobs');
    await app.rows('Scheduled jobs').first().click();
    found.push(...(await inBothThemes(page, 'job')));
    await page.keyboard.press('n');
    await expect(app.dialog('New job')).toBeVisible();
    found.push(...(await inBothThemes(page, 'new job')));
    expect(found).toEqual([]);
  });

  test('exchange, answers, vendors, purchase invoices and set-up', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    await program.receive('office-toner', 'trouble-price-list');
    await program.ready('118512');
    await app.open('118512');
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');
    const found: string[] = [];
    for (const place of ['Exchange', 'Answers', 'Vendors', 'Purchase invoices', 'Purchase orders', 'Set-up'] as const) {
      await app.goTo(place);
      found.push(...(await inBothThemes(page, place)));
    }
    expect(found).toEqual([]);
  });

  test('utility statements: on paper, read together, the run over loose ones (UTS-2, UTS-3)', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger();
    await program.receive('power-quay', 'power-quay-readings', 'telephone-october-specification');
    await app.open('E-2200731');
    await page.keyboard.press('b');
    await page.getByRole('tab', { name: /^Utility statement E-2200731-/ }).click();
    await expect(app.document.paper(/^Utility statement/)).toBeVisible();
    const found = [...(await inBothThemes(page, 'read together'))];
    await page.keyboard.press('Escape');
    await app.doByPalette('Decide loose utility statements…');
    await expect(app.dialog('Loose utility statements')).toBeVisible();
    found.push(...(await inBothThemes(page, 'loose statements')));
    await page.getByRole('spinbutton', { name: /year/i }).click();
    await page.keyboard.type('2099');
    await expect(page.getByText('1 utility statement', { exact: true }).last()).toBeVisible();
    found.push(...(await violations(page, 'loose statements, listed')));
    expect(found).toEqual([]);
  });

  test('a table of the set-up with a row, a new row, the control setup', async ({ page, program }) => {
    await program.ownLedger();
    const setup = new SetupView(page);
    await setup.open('Dimensions');
    await setup.row('FORMÅL', 'Dimensions').click();
    await expect(page.getByRole('region', { name: 'Dimension values' })).toBeVisible();
    const found = [...(await inBothThemes(page, 'dimensions'))];
    await page.keyboard.press('n');
    await setup.field('Code').fill('A,B');
    found.push(...(await violations(page, 'new dimension')));
    await setup.open('Control setup');
    await expect(page.getByRole('switch').first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'control setup')));
    expect(found).toEqual([]);
  });
});
