import { expect, test } from './pages/journey.ts';

test.describe('utility statements (UTS-1, UTS-2, UTS-3)', () => {
  test('a statement that came first finds its invoice, is read with it and follows its decision', async ({
    page,
    app,
    program,
  }) => {
    await program.ownLedger({ gracePeriod: 600, vendors: ['power'] });
    await program.receive('power-quay-readings');
    await app.expectCount(0);
    await program.receive('power-quay');
    await app.expectCount(1);
    await expect(app.row('E-2200731')).toContainText('1 utility statement');

    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Documents with utility statement' }).click();
    await expect(page.getByRole('button', { name: 'With utility statement', exact: true })).toBeVisible();
    await app.expectCount(1);

    await app.open('E-2200731');
    await page.keyboard.press('b');
    const tabs = page.getByRole('tablist', { name: 'The document and its utility statements' });
    await expect(tabs.getByRole('tab')).toHaveText([/^Invoice E-2200731/, /^Utility statement E-2200731-/]);
    await tabs.getByRole('tab').nth(1).click();
    await expect(app.document.paper(/^Utility statement/)).toContainText('Meter readings');
    await page.getByRole('radio', { name: 'XML' }).check({ force: true });
    await expect(page.getByText('UtilityStatement').first()).toBeVisible();
    await page.keyboard.press('Escape');

    await app.document.tab('Related').click();
    await expect(page.getByRole('heading', { name: 'Supplementary documents' })).toBeVisible();
    await app.document
      .action(/^Reject/)
      .first()
      .click();
    const reject = app.dialog(/^Reject E-2200731/);
    await reject.getByRole('textbox', { name: 'Reason' }).fill('Forbruget passer ikke.');
    await reject.getByRole('button', { name: /^Reject/ }).click();

    await app.document.tab('Related').click();
    await page.getByRole('button', { name: /^Utility statement E-2200731-/ }).click();
    await app.document.tab('Document').click();
    await expect(app.document.decision).toContainText('Forbruget passer ikke.');
    await app.document.tab('Related').click();
    await page.getByRole('button', { name: /^Invoice E-2200731/ }).click();
    await app.document.tab('Document').click();
    await expect(app.document.decision).toContainText('Forbruget passer ikke.');
    await app.document.action(/^Undo/).first().click();
    await expect(app.document.decision).toBeHidden();
    await app.document.tab('Related').click();
    await page.getByRole('button', { name: /^Utility statement E-2200731-/ }).click();
    await app.document.tab('Document').click();
    await expect(app.document.decision).toBeHidden();
  });

  test('loose statements are decided in one run: nothing is chosen beforehand, and the run can be undone', async ({
    page,
    app,
    program,
  }) => {
    await program.ownLedger({ gracePeriod: 600 });
    await program.receive('telephone-october-specification', 'power-quay-readings');
    await app.doByPalette('Decide loose utility statements…');
    const dialog = app.dialog('Loose utility statements');
    await expect(dialog.getByText('No loose utility statements')).toBeVisible();
    await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
    await dialog.getByRole('spinbutton', { name: /year/i }).click();
    await page.keyboard.type('2099');
    await expect(dialog.getByText('2 utility statements')).toBeVisible();
    const run = dialog.getByRole('button', { name: /^Decide 2/ });
    await expect(run).toBeDisabled();
    await dialog.getByRole('radio', { name: /^Reject/ }).check({ force: true });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Ingen faktura er kommet.');
    await run.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Loose utility statements: Reject' })).toBeVisible();
    await expect(app.message('2 documents rejected')).toBeVisible();
    await page.getByRole('button', { name: 'Undo the run' }).click();
    await expect(app.message('2 taken back')).toBeVisible();
  });
});
