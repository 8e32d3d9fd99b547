import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { purchaseXml } from '../electron/backend/testing/purchase-xml.ts';
import { institution } from '../electron/demo/documents/institution.ts';
import { HandOverView } from './pages/hand-over-view.ts';
import { expect, test } from './pages/journey.ts';
import type { Program } from './pages/program.ts';

/** A ledger with posted invoices, one a number. */
async function posted(program: Program, ...numbers: readonly string[]): Promise<void> {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
  const cvr = '95902227';
  for (const number of numbers) {
    await program.receiveXml(number, purchaseXml({ number, cvr, vendor: 'Nordlys Kontor ApS' }));
    await program.code(number, '221010');
    const id = await program.documentId(number);
    const { outcomes } = await program.call('acceptance.accept', { ids: [id], confirmed: true });
    expect(outcomes[0]?.outcome).toBe('accepted');
    await program.call('posting.post', { ids: [id] });
  }
}

test.describe('handing vouchers over to the books (ACT-1)', () => {
  test('a target is set up and tried out, vouchers leave as one file, once; what the books refuse leaves again', async ({
    app,
    page,
    program,
  }) => {
    const books = new HandOverView(page, join(program.transportFolder, 'books'));
    await posted(program, 'H-1', 'H-2');

    await app.goTo('Hand-over');
    await books.button('Set up a target').click();
    await books.choose('Ledger', institution.name);
    await books.field('Name').fill('Visma');
    await books.field('Folder').fill(books.folder);
    await books.button('Try out on the latest voucher').click();
    await expect(page.getByText('SIE needs a voucher series, and none is given.')).toBeVisible();
    await expect(page.getByText('Nobody has said where the dimension DELREGNSKAB goes.')).toBeVisible();
    await books.field('Voucher series').fill('E');
    await books.field('Dimensions DELREGNSKAB').fill('20');
    await books.button('Try out on the latest voucher').click();
    await expect(page.getByText(/#VER "E" ""/)).toBeVisible();
    expect(await books.files()).toEqual([]);
    await books.button('Save').click();
    await expect(app.message('Target saved')).toBeVisible();

    await books.show('Waiting');
    await expect(books.rows('Waiting vouchers')).toHaveCount(2);
    await page.getByRole('grid', { name: 'Waiting vouchers' }).focus();
    await page.keyboard.press('h');
    await expect(app.message(/^2 vouchers handed over in /)).toBeVisible();
    await expect(page.getByText('Nothing waits')).toBeVisible();
    await books.expectFiles(1);
    const [name = ''] = await books.files();
    expect((await books.bytes(name)).toString('latin1').match(/#VER "E"/gu)).toHaveLength(2);

    await books.show('Files');
    await books.rows('Hand-over').filter({ hasText: name }).click();
    await expect(page.getByText('The file lies in the folder. The books have not taken it yet.')).toBeVisible();
    await books.tab('File').click();
    await expect(page.getByText('#FLAGGA 0')).toBeVisible();

    await books.tab(/^Vouchers/).click();
    await expect(books.rows('Vouchers')).toHaveCount(2);
    await books.rows('Vouchers').first().getByRole('gridcell').first().click();
    await page.getByRole('toolbar').getByRole('button', { name: 'Refused by the books…' }).click();
    const dialog = app.dialog('Books refused 1 voucher');
    await dialog.getByRole('textbox', { name: 'What the books said' }).fill('The period is closed');
    await page.keyboard.press('Control+Enter');
    await expect(app.message('1 voucher waits again')).toBeVisible();
    await expect(books.rows('Vouchers').first()).toContainText('Refused');

    await books.show('Waiting');
    await expect(books.rows('Waiting vouchers')).toHaveCount(1);
    await books.rows('Waiting vouchers').first().click();
    await expect(page.getByText(/The period is closed/)).toBeVisible();
    await books.button(/^Hand over 1/).click();
    await expect(app.message(/^1 voucher handed over in /)).toBeVisible();
    await books.expectFiles(2);
  });

  test('a file the books have taken is written again on purpose, byte by byte', async ({ app, page, program }) => {
    const books = new HandOverView(page, join(program.transportFolder, 'books'));
    await posted(program, 'H-3');
    const ledgerId = await program.ledgerId();
    const { id: targetId } = await program.call('handOver.saveTarget', {
      id: null,
      ledgerId,
      from: 'all',
      setup: {
        name: 'Lines', format: 'jsonLines', folder: books.folder, filePattern: '{target}-{no}', enabled: true, series: '',
        vatHandling: 'lines', declareAccounts: false, yearStart: 1, dimensions: [], vatCodes: [], accounts: [],
      },
    }); // prettier-ignore
    await program.call('handOver.export', { ledgerId, targetId });
    const name = 'Lines-00001.jsonl';
    const before = await books.bytes(name);
    await rm(join(books.folder, name));

    await app.goTo('Hand-over');
    await books.rows('Hand-over').filter({ hasText: name }).click();
    await expect(page.getByText('The file is no longer in the folder: the books have taken it.')).toBeVisible();
    await page.keyboard.press('s');
    await app.dialog(`Write ${name} again?`).getByRole('button', { name: 'Write again' }).click();
    await expect(app.message(`${name} written again`)).toBeVisible();
    await expect(page.getByText('The file lies in the folder. The books have not taken it yet.')).toBeVisible();
    expect(await books.bytes(name)).toEqual(before);
  });
});
