import { startPublisher } from '../electron/registry/testing/publisher.ts';
import { documentTypeId } from '../shared/domain/registry/registered-type.ts';
import { inBothThemes, violations } from './pages/violations.ts';
import { expect, test } from './pages/journey.ts';
import { SalesDesk } from './pages/sales-desk.ts';
import { Selling } from './pages/selling.ts';

test.describe('nothing keeps a sender out (PLT-7, UI-12)', () => {
  // Looking through a dozen pages in two themes takes its time where other journeys share the machine.
  test.describe.configure({ timeout: 180_000 });

  test('what was sent: the list, an attempt, its proof, sending unsent, what did not arrive (OUT-5, OUT-6, OUT-9, OUT-11)', async ({
    app,
    page,
    program,
  }) => {
    const selling = new Selling(program);
    await selling.begin();
    const customer = await selling.customer();
    const ids = await selling.post(customer, 3);
    await program.call('sending.send', { ids: ids.slice(0, 2) });
    const failed = await selling.take();
    await selling.fail(failed.file, 'errorCode: EBMS:0004\nerrorDetail: No endpoint found in SML/SMP\n');
    await selling.receipt((await selling.take()).file);
    await expect(app.place('Sent documents')).toContainText('1');
    await app.goTo('Sent documents');
    const found = [...(await inBothThemes(page, 'sent documents'))];
    await app.rows('Sent documents').first().click();
    await expect(page.getByRole('button', { name: 'Check now' })).toBeVisible();
    found.push(...(await inBothThemes(page, 'failed attempt')));
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await inBothThemes(page, 'mend')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+p');
    await expect(app.dialog(/^Proof of sending/)).toBeVisible();
    found.push(...(await inBothThemes(page, 'proof of sending')));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send unsent…' }).click();
    await expect(app.dialog('Send unsent documents')).toContainText('1 document will go');
    found.push(...(await inBothThemes(page, 'send unsent')));
    await app.dialog('Send unsent documents').getByRole('button', { name: 'Send 1 document' }).click();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show the report' }).click();
    await expect(page.getByRole('heading', { name: 'Send unsent' })).toBeVisible();
    found.push(...(await inBothThemes(page, 'run that sends')));
    await app.doByPalette('Outbox problems');
    await expect(page.getByRole('region', { name: 'EBMS:0004' })).toBeVisible();
    found.push(...(await inBothThemes(page, 'outbox problems')));
    await app.goTo('Customers');
    await app.rows('Customers').first().click();
    found.push(...(await inBothThemes(page, 'customer')));
    expect(found).toEqual([]);
  });

  test('sales: register, a document and its dialogs (OUT-1, OUT-2b, OUT-10)', async ({ app, page, program }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await desk.postedInvoice('2026-01-02', '2026-02-01');
    await app.goTo('Sales documents');
    await app.row('100001', 'Sales documents').click();
    await expect(page.getByRole('article', { name: 'Invoice 100001' })).toBeVisible();
    const found = [...(await inBothThemes(page, 'sales register and document'))];
    for (const name of ['Payments', 'History'] as const) {
      await page.getByRole('tab', { name }).click();
      found.push(...(await violations(page, name)));
    }
    for (const [action, title] of [
      ['Register payment', 'Payment of 100001'],
      ['Mend for sending', 'Mend 100001 for the next attempt'],
      ['Make reminders …', 'Make reminders'],
      ['Make statements …', 'Make statements'],
      ['Import payments …', 'Import payments'],
      ['Files of business systems …', 'Files of business systems'],
    ] as const) {
      await app.doByPalette(action);
      await expect(app.dialog(title)).toBeVisible();
      found.push(...(await inBothThemes(page, title)));
      await page.keyboard.press('Escape');
      await expect(app.dialog(title)).toBeHidden();
    }
    expect(found).toEqual([]);
  });

  test('writing sales documents: forms of all kinds, faults beside their fields, a new customer (OUT-2, OUT-10, SET-6)', async ({
    app,
    page,
    program,
  }) => {
    const desk = new SalesDesk(page, program);
    await desk.ownSellingLedger();
    await desk.postedInvoice('2026-01-02', '2026-02-01');
    const found: string[] = [];
    await app.goTo('Sales documents');
    await app.doByPalette('New invoice');
    await desk.chooseCustomer();
    await desk.cell('No.', 1).click();
    await page.keyboard.type('111010');
    await page.keyboard.press('Tab');
    await page.keyboard.press('F9');
    await expect(page.getByText(/things to mend before it can be posted/).first()).toBeVisible();
    found.push(...(await inBothThemes(page, 'invoice with faults')));
    await app.goTo('Customers');
    await app.row('Klittens', 'Customers').click();
    found.push(...(await inBothThemes(page, 'customer')));
    for (const kind of ['reminder', 'statement'] as const) {
      await page.getByRole('button', { name: 'More', exact: true }).last().click();
      await page.getByRole('menuitem', { name: `New ${kind}` }).click();
      await expect(desk.editor).toBeVisible();
      found.push(...(await inBothThemes(page, `new ${kind}`)));
      await app.goTo('Customers');
      await app.row('Klittens', 'Customers').click();
    }
    await page.getByRole('button', { name: 'New customer' }).first().click();
    found.push(...(await inBothThemes(page, 'new customer')));
    expect(found).toEqual([]);
  });

  test('the registries: what they say of a customer, of many, and when none is set up (OUT-9)', async ({
    app,
    page,
    program,
  }) => {
    const selling = new Selling(program);
    await selling.begin();
    await selling.customer({ endpoint: { id: '5790000436057', scheme: 'GLN' } });
    await app.goTo('Customers');
    await app.doByPalette('Look up in the registries');
    await expect(app.dialog('Look up customers')).toContainText('No registry is set up.');
    const found = [...(await inBothThemes(page, 'no registry'))];
    await page.keyboard.press('Escape');

    const publisher = await startPublisher();
    const settings = await program.call('registry.readSettings', {});
    const own = {
      ...settings.networks.nemHandel,
      use: 'own',
      locator: 'static',
      publisher: publisher.address,
    } as const;
    await program.call('registry.saveSettings', { ...settings, networks: { ...settings.networks, nemHandel: own } });
    const type = documentTypeId({ kind: 'invoice', format: 'oioubl21' }) ?? '';
    publisher.participants.set('0088:5790000436057', new Map([[type, [{ url: 'https://ap.example/as4' }]]]));
    await app.rows('Customers').first().click();
    const answer = page.getByRole('region', { name: 'What the registries say' });
    await answer.getByRole('button', { name: 'Look up' }).click();
    await expect(answer).toContainText('https://ap.example/as4');
    found.push(...(await inBothThemes(page, 'what the registries say')));
    await app.doByPalette('Look up in the registries');
    const dialog = app.dialog('Look up customers');
    await dialog.getByRole('button', { name: 'Look up', exact: true }).click();
    await expect(dialog).toContainText('1 of 1 can receive an invoice.');
    found.push(...(await inBothThemes(page, 'many looked up')));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await app.doByPalette('E-document partners for many …');
    await expect(app.dialog('Create e-document partners')).toBeVisible();
    found.push(...(await inBothThemes(page, 'partners for many')));
    await page.keyboard.press('Escape');
    await app.doByPalette('Import CSV…');
    await expect(app.dialog('Import customers')).toBeVisible();
    found.push(...(await inBothThemes(page, 'import of customers')));
    await publisher.close();
    expect(found).toEqual([]);
  });

  test('the questions before sending: send again what was received, cancel, days and amounts, the filter (OUT-5, OUT-12)', async ({
    app,
    page,
    program,
  }) => {
    const selling = new Selling(program);
    await selling.begin();
    const [received = 0] = await selling.post(await selling.customer(), 2);
    await program.call('sending.send', { ids: [received] });
    await selling.receipt((await selling.take()).file);
    await app.goTo('Sent documents');
    await app.row('Received', 'Sent documents').click();
    await page.keyboard.press('s');
    await expect(app.dialog(/^Send .* again\?$/)).toBeVisible();
    const found = [...(await inBothThemes(page, 'send again'))];
    await page.keyboard.press('Escape');
    await app.row('Unsent', 'Sent documents').click();
    await app.doByPalette('Cancel internally…');
    await expect(app.dialog('Cancel the document internally?')).toBeVisible();
    found.push(...(await inBothThemes(page, 'cancel')));
    await page.keyboard.press('Escape');
    await expect(app.dialog('Cancel the document internally?')).toBeHidden();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Days and amounts…' })).toBeVisible();
    found.push(...(await inBothThemes(page, 'filter of what is sent')));
    await page.getByRole('menuitem', { name: 'Days and amounts…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await inBothThemes(page, 'days and amounts')));
    expect(found).toEqual([]);
  });
});
