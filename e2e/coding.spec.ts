import { purchaseXml, type WrittenLine } from '../electron/backend/testing/purchase-xml.ts';
import { CodingTab } from './pages/coding-tab.ts';
import { expect, test } from './pages/journey.ts';

const office = { cvr: '95902227', vendor: 'Nordlys Kontor ApS' };
const thirty: readonly WrittenLine[] = Array.from({ length: 30 }, (_, index) => ({
  name: `Varelinje ${index + 1}`,
  price: `${index + 1}00`,
}));

test.describe('coding (COD-1…COD-8)', () => {
  test('thirty lines are coded by the keys alone, and accepted', async ({ app, page, program }) => {
    const coding = new CodingTab(page);
    await program.ownLedger({ vendors: ['office'] });
    await program.receiveXml('N-30', purchaseXml({ ...office, number: 'N-30', lines: thirty }));
    await app.open('N-30');
    await page.keyboard.press('c');
    await expect(coding.grid).toBeFocused();
    // Ten different ones typed quicker than any list comes, the rest filled from the last.
    const accounts = ['221010', '221820', '221920'];
    for (let line = 0; line < 10; line += 1) {
      await page.keyboard.type(accounts[line % 3] ?? '');
      await page.keyboard.press('Enter');
    }
    await expect(coding.bar).toContainText('10 of 30 lines coded');
    await expect(coding.row('3')).toContainText('221920');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+d');
    await expect(coding.bar).toContainText('30 of 30 lines coded');
    await expect(coding.row('30')).toContainText('221010');
    await page.keyboard.press('Control+z');
    await expect(coding.bar).toContainText('10 of 30 lines coded');
    await page.keyboard.press('Control+y');
    await expect(coding.bar).toContainText('30 of 30 lines coded');
    await expect(coding.sums).toContainText('46,500.00');

    // Out of the grid the letters are the document's again.
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(app.dialog(/Check of/)).toBeVisible();
  });

  test('type-ahead finds by code and name, F8 copies, Delete takes back', async ({ app, page, program }) => {
    const coding = new CodingTab(page);
    await program.ownLedger({ vendors: ['office'] });
    await program.receiveXml(
      'N-4',
      purchaseXml({ ...office, number: 'N-4', lines: thirty.slice(0, 3), charges: [{ charge: true, amount: '50' }] }),
    );
    await app.open('N-4');
    await page.keyboard.press('c');
    await page.keyboard.type('konsul');
    await expect(coding.options.first()).toContainText('221820');
    await page.keyboard.press('Enter');
    await expect(coding.row('1')).toContainText('Konsulenter');
    await page.keyboard.press('F8');
    await expect(coding.row('2')).toContainText('221820');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(coding.bar).not.toContainText('4 of 4');
    await page.keyboard.type('nothing like it');
    await expect(coding.nothingFits).toContainText('nothing like it');
    await page.keyboard.press('Escape');
    await expect(coding.grid).toBeFocused();
    // Several at once.
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.type('221010');
    await page.keyboard.press('Enter');
    await expect(coding.row('2')).toContainText('221010');
    await expect(coding.row('3')).toContainText('221010');
    await app.document.tab('Document').click();
    await expect(app.document.paper()).toContainText('221820 Konsulenter');
  });

  test('last time’s coding is shown first and kept with one key', async ({ app, page, program }) => {
    const coding = new CodingTab(page);
    await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
    await program.receiveXml('N-5', purchaseXml({ ...office, number: 'N-5', lines: thirty.slice(0, 2) }));
    await app.open('N-5');
    await page.keyboard.press('c');
    await page.keyboard.type('221820');
    await page.keyboard.press('Enter');
    await page.keyboard.type('221920');
    await page.keyboard.press('Enter');
    await expect(coding.bar).toContainText('2 of 2 lines coded');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).not.toHaveAttribute('aria-disabled');
    await page.keyboard.press('a');
    await app.document.tab('Document').click();
    await expect(app.document.decision).toContainText('Accepted by');

    await program.receiveXml('N-6', purchaseXml({ ...office, number: 'N-6', lines: thirty.slice(0, 2) }));
    await app.open('N-6');
    await page.keyboard.press('c');
    await expect(coding.bar).toContainText('0 of 2 lines coded');
    await page.keyboard.press('Alt+l');
    await expect(page.getByText('Same as last time: 2 lines would be coded.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(coding.bar).toContainText('2 of 2 lines coded');
    await expect(coding.row('2')).toContainText('221920');
  });

  test('an alias wins over the string, and *Who decides* shows it (COD-5)', async ({ app, page, program }) => {
    const coding = new CodingTab(page);
    await program.ownLedger({ vendors: ['office'] });
    await program.readStrings('office');
    const cost = '03,FORMÅL,1,03,ALIAS,RENGØRING,05,FINANS,221820';
    await program.receiveXml('N-7', purchaseXml({ ...office, number: 'N-7', lines: [{ cost }] }));
    await app.open('N-7');
    await page.keyboard.press('c');
    await expect(coding.whoDecides.getByRole('row', { name: /^Account/ })).toContainText('alias');
    await expect(coding.whoDecides.getByRole('row', { name: /^Account/ }).locator('s')).toHaveText('221820');
    await expect(coding.whoDecides.getByRole('row', { name: /^Formål/ }).locator('s')).toHaveText('1');
    await expect(coding.whoDecides.getByRole('row', { name: /^Formål/ })).toContainText('6');
  });

  test('tokens and text are one string, split before it is kept (COD-4)', async ({ app, page, program }) => {
    const coding = new CodingTab(page);
    await program.ownLedger({ vendors: ['office'] });
    await program.readStrings('office');
    const cost = '03,FORMÅL,P9,05,FINANS,221820';
    await program.receiveXml('N-8', purchaseXml({ ...office, number: 'N-8', lines: [{ cost }] }));
    await app.open('N-8');
    await page.keyboard.press('c');
    const panel = coding.string('line 1');
    await expect(coding.text).toHaveValue(cost);
    await expect(coding.tokens.first()).toContainText('P9');
    await expect(panel).toContainText('no value P9');

    // A token changes the text.
    await coding.tokens.first().getByRole('button').click();
    const editor = app.dialog(/^Change/);
    await editor.getByRole('combobox', { name: 'Value' }).fill('1,2');
    await editor.getByRole('button', { name: 'Change' }).click();
    await expect(editor).toContainText('A comma or semicolon cannot be part of a value');
    await editor.getByRole('combobox', { name: 'Value' }).fill('1');
    await page.keyboard.press('Tab');
    await editor.getByRole('button', { name: 'Change' }).click();
    await expect(coding.text).toHaveValue('03,FORMÅL,1,05,FINANS,221820');
    await expect(panel).toContainText('Split coding');
    await expect(panel.getByRole('table')).toContainText('221820');
    // And the text changes the tokens.
    await coding.text.fill('03,FORMÅL,1,05,FINANS,221010');
    await expect(coding.tokens.nth(1)).toContainText('221010');
    await expect(panel.getByRole('table')).toContainText('221010');
    await page.keyboard.press('Enter');
    await expect(panel).toContainText('changed by a user');
    await expect(coding.row('1')).toContainText('221010');
    await panel.getByRole('button', { name: 'Set back' }).click();
    await expect(coding.text).toHaveValue(cost);
  });
});
