import { purchaseXml, type WrittenMeans, type WrittenPurchase } from '../electron/backend/testing/purchase-xml.ts';
import { CheckDialog } from './pages/check-dialog.ts';
import { CodingTab } from './pages/coding-tab.ts';
import { expect, test } from './pages/journey.ts';
import { PurchasePage } from './pages/purchase-page.ts';
import type { Program } from './pages/program.ts';

const office = { cvr: '95902227', vendor: 'Nordlys Kontor ApS' };
const bank: WrittenMeans = { kind: 'bank', branch: '4183', account: '0012345678' };

/** The ledger of a vendor whose account is known; journeys look at what happens before the answer leaves. */
async function known(program: Program): Promise<void> {
  await program.ownLedger({ vendors: ['office'], gracePeriod: 600 });
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

async function receive(program: Program, number: string, purchase: WrittenPurchase): Promise<void> {
  await program.receiveXml(number, purchaseXml({ ...office, means: [bank], number, ...purchase }));
}

test.describe('from the inbox to the purchase document (issue 3 §7)', () => {
  test('an unknown vendor is made from the document, its lines are coded, and it is accepted (UI-6, IN-9)', async ({
    app,
    page,
    program,
  }) => {
    const check = new CheckDialog(page);
    const coding = new CodingTab(page);
    const purchase = new PurchasePage(page);
    await program.ownLedger({ gracePeriod: 600 });
    await receive(program, 'U-1', { lines: [{ name: 'Papir', price: '400' }] });
    await app.open('U-1');
    await app.document.missing.getByRole('button', { name: 'Create vendor…' }).click();
    const create = app.dialog(/^Create vendor from U-1/);
    await expect(create.getByRole('checkbox', { name: /4183 0012345678/ })).toBeChecked();
    await create.getByRole('button', { name: 'Create and choose' }).click();
    await expect(create).toBeHidden();

    await expect(app.document.missing).toContainText('No account.');
    await app.document.missing.getByRole('button', { name: 'Code the lines' }).click();
    await expect(coding.grid).toBeFocused();
    await page.keyboard.type('221010');
    await page.keyboard.press('Enter');
    await expect(coding.bar).toContainText('1 of 1 line');
    await page.keyboard.press('Escape');

    await page.keyboard.press('F9');
    await expect(check.dialog).toContainText('Nothing stops it and nothing is asked.');
    await expect(check.table('What is posted')).toContainText('221010');
    await expect(check.table('What is posted')).toContainText('In balance');
    await expect(check.dialog).toContainText('4183 0012345678');
    await check.dialog.getByRole('button', { name: 'Accept' }).click();
    await expect(app.message(/U-1 accepted as/)).toBeVisible();

    await app.document.tab('Document').click();
    await app.document.decision.getByRole('button', { name: /purchase invoice/ }).click();
    await expect(purchase.heading(/^KF/)).toBeVisible();
    await expect(purchase.lines.filter({ hasText: '221010' })).toBeVisible();
    await purchase.tab('E-documents').click();
    await page.getByRole('button', { name: 'Invoice U-1' }).click();
    await expect(app.document.head.getByText('U-1', { exact: true })).toBeVisible();
  });

  test('everything goes by the keys: open, code, check, accept, undo (UI-20)', async ({ app, page, program }) => {
    const check = new CheckDialog(page);
    const coding = new CodingTab(page);
    await known(program);
    await receive(program, 'K-1', {
      lines: [
        { name: 'Kuglepenne', price: '100' },
        { name: 'Blokke', price: '50' },
      ],
    });
    await app.expectCount(1);
    await app.list().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('o');
    await expect(app.document.paper(/K-1/)).toBeVisible();
    await page.keyboard.press('c');
    await expect(coding.grid).toBeFocused();
    await page.keyboard.type('221010');
    await page.keyboard.press('Enter');
    await expect(coding.bar).toContainText('1 of 2 lines coded');
    await page.keyboard.press('F8');
    await expect(coding.bar).toContainText('2 of 2 lines coded');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(check.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(check.dialog).toBeHidden();
    await page.keyboard.press('a');
    await expect(app.message(/K-1 accepted as/)).toBeVisible();
    await page.keyboard.press('u');
    await expect(app.message('K-1 is pending again')).toBeVisible();
    await app.goTo('Purchase invoices');
    await expect(page.getByText('Nothing accepted yet')).toBeVisible();
  });

  test('every warning is asked at once, and one of them can be mended instead (ACC-1)', async ({
    app,
    page,
    program,
  }) => {
    const check = new CheckDialog(page);
    await known(program);
    await receive(program, 'W-1', { lines: [{ name: 'Stole', price: '1000' }], payable: '1300.00' });
    await app.open('W-1');
    await page.keyboard.press('a');
    await expect(check.question).toContainText('No account.');
    await expect(check.question).toContainText('The totals differ.');
    await check.question.getByRole('button', { name: 'Show the difference' }).click();
    await expect(check.question).toBeHidden();
    await expect(check.dialog).toContainText('It probably comes from');
    await check.dialog.getByRole('button', { name: 'Code the lines' }).click();
    await expect(check.dialog).toBeHidden();
    await expect(new CodingTab(page).grid).toBeFocused();
  });

  test('a rejected document is accepted later, after one reminder (ACC-8)', async ({ app, page, program }) => {
    const check = new CheckDialog(page);
    await known(program);
    await receive(program, 'R-1', { lines: [{ name: 'Lamper', price: '200' }] });
    await program.code('R-1', '221010');
    await app.open('R-1');
    await page.keyboard.press('r');
    await page.keyboard.type('Lamperne mangler.');
    await page.keyboard.press('Control+Enter');
    await expect(app.document.decision).toContainText('Lamperne mangler.');
    await app.document.action('Accept after all').click();
    await expect(check.question).toContainText('Rejected before.');
    await check.question.getByRole('button', { name: 'Accept anyway' }).click();
    await expect(app.document.decision).toContainText('Accepted by');
  });
});

test.describe('orders and the invoices that take from them (ACC-4)', () => {
  const ordered = [
    { id: '1', name: 'Kabel', quantity: '10', price: '20' },
    { id: '2', name: 'Lampe', quantity: '4', price: '100' },
  ];
  const part = (quantity: string): WrittenPurchase => ({
    order: 'PO-7',
    lines: [{ id: '1', name: 'Kabel', quantity, price: '20', orderLine: '1' }],
  });

  test('two parts use an order up; a third is stopped and becomes an invoice of its own', async ({
    app,
    page,
    program,
  }) => {
    const check = new CheckDialog(page);
    const purchase = new PurchasePage(page);
    await known(program);
    await receive(program, 'PO-7', { type: 'Order', means: [], lines: [ordered[0] ?? {}] });
    await program.code('PO-7', '221010');
    await app.open('PO-7');
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('purchase order');

    await receive(program, 'F-1', part('4'));
    await program.code('F-1', '221010');
    await app.open('F-1');
    await page.keyboard.press('F9');
    await expect(check.table('The invoice beside the order')).toContainText('fits');
    await page.keyboard.press('Escape');
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');

    await app.goTo('Purchase orders');
    await app.row('Nordlys', 'Purchase orders').click();
    await expect(app.row('Nordlys', 'Purchase orders')).toContainText('Partly invoiced');
    await expect(purchase.line('Kabel').first()).toContainText('6');

    await app.goTo('Purchase documents');
    await receive(program, 'F-2', part('6'));
    await program.code('F-2', '221010');
    await app.open('F-2');
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');

    await receive(program, 'F-3', part('1'));
    await program.code('F-3', '221010');
    await app.open('F-3');
    await expect(app.document.missing).toContainText('More than is left of the order.');
    await app.document.missing.getByRole('button', { name: 'Compare with the order…' }).first().click();
    await expect(check.order).toContainText('more than is left');
    await check.order.getByText('Make a new invoice', { exact: true }).first().click();
    await check.order.getByRole('button', { name: 'Make a new invoice' }).click();
    await expect(page.getByText('More than is left of the order.')).toBeHidden();
    await app.document.accept.click();
    if (await check.question.isVisible().catch(() => false))
      await check.question.getByRole('button', { name: 'Accept anyway' }).click();
    await expect(app.document.decision).toContainText('purchase invoice');

    await app.goTo('Purchase orders');
    await expect(app.row('Nordlys', 'Purchase orders')).toContainText('Invoiced');
    await app.row('Nordlys', 'Purchase orders').click();
    await purchase.tab('E-documents').click();
    await expect(page.getByRole('button', { name: 'Invoice F-1' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Order PO-7' })).toBeVisible();
  });
});

test.describe('VAT and what is written (ACC-2, ACC-7)', () => {
  test('100 + 25 at quarter VAT: 6.25 is deducted, 118.75 is cost, and the total stays 125', async ({
    app,
    page,
    program,
  }) => {
    const check = new CheckDialog(page);
    const purchase = new PurchasePage(page);
    await known(program);
    await receive(program, 'V-1', { lines: [{ name: 'Overnatning', price: '100' }] });
    await program.code('V-1', '221010', 'K25-KVART');
    await app.open('V-1');
    await app.doByPalette('Compare both ways of VAT…');
    await expect(check.vat).toContainText('6.25');
    await expect(check.vat).toContainText('118.75');
    await check.vat.getByRole('button', { name: 'Accept with deviating VAT' }).click();
    await expect(app.document.decision).toContainText('Accepted by');
    await app.document.decision.getByRole('button', { name: /purchase invoice/ }).click();
    await expect(purchase.line('Overnatning').first()).toContainText('118.75');
    await expect(page.getByText('Deviating VAT')).toBeVisible();
  });

  test('deviating VAT that the control set-up does not allow says why', async ({ app, program }) => {
    await known(program);
    await program.call('control.save', { ledgerId: await program.ledgerId(), control: { allowDeviatingVat: false } });
    await receive(program, 'V-2', { lines: [{ name: 'Overnatning', price: '100' }] });
    await program.code('V-2', '221010');
    await app.open('V-2');
    const action = app.document.action('Accept with deviating VAT');
    await expect(action).toHaveAttribute('aria-disabled', 'true');
    await action.hover();
    await expect(app.page.getByRole('tooltip')).toContainText('does not allow deviating VAT');
  });

  test('a purchase document is changed until it is posted, and the change is taken back', async ({
    app,
    page,
    program,
  }) => {
    const purchase = new PurchasePage(page);
    await known(program);
    await receive(program, 'E-1', { lines: [{ name: 'Papir', price: '400' }] });
    await program.code('E-1', '221010');
    await program.call('acceptance.accept', { ids: [await program.documentId('E-1')], confirmed: true });
    await app.goTo('Purchase invoices');
    await app.row('E-1', 'Purchase invoices').click();
    await expect(purchase.lines.filter({ hasText: '221010' })).toBeVisible();
    await purchase.code(1, '221820');
    await expect(purchase.lines.filter({ hasText: '221820' })).toBeVisible();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo/ }).first().click();
    await expect(purchase.lines.filter({ hasText: '221010' })).toBeVisible();
  });

  test('the number of the purchase document is chosen beforehand', async ({ app, page, program }) => {
    await known(program);
    await receive(program, 'N-1', { lines: [{ name: 'Papir', price: '400' }] });
    await program.code('N-1', '221010');
    await app.open('N-1');
    await app.doByPalette('Choose the number…');
    const dialog = app.dialog('Number of the purchase document');
    await dialog.getByRole('textbox', { name: 'Number' }).fill('EGET-7');
    await page.keyboard.press('Enter');
    await expect(app.message('Will get the number EGET-7')).toBeVisible();
    await page.keyboard.press('a');
    await expect(app.message('N-1 accepted as EGET-7')).toBeVisible();
  });
});
