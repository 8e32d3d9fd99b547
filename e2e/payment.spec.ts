import { purchaseXml, type WrittenMeans } from '../electron/backend/testing/purchase-xml.ts';
import { expect, test } from './pages/journey.ts';
import { PaymentTab } from './pages/payment-tab.ts';
import type { Program } from './pages/program.ts';

const office = { cvr: '95902227', vendor: 'Nordlys Kontor ApS' };
const bank: WrittenMeans = { kind: 'bank', branch: '4183', account: '0012345678' };
const other: WrittenMeans = { kind: 'bank', branch: '9570', account: '0098712345' };
const fik: WrittenMeans = { kind: 'fik', card: '71', creditor: '12345674', reference: '123456789012344' };

/** The ledger of a vendor that has been paid to an account before. */
async function known(program: Program): Promise<void> {
  await program.ownLedger({ vendors: ['office'] });
  await program.row('vendorBankAccounts', {
    vendorNo: program.vendorNo('office'),
    code: 'BANK',
    name: 'Drift',
    kind: 'bank',
    branch: '4183',
    account: '0012345678',
    preferred: 'yes',
  });
}

test.describe('payment (PAY-1…PAY-8)', () => {
  test('of several means one is chosen, and the choice is taken back (PAY-6)', async ({ app, page, program }) => {
    const payment = new PaymentTab(page);
    await known(program);
    await program.receiveXml('P-1', purchaseXml({ ...office, number: 'P-1', means: [bank, fik] }));
    await app.open('P-1');
    await app.document.missing.getByRole('button', { name: /^Choose payment/ }).click();
    await expect(payment.meansNamed(/Bank transfer/)).toBeVisible();
    await expect(payment.decided).toContainText('Not decided yet');
    await page.getByText('FIK slip with a 15-digit reference').click();
    await expect(payment.decided).toContainText('12345674');
    await expect(payment.decided).toContainText('123456789012344');
    await page.getByText('Bank transfer').first().click();
    await expect(payment.decided).toContainText('4183');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click();
    await expect(payment.decided).toContainText('12345674');
  });

  test('a changed bank account is confirmed by name, shown and withdrawn (PAY-3)', async ({ app, page, program }) => {
    const payment = new PaymentTab(page);
    await known(program);
    await program.call('control.save', { ledgerId: await program.ledgerId(), control: { updateVendor: true } });
    await program.receiveXml('P-2', purchaseXml({ ...office, number: 'P-2', means: [other] }));
    await app.open('P-2');
    await app.document.missing.getByRole('button', { name: /^Compare and confirm/ }).click();
    await expect(payment.changed).toContainText('4183');
    await expect(payment.changed.locator('mark').first()).toBeVisible();
    await payment.changed.getByRole('button', { name: 'Confirm with your name…' }).click();
    const dialog = app.dialog('Confirm the new account');
    await page.keyboard.type('5678');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('They are not the last four of the new account.');
    await dialog.getByRole('textbox').fill('2345');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(payment.changed).toContainText('Confirmed by');
    await expect(payment.decided).toContainText('Accepting adds this account to the card');
    await payment.changed.getByRole('button', { name: 'Withdraw' }).click();
    await expect(payment.changed.getByRole('button', { name: 'Confirm with your name…' })).toBeVisible();
    await expect(payment.passport).toContainText('not on the card');
  });

  test('a means the table does not know gets its row from the document (PAY-2)', async ({ app, page, program }) => {
    const payment = new PaymentTab(page);
    await known(program);
    await program.receiveXml('P-3', purchaseXml({ ...office, number: 'P-3', means: [{ kind: 'raw', code: '10' }] }));
    await app.open('P-3');
    await page.keyboard.press('p');
    await expect(payment.rule).toBeVisible();
    await expect(payment.decided).toBeVisible();
  });
});
