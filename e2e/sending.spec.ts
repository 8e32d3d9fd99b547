import { expect, test } from './pages/journey.ts';
import { SalesDesk } from './pages/sales-desk.ts';
import { Selling } from './pages/selling.ts';

test('an invoice is sent, found invalid by the receiving access point, mended, sent again and accepted by the buyer (OUT-4, OUT-4b, OUT-5, OUT-11)', async ({
  app,
  page,
  program,
}) => {
  const selling = new Selling(program);
  await selling.begin();
  const [id = 0] = await selling.post(await selling.customer());
  await app.goTo('Sent documents');
  await expect(app.row('Skovby', 'Sent documents')).toContainText('Unsent');
  await app.row('Skovby', 'Sent documents').click();

  await page.keyboard.press('s');
  await expect(app.row('Skovby', 'Sent documents')).toContainText('Awaiting response');
  await expect(page.getByRole('button', { name: /^Send again/ })).toHaveAttribute('aria-disabled', 'true');
  const first = await selling.take();
  await selling.receipt(first.file);
  await expect(app.row('Skovby', 'Sent documents')).toContainText('Received');

  await selling.answer('TechnicalReject', first.uuid, 'F-INV134: the payment terms do not add up');
  await expect(app.row('Skovby', 'Sent documents')).toContainText('Failed');
  await expect(app.place('Sent documents')).toContainText('1');
  const detail = page.getByRole('article');
  await expect(detail.getByText('Not received.')).toBeVisible();
  await expect(detail.getByText('says the receiver’s access point', { exact: false }).first()).toBeVisible();
  const line = detail.getByRole('list', { name: 'What is known of attempt 1' });
  await expect(line.getByRole('listitem')).toHaveText([/Written and checked/, /Handed over/, /Receipt/, /F-INV134/]);

  // The same file would be refused again: it asks, and checks here.
  await detail.getByRole('button', { name: 'Check now' }).click();
  await expect(detail.getByText(/says the same as the file that was refused/)).toBeVisible();
  await page.keyboard.press('s');
  await expect(app.dialog(/^Send \d+ again\?/)).toContainText('refused again');
  await page.keyboard.press('Escape');

  await program.call('sales.mend', { id, mends: { orderNo: 'PO-78' } });
  await page.keyboard.press('s');
  await expect(detail.getByText(/attempt 2 of 2/)).toBeVisible();
  const second = await selling.take();
  expect(second.uuid).not.toBe(first.uuid);
  await selling.receipt(second.file);
  await selling.answer('BusinessAccept', second.uuid);
  await expect(app.row('Skovby', 'Sent documents')).toContainText('Accepted');

  // Received already: sending it once more asks, and keeps why.
  await page.keyboard.press('s');
  const question = app.dialog(/^Send \d+ again\?/);
  await expect(question).toContainText('The receiver has it already');
  await question.getByRole('button', { name: 'Send again' }).click();
  await expect(question).toContainText('Write why.');
  await question.getByRole('textbox', { name: 'Reason' }).fill('Lost at the customer’s');
  await question.getByRole('button', { name: 'Send again' }).click();
  await expect(detail.getByText('Lost at the customer’s', { exact: false })).toBeVisible();

  // Every attempt is a row of the history, and has its proof.
  await page.keyboard.press('h');
  await app.expectCount(3, 'Sent documents');
  await app.rows('Sent documents').nth(1).click();
  await page.getByRole('article').getByRole('button', { name: 'Proof of sending' }).nth(1).click();
  const proof = app.dialog(/^Proof of sending: \d+, attempt 2/);
  await expect(proof).toContainText(second.uuid);
  await proof.getByRole('button', { name: /receipt\.dat$/ }).click();
  await expect(proof).toContainText('Disposition');
});

