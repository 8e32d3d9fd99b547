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
    // Each choice that rests is said and taken back by itself; a burst of arrow keys would be one.
    await expect(app.message(/^Payment chosen/).first()).toBeVisible();
    await page.getByText('Bank transfer').first().click();
    await expect(payment.decided).toContainText('4183');
    await expect(app.message(/^Payment chosen: bank/i).first()).toBeVisible();
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
    const account = '<cac:PayeeFinancialAccount><cbc:ID>DK5000400440116243</cbc:ID></cac:PayeeFinancialAccount>';
    const means: WrittenMeans = { kind: 'raw', code: '57', xml: account };
    await program.receiveXml('P-3', purchaseXml({ ...office, number: 'P-3', means: [means] }));
    await app.open('P-3');
    await page.keyboard.press('p');
    await expect(payment.rule).toContainText('No row of the payment-method table fits this document.');
    await payment.rule.getByRole('button', { name: 'Tell the sender…' }).click();
    await expect(app.dialog('Tell the sender').getByRole('textbox')).toHaveValue(/Your invoice P-3 .* cannot be paid/);
    await page.keyboard.press('Escape');
    await payment.rule.getByRole('button', { name: 'Add a row…' }).click();
    await app.dialog('Add a payment method').getByRole('button', { name: 'Add to the table' }).click();
    await expect(payment.rule).toContainText('57');
    await expect(payment.decided).toContainText('DK50 0040 0440 1162 43');
  });

  test('paid already says so, and nothing is proposed for payment (PAY-5)', async ({ app, page, program }) => {
    const payment = new PaymentTab(page);
    await known(program);
    const means: WrittenMeans = { kind: 'directDebit', agreement: '123456789' };
    await program.receiveXml('P-4', purchaseXml({ ...office, number: 'P-4', means: [means] }));
    await app.open('P-4');
    await page.keyboard.press('p');
    await expect(payment.decided).toContainText('Already paid another way.');
    await expect(payment.decided).toContainText('never proposed for payment');
    // A number instead, and back.
    await page.getByRole('button', { name: 'Pay to a number instead…' }).click();
    await page.getByText('CVR number 95902227').click();
    await expect(payment.decided).toContainText('NemKonto');
    await page.getByRole('button', { name: 'Pay as the document says' }).click();
    await expect(payment.decided).toContainText('Already paid another way.');
  });
});
