import { purchaseXml } from '../electron/backend/testing/purchase-xml.ts';
import { expect, test } from './pages/journey.ts';

const office = { cvr: '95902227', vendor: 'Nordlys Kontor ApS' };

test.describe('the vendor (SET-4, SET-5, IN-9, PAY-7b)', () => {
  test('how its e-documents are handled is changed on its page, and holds for what is pending', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receiveXml('A-1', purchaseXml({ ...office, number: 'A-1', lines: [{ name: 'Papir' }] }));
    await app.goTo('Vendors');
    await app.row('Nordlys', 'Vendors').click();
    await page.getByRole('tab', { name: 'Partner' }).click();
    await page.getByRole('button', { name: /Uncoded lines with an amount/ }).click();
    await page.getByRole('option', { name: 'Make a text line' }).click();
    await page.getByRole('button', { name: 'Save partner' }).click();
    await expect(app.message(/saved/)).toBeVisible();
    await app.goTo('Purchase documents');
    await app.open('A-1');
    await expect(page.getByText('No account.')).toBeHidden();
  });

  test('a blocked vendor says so above everything, and is freed there', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    const { rows } = await program.call('vendors.rows', {
      search: 'Nordlys',
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: 1,
    });
    const { id, createdAt: _at, documents: _all, pending: _some, lastDocumentAt: _last, ...card } = rows[0]!;
    await program.call('vendors.save', { id, card: { ...card, blocked: 'all' } });
    await program.receiveXml('A-2', purchaseXml({ ...office, number: 'A-2', lines: [{ name: 'Papir' }] }));
    await app.open('A-2');
    await expect(app.document.missing).toContainText('Vendor blocked.');
    await app.document.missing.getByRole('button', { name: 'Open vendor' }).click();
    await expect(page.getByText(/^Blocked\. Its documents cannot/)).toBeVisible();
    await page.getByRole('button', { name: 'Unblock' }).click();
    await expect(page.getByText(/^Blocked\. Its documents cannot/)).toBeHidden();
  });

  test('a template shows what it would overwrite before it does', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.row('vendorTemplates', { code: 'SVENSK', name: 'Svensk kreditor', currency: 'SEK', country: 'SE' });
    await app.goTo('Vendors');
    await app.row('Nordlys', 'Vendors').click();
    await page.getByRole('button', { name: 'Use a template…' }).click();
    const dialog = app.dialog(/^Template for/);
    await dialog.getByRole('button', { name: /Template/ }).click();
    await page.getByRole('option', { name: /^SVENSK/ }).click();
    await expect(dialog.getByRole('row', { name: /^Currency/ })).toContainText('SEK');
    await expect(dialog.getByRole('row', { name: /^Country/ })).toContainText('DK');
    await dialog.getByRole('button', { name: /^Overwrite 1 value/ }).click();
    await expect(page.getByRole('textbox', { name: 'Currency' })).toHaveValue('SEK');
  });

  test('every rule of the identification says what it found, and the passport what was seen', async ({
    app,
    page,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receiveXml(
      'A-3',
      purchaseXml({ ...office, number: 'A-3', means: [{ kind: 'bank', branch: '9570', account: '0098712345' }] }),
    );
    await app.open('A-3');
    await app.doByPalette('Choose vendor…');
    const rules = page.getByRole('list', { name: 'How the vendor is found' });
    await expect(rules).toContainText('CVR decided: 1 card agrees');
    await expect(rules).toContainText('P number not in the document');
    await page.keyboard.press('Escape');
    await app.goTo('Vendors');
    await app.row('Nordlys', 'Vendors').click();
    await page.getByRole('tab', { name: 'Payment' }).click();
    const passport = page.getByRole('group', { name: 'Payment passport' });
    await expect(passport).toContainText('9570 0098712345');
    await expect(passport).toContainText('not on the card');
  });
});