test('an invoice is written and sent, technically rejected, mended where the problem stands, checked, sent again and accepted (OUT-2b, OUT-4, OUT-11)', async ({
  app,
  page,
  program,
}) => {
  const desk = new SalesDesk(page, program);
  const selling = new Selling(program);
  await selling.begin();
  await desk.customer();
  await app.goTo('Sales documents');
  await page.getByRole('button', { name: 'New invoice' }).first().click();
  await desk.chooseCustomer();
  await desk.cell('No.', 1).click();
  for (const text of ['111010', 'Havbiologi', '2', 'TIME', '500']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(desk.paper).toContainText('1,250.00');
  await page.keyboard.press('F9');
  await app.dialog('Send the invoice?').getByRole('button', { name: 'Post and send' }).click();
  await expect(app.message(/is posted/)).toBeVisible();
  await expect.poll(async () => (await selling.outgoing()).length).toBe(1);
  const first = await selling.take();
  await selling.receipt(first.file);
  await selling.answer('TechnicalReject', first.uuid, 'F-INV030: an order reference is missing');

  // From the problem to the document, and everything else there.
  await app.goTo('Sent documents');
  await expect(app.row('Klittens', 'Sent documents')).toContainText('Failed');
  await app.doByPalette('Outbox problems');
  const cause = page.getByRole('region', { name: 'F-INV030' });
  await expect(cause).toContainText('1 document');
  await cause.getByRole('button', { name: first.file.slice(0, 6) }).click();
  const detail = page.getByRole('article');
  await expect(detail.getByRole('button', { name: 'Check now' })).toBeVisible();
  await page.keyboard.press('m');
  const mend = page.getByRole('dialog');
  await mend.getByRole('textbox', { name: 'Customer’s order no.' }).fill('PO-78');
  await mend.getByRole('button', { name: 'Save' }).click();
  await expect(mend).toBeHidden();
  await detail.getByRole('button', { name: 'Check now' }).click();
  await expect(detail.getByRole('status').filter({ hasText: 'nothing wrong' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(detail.getByText(/attempt 2 of 2/)).toBeVisible();
  const second = await selling.take();
  expect(second.uuid).not.toBe(first.uuid);
  await selling.receipt(second.file);
  await selling.answer('BusinessAccept', second.uuid);
  await expect(detail.getByText('Accepted', { exact: false }).first()).toBeVisible();
  await app.doByPalette('Outbox problems');
  await expect(page.getByText('Everything has arrived or is on its way')).toBeVisible();
});

test('of 200 unsent invoices 188 go and 12 do not, each with its reason; none goes twice (OUT-5)', async ({
  app,
  page,
  program,
}) => {
  test.slow();
  const selling = new Selling(program);
  await selling.begin();
  await selling.post(await selling.customer(), 188);
  const blocked = await selling.customer({ name: 'Spærret' });
  await selling.post(blocked, 5);
  await selling.block(blocked);
  const takesNone = { invoice: false, creditNote: true, reminder: true, statement: true };
  await selling.post(await selling.customer({ name: 'Tager ingen fakturaer', sends: takesNone }), 4);
  await selling.post(await selling.customer({ name: 'Betalingsservice', channel: 'pbs' }), 3);
  await app.goTo('Sent documents');
  await app.expectCount(200, 'Sent documents');

  await page.getByRole('button', { name: 'Send unsent…' }).click();
  const dialog = app.dialog('Send unsent documents');
  await expect(dialog).toContainText('188 documents will go');
  await expect(dialog).toContainText('12 cannot go');
  const reasons = dialog.getByRole('region', { name: 'What will not go' }).getByRole('list').first().locator('> li');
  await expect(reasons).toHaveText([/^5 ×.*is blocked/, /^4 ×.*does not take this kind/, /^3 ×.*PBS/]);
  await dialog.getByRole('button', { name: 'Send 188 documents' }).click();
  await expect(app.message('188 documents sent on their way')).toBeVisible({ timeout: 30_000 });
  await expect(app.message('12 were held. The report says why.')).toBeVisible();
  expect(await selling.outgoing()).toHaveLength(188);

  // The report keeps who was held and why; from a row of it to the document.
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show the report' }).click();
  const run = page.getByRole('article');
  await expect(run.getByRole('heading', { name: 'Send unsent' })).toBeVisible();
  await expect(run.getByRole('list', { name: 'Result' }).getByRole('listitem')).toHaveText([
    /200.*Taken in/,
    /188.*Sent/,
    /12.*Held/,
  ]);
  await run.getByRole('button', { name: /^5 .*is blocked/ }).click();
  await expect(run.getByRole('grid', { name: 'What became of the documents' })).toHaveAttribute('aria-rowcount', '6');
  await run.getByRole('gridcell').getByRole('button', { name: 'Mend' }).first().click();
  await expect(page.getByRole('article').getByText('Spærret', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Send unsent…' }).click();
  await expect(app.dialog('Send unsent documents')).toContainText('0 documents will go');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '12 unsent' }).click();
  await app.expectCount(12, 'Sent documents');
  expect(await selling.outgoing()).toHaveLength(188);
});

test('the same error stands once with all that met it, and all of them are sent again together (OUT-11)', async ({
  app,
  page,
  program,
}) => {
  const selling = new Selling(program);
  await selling.begin();
  const ids = await selling.post(await selling.customer(), 3);
  await program.call('sending.send', { ids });
  for (let index = 0; index < 3; index += 1) {
    const { file } = await selling.take();
    await selling.fail(file, `errorCode: EBMS:0004\nerrorDetail: No endpoint found for ${file} in SML/SMP\n`);
  }
  await expect(app.place('Sent documents')).toContainText('3');
  await app.goTo('Sent documents');
  await app.rows('Sent documents').first().click();
  await page.getByRole('button', { name: '2 others have the same error' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Outbox problems' })).toBeVisible();
  const cause = page.getByRole('region', { name: 'EBMS:0004' });
  await expect(cause).toContainText('3 documents · says the registry');
  await expect(cause).toContainText('The network does not know the receiver’s address');
  await cause.getByRole('button', { name: 'Send all 3 again' }).click();
  await expect(page.getByText('Everything has arrived or is on its way')).toBeVisible();
  await expect.poll(async () => (await selling.outgoing()).length).toBe(3);
});
