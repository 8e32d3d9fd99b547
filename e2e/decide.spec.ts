import { expect, test } from './pages/journey.ts';

test.describe('accept and reject (ACC-1, ACC-3, ACC-8, ACC-9, ACC-11, IN-9)', () => {
  test('an unknown vendor is made from the document; the answer waits, is taken back, given again and received', async ({
    app,
    program,
  }) => {
    await program.ownLedger({ gracePeriod: 600 });
    await program.receive('office-toner');
    await app.open('118512');
    await expect(app.document.missing).toContainText('Vendor missing');
    await app.document.missing.getByRole('button', { name: 'Create vendor…' }).click();
    const create = app.dialog(/^Create vendor from 118512/);
    await expect(create.getByRole('textbox', { name: 'Name' })).toHaveValue('Nordlys Kontor ApS');
    await create.getByRole('button', { name: 'Create and choose' }).click();
    await expect(create).toBeHidden();
    await program.ready('118512');
    await expect(app.document.missing).toBeHidden();

    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');
    await expect(app.document.decision).toContainText('leaves in');
    expect(await program.files('out')).toEqual([]);

    await app.document.action(/^Undo/).first().click();
    await expect(app.document.decision).toBeHidden();
    await expect(app.row('118512')).toContainText('Ready');

    await app.document.accept.click();
    await app.document.decision.getByRole('button', { name: 'Send now' }).click();
    await expect.poll(async () => (await program.files('out')).length).toBe(1);
    const [sent] = await program.files('out');
    expect(sent?.text).toContain('>BusinessAccept<');
    expect(sent?.text).toContain('>118512<');
    await program.acknowledge(sent?.name ?? '');
    await expect(app.document.decision).toContainText('received by the transport');

    await app.goTo('Purchase invoices');
    await expect(app.row('118512', 'Purchase invoices')).toBeVisible();
  });

  test('a rejection needs a reason and tells it; it can still become an acceptance, with a reminder', async ({
    app,
    program,
  }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receive('office-toner');
    await program.ready('118512');
    await app.open('118512');
    await app.document.action(/^Reject/).click();
    const dialog = app.dialog(/^Reject 118512/);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Toneren er ikke leveret.');
    await dialog.getByRole('button', { name: /^Reject/ }).click();
    await expect(app.document.decision).toContainText('Toneren er ikke leveret.');
    await expect
      .poll(async () =>
        (await program.files('out')).map(
          ({ text }) => /BusinessReject/.test(text) && text.includes('Toneren er ikke leveret.'),
        ),
      )
      .toEqual([true]);

    await app.document.action('Accept after all').click();
    const ask = app.dialog(/^Accept 118512/);
    await expect(ask).toContainText('Rejected before');
    await ask.getByRole('button', { name: 'Accept anyway' }).click();
    await expect(app.document.decision).toContainText('Accepted by');
    await expect
      .poll(async () => (await program.files('out')).filter(({ text }) => text.includes('>BusinessAccept<')).length)
      .toBe(1);
  });

  test('the same number twice is a stop until somebody says why both are right', async ({ app, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receive('office-toner');
    await program.ready('118512');
    await app.open('118512');
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');

    await program.receive('trouble-same-number');
    await app.expectCount(2);
    await program.ready('118512');
    await app.row('118512').filter({ hasNotText: 'Accepted' }).click();
    await expect(app.document.missing).toContainText('Same number twice.');
    await app.document.missing.getByRole('button', { name: 'Not a duplicate…' }).click();
    const dialog = app.dialog('Not a duplicate');
    await dialog.getByRole('textbox', { name: 'Why they are two' }).fill('To leverancer med samme nummer');
    await dialog.getByRole('button', { name: 'Not a duplicate' }).click();
    await expect(app.document.missing).toBeHidden();
    await app.document.accept.click();
    await expect(app.document.decision).toContainText('Accepted by');
  });

  test('Check says what accepting would do and changes nothing (ACC-10)', async ({ app, page, program }) => {
    await program.ownLedger({ vendors: ['office'] });
    await program.receive('office-paper');
    await program.ready('118204');
    await app.open('118204');
    await page.keyboard.press('F9');
    const check = app.dialog(/^Check of 118204/);
    await expect(check).toContainText('purchase invoice');
    await check.getByRole('button', { name: 'Close' }).first().click();
    await expect(app.row('118204')).toContainText('Ready');
  });
});
