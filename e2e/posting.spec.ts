import { purchaseXml, type WrittenMeans, type WrittenPurchase } from '../electron/backend/testing/purchase-xml.ts';
import { expect, test } from './pages/journey.ts';
import { PostingPages } from './pages/posting-pages.ts';
import type { Program } from './pages/program.ts';
import { PurchasePage } from './pages/purchase-page.ts';

const office = { cvr: '95902227', vendor: 'Nordlys Kontor ApS' };
const bank: WrittenMeans = { kind: 'bank', branch: '4183', account: '0012345678' };

/** An invoice of a known vendor, coded and accepted; its answer waits. */
async function accepted(program: Program, number: string, purchase: WrittenPurchase = {}): Promise<void> {
  await program.receiveXml(number, purchaseXml({ ...office, means: [bank], number, ...purchase }));
  await program.code(number, '221010');
  await program.call('acceptance.accept', { ids: [await program.documentId(number)], confirmed: true });
}

async function ledger(program: Program): Promise<void> {
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

test.describe('posting an accepted document (issue 4 §2)', () => {
  test('the check shows the voucher, the keys post it, and it stands in both registers (POST-1, POST-2)', async ({
    app,
    page,
    program,
  }) => {
    const posting = new PostingPages(page);
    await ledger(program);
    await accepted(program, 'P-1', { lines: [{ name: 'Papir', price: '400' }] });
    await app.open('P-1');
    await page.keyboard.press('F9');
    await expect(posting.dialog).toContainText('What is posted cannot be undone.');
    await expect(posting.lines.filter({ hasText: '221010' })).toContainText('400.00');
    await expect(posting.lines.last()).toContainText('500.00');
    await page.keyboard.press('Control+Enter');
    await expect(app.message('Posted as voucher B000001')).toBeVisible();
    await expect(app.document.decision).toContainText('Accepted and posted by');
    await expect(app.document.action('Undo')).toHaveAttribute('aria-disabled', 'true');

    await app.document.decision.getByRole('button', { name: 'Voucher B000001' }).click();
    await expect(posting.voucher('B000001')).toBeVisible();
    await expect(posting.lines.filter({ hasText: '951010' })).toContainText('500.00');
    await expect(app.row('Nordlys', 'Vouchers')).toContainText('B000001');
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(page.getByText('Posted as voucher B000001: 500.00 DKK')).toBeVisible();

    await app.goTo('Vendor entries');
    await expect(page.getByText('500.00 DKK remaining of 500.00 DKK')).toBeVisible();
    await app.row('Nordlys', 'Vendor entries').click();
    await expect(page.getByText('4183 0012345678')).toBeVisible();
    await page.keyboard.press('v');
    await expect(posting.voucher('B000001')).toBeVisible();

    await app.goTo('Purchase invoices');
    await app.row('P-1', 'Purchase invoices').click();
    await expect(page.getByText('Posted: it can no longer be changed')).toBeVisible();
    await page.getByRole('button', { name: 'Open voucher B000001' }).click();
    await expect(posting.voucher('B000001')).toBeVisible();
  });

  test('a closed period stops it; another date mends it from where it is said (SET-7)', async ({
    app,
    page,
    program,
  }) => {
    const posting = new PostingPages(page);
    await ledger(program);
    await accepted(program, 'C-1', { lines: [{ name: 'Stole', price: '1000' }], issueDate: '2026-11-02' });
    await program.row('closedPeriods', { from: '2020-01-01', to: '2039-12-31', name: 'Lukket' });
    await app.open('C-1');
    await app.document.action('Post…').click();
    await expect(posting.dialog).toContainText('Closed period.');
    await expect(posting.post).toHaveAttribute('aria-disabled', 'true');
    await expect(posting.dialog.getByRole('button', { name: 'Open the period' })).toBeVisible();
    await posting.dialog.getByRole('button', { name: 'Change the date…' }).click();
    const dialog = app.dialog('Posting date');
    await dialog.getByRole('spinbutton', { name: /year/i }).click();
    await page.keyboard.type('2040');
    await dialog.getByRole('button', { name: 'Change the date' }).click();
    const message = app.message(/Posting date changed/);
    await expect(message).toBeVisible();
    await page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: /^Post…/ })
      .click();
    await posting.post.click();
    await expect(app.message('Posted as voucher B000001')).toBeVisible();
    await app.document.tab('Log').click();
    await expect(page.getByText('Posted as voucher B000001: 1,250.00 DKK')).toBeVisible();
  });

  test('a line that lacks a dimension is opened, coded, and posted (NS p. 99)', async ({ app, page, program }) => {
    const posting = new PostingPages(page);
    const purchase = new PurchasePage(page);
    await ledger(program);
    await program.row('dimensions', { code: 'PULJE', name: 'Pulje' });
    await program.row('dimensionValues', { dimension: 'PULJE', code: '10', name: 'Ti' });
    await program.row('defaultDimensions', {
      ownerKind: 'account',
      ownerNo: '221010',
      dimension: 'PULJE',
      rule: 'required',
    });
    await accepted(program, 'D-1', { lines: [{ name: 'Papir', price: '400' }] });
    await app.goTo('Purchase invoices');
    await app.row('D-1', 'Purchase invoices').click();
    await expect(purchase.heading(/^KF/)).toBeVisible();
    await page.keyboard.press('F9');
    await expect(posting.dialog).toContainText('Dimension missing.');
    await posting.dialog.getByRole('button', { name: 'Code the line' }).click();
    const line = page.getByRole('dialog', { name: /^Line 1 of/ });
    await line.getByRole('combobox', { name: 'Pulje' }).fill('10');
    await page.keyboard.press('Control+Enter');
    await expect(line).toBeHidden();
    await page.keyboard.press('F9');
    await expect(posting.lines.filter({ hasText: '221010' })).toContainText('PULJE 10');
    await posting.post.click();
    await expect(app.message('Posted as voucher B000001')).toBeVisible();
  });

  test('a direct debit is closed at once, and shown among the closed entries (PAY-5)', async ({
    app,
    page,
    program,
  }) => {
    const posting = new PostingPages(page);
    await ledger(program);
    await accepted(program, 'DD-1', { means: [{ kind: 'directDebit', agreement: '1234' }] });
    await app.open('DD-1');
    await page.keyboard.press('Shift+b');
    await expect(posting.lines.filter({ hasText: '639010' })).toContainText('1,250.00');
    await posting.post.click();
    await expect(app.message('Posted as voucher B000001')).toBeVisible();
    await app.goTo('Vendor entries');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Closed ones' }).click();
    await expect(app.row('Nordlys', 'Vendor entries')).toContainText('Closed');
    await app.row('Nordlys', 'Vendor entries').click();
    await expect(page.getByRole('article')).toContainText('639010');
  });
});
