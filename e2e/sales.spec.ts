import { expect, test } from './pages/journey.ts';
import { SalesDesk } from './pages/sales-desk.ts';

test.describe('sales documents (OUT-1, OUT-2, OUT-2b, OUT-10, SET-6)', () => {
  test('a new customer, an invoice written by keyboard, a fault mended beside its field, posted, on paper', async ({
    app,
    page,
    program,
  }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await app.goTo('Customers');
    await page.getByRole('button', { name: 'New customer' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Klittens Kommuneskole');
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill('Skolestien 4');
    await page.getByRole('textbox', { name: 'Postal code' }).fill('6960');
    await page.getByRole('textbox', { name: 'City' }).fill('Hvide Sande');
    await page.getByRole('textbox', { name: 'Endpoint', exact: true }).fill('57989');
    await page.keyboard.press('Control+s');
    await expect(page.getByText(/57989 is no endpoint of type GLN/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Endpoint', exact: true }).fill('5798999980018');
    await page.keyboard.press('Control+s');
    await expect(app.message('Customer saved')).toBeVisible();

    await page.getByRole('button', { name: /^Write invoice/ }).click();
    await expect(desk.cell('No.', 1)).toBeVisible();
    await desk.cell('No.', 1).click();
    await page.keyboard.type('111010');
    await page.keyboard.press('Enter');
    await expect(desk.cell('Description', 1)).toBeFocused();
    await page.keyboard.type('Havbiologi');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await page.keyboard.type('FAVN');
    await page.keyboard.press('Enter');
    await page.keyboard.type('500');
    await page.keyboard.press('Enter');
    // What is typed is on the paper at once.
    await expect(desk.paper).toContainText('1,250.00');

    await page.keyboard.press('F9');
    await expect(page.getByRole('button', { name: 'There is no unit FAVN.' })).toBeVisible();
    await page.getByRole('button', { name: 'There is no unit FAVN.' }).click();
    await expect(desk.cell('Unit', 1)).toBeFocused();
    await page.keyboard.type('TIME');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    const asked = app.dialog('Send the invoice?');
    await asked.getByRole('button', { name: 'Post only' }).click();
    await expect(app.message(/Invoice 100001 is posted/)).toBeVisible();
    await expect(page.getByRole('article', { name: 'Invoice 100001' })).toContainText('1,250.00');
    await app.expectCount(1, 'Sales documents');
  });

  test('what was paid is registered; a correction is a credit note and a new invoice, both filled in', async ({
    app,
    page,
    program,
  }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    const id = await desk.postedInvoice();
    await app.goTo('Sales documents');
    await app.row('100001', 'Sales documents').click();
    await page.getByRole('button', { name: /^Register payment/ }).click();
    const dialog = app.dialog('Payment of 100001');
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('250');
    await dialog.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByText(/1,000\.00 open/)).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).last().click();
    await page.getByRole('menuitem', { name: 'Credit and write anew' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Invoice, draft' })).toBeVisible();
    await desk.editor.getByRole('button', { name: 'Close', exact: true }).click();
    await app.expectCount(3, 'Sales documents');
    expect(id).toBeGreaterThan(0);
  });

  test('what is written before there is a customer waits in the form; Esc leaves the field, then the form (UI-20)', async ({
    app,
    page,
    program,
  }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await desk.customer();
    await app.goTo('Sales documents');
    const begin = page.getByRole('button', { name: 'New invoice' }).first();
    await begin.click();
    await desk.cell('No.', 1).click();
    await page.keyboard.type('111010');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(desk.editor).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(app.message('Not a draft yet')).toBeVisible();
    await expect(desk.editor).toBeHidden();

    await begin.click();
    await expect(desk.cell('No.', 1)).toHaveValue('111010');
    await desk.chooseCustomer();
    await expect(page.getByRole('status').getByText('Kept', { exact: true })).toBeVisible();
    await app.goTo('Sales documents');
    await expect(app.row('Klittens', 'Sales documents')).toContainText('Draft');
    // It is a draft now; the next one begins empty.
    await begin.click();
    await expect(desk.cell('No.', 1)).toHaveValue('');
    await desk.cell('No.', 1).click();
    await page.keyboard.type('111020');
    await page.keyboard.press('Tab');
    await desk.editor.getByRole('button', { name: 'Delete draft' }).click();
    await begin.click();
    await expect(desk.cell('No.', 1)).toHaveValue('');
  });

  test('a draft is kept as it is written, and is there after a reload', async ({ app, page, program }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await desk.customer();
    await app.goTo('Sales documents');
    await page.getByRole('button', { name: 'New invoice' }).first().click();
    await desk.chooseCustomer();
    await desk.cell('No.', 1).click();
    await page.keyboard.type('111010');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('status').getByText('Kept', { exact: true })).toBeVisible();
    await page.reload();
    await expect(desk.cell('No.', 1)).toHaveValue('111010');
    await expect(desk.paper).toBeVisible();
    await page.keyboard.press('Alt+p');
    await expect(desk.paper).toBeHidden();
    await app.goTo('Sales documents');
    await expect(app.row('Klittens', 'Sales documents')).toContainText('Draft');
  });

  test('a reminder and a statement for one customer, each written on a form of its own and posted', async ({
    app,
    page,
    program,
  }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await desk.postedInvoice('2026-01-02', '2026-02-01');
    await app.goTo('Sales documents');
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'New reminder' }).click();
    await desk.chooseCustomer();
    // What is overdue is ticked from the beginning, and on the paper at once; there is no number before posting.
    const about = page.getByRole('checkbox', { name: 'Remind of 100001' });
    await expect(about).toBeChecked();
    await expect(desk.paper.getByRole('article', { name: 'Reminder', exact: true })).toContainText('Draft');
    await page.getByRole('textbox', { name: 'Fee' }).fill('50');
    await expect(desk.paper).toContainText('1,300.00');
    await about.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('F9');
    await expect(page.getByRole('button', { name: 'There is nothing to remind of.' })).toBeVisible();
    await about.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await expect(app.message(/Reminder 700001 is posted/)).toBeVisible();
    await expect(page.getByRole('article', { name: 'Reminder 700001' })).toContainText('1,300.00');

    await app.goTo('Customers');
    await app.row('Klittens', 'Customers').click();
    await page.getByRole('button', { name: 'More', exact: true }).last().click();
    await page.getByRole('menuitem', { name: 'New statement' }).click();
    await expect(desk.editor.getByText('Owed before the period')).toBeVisible();
    await expect(desk.paper).toContainText('1,250.00');
    await page.keyboard.press('Control+Enter');
    await expect(app.message(/Statement KU00001 is posted/)).toBeVisible();
  });
});
