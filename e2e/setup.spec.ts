import { expect, test } from './pages/journey.ts';
import { SetupView } from './pages/setup-view.ts';

test('an account is made by keyboard, told what is wrong while it is typed, and refused twice (SET-7, UI-20)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Chart of accounts');
  const before = await setup.count('Chart of accounts');

  await page.keyboard.press('n');
  await expect(setup.field('No.')).toBeFocused();
  await page.keyboard.type('29,9');
  await expect(page.getByText('No comma: it separates the parts of a dimension account string.')).toBeVisible();
  await setup.field('No.').fill('299910');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('1 field to mend first')).toBeVisible();
  await expect(setup.field('Name')).toBeFocused();
  await page.keyboard.type('Kystsikring');
  await setup.field('VAT group').pressSequentially('halv');
  await expect(page.getByRole('option', { name: /K25-HALV/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(setup.field('VAT group')).toHaveValue('K25-HALV');
  await page.keyboard.press('Control+s');
  await expect(app.message('299910 Kystsikring saved')).toBeVisible();
  await setup.expectCount(before + 1, 'Chart of accounts');
  await expect(setup.row('Kystsikring', 'Chart of accounts')).toContainText('299910');
  await expect(setup.field('VAT group')).toHaveValue('K25-HALV');

  await setup.button('New').click();
  await setup.field('No.').fill('299910');
  await setup.field('Name').fill('En til');
  await page.keyboard.press('Control+s');
  await expect(setup.field('No.')).toHaveAttribute('aria-invalid', 'true');
  await setup.expectCount(before + 1, 'Chart of accounts');
});

test('a CSV file is seen line by line before it is imported, and one undo takes it all back (SET-10)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Units');
  const before = await setup.count('Units');
  const dialog = await setup.chooseCsv('units.csv', 'code;name\r\nBAAD;Bådleje, dag\r\nSPAND;Spand\r\nA,B;Forkert\r\n');
  await expect(dialog.getByText('2 new')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /A,B/ })).toContainText('Faulty');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(app.message('Imported: 2 new, 0 changed, 1 left out')).toBeVisible();
  await setup.expectCount(before + 2, 'Units');
  await expect(setup.row('Bådleje', 'Units')).toBeVisible();

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(app.message('Taken back')).toBeVisible();
  await setup.expectCount(before, 'Units');
});

test('what is used elsewhere cannot be deleted and says where; what nothing uses can, and comes back (SET-7, UI-30, UI-31)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Dimensions');
  await setup.row('FORMÅL', 'Dimensions').click();
  await expect(page.getByRole('region', { name: 'Used in' })).toContainText('Dimensions of aliases');
  await setup.table('Dimensions').focus();
  await page.keyboard.press('Delete');
  await expect(app.message(/Cannot be deleted: used in/)).toBeVisible();
  await expect(setup.row('FORMÅL', 'Dimensions')).toBeVisible();

  await setup.open('Budgets');
  await page.keyboard.press('n');
  await setup.field('Budget').fill('PRØVE');
  await setup.field('Description').fill('En prøve');
  await page.keyboard.press('Control+s');
  await expect(app.message('PRØVE En prøve saved')).toBeVisible();
  await setup.button('Delete').click();
  await expect(app.message('PRØVE En prøve deleted')).toBeVisible();
  await expect(setup.row('PRØVE', 'Budgets')).toHaveCount(0);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click();
  await expect(setup.row('PRØVE', 'Budgets')).toBeVisible();
});

test('what belongs to a row is told before it goes with it, and comes back with it (SET-7, UI-30)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  const save = (table: 'dimensions' | 'dimensionValues', values: Record<string, string>) =>
    program.call('master.save', { table, ledgerId, id: null, values });
  await save('dimensions', { code: 'SAG', name: 'Sag' });
  for (const code of ['1', '2', '3']) await save('dimensionValues', { dimension: 'SAG', code, name: `Sag ${code}` });
  const setup = new SetupView(page);
  await setup.open('Dimensions');
  await setup.row('SAG', 'Dimensions').click();
  await expect(page.getByText('Its parts go with it: Dimension values (3)')).toBeVisible();
  await setup.button('Delete, with Dimension values (3)').click();
  await expect(app.message('SAG Sag deleted, with Dimension values (3)')).toBeVisible();
  await expect(setup.row('SAG', 'Dimensions')).toHaveCount(0);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click();
  await setup.row('SAG', 'Dimensions').click();
  await expect(
    page.getByRole('region', { name: 'Dimension values' }).getByRole('row', { name: /Sag 3/ }),
  ).toBeVisible();
});

test('values of a dimension are written where the dimension stands (SET-7)', async ({ app, page, program }) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Dimensions');
  await setup.row('PROJEKT', 'Dimensions').click();
  await setup.button(/^Add ?: Dimension value/).click();
  await setup.field('Value').fill('P77');
  const values = page.getByRole('region', { name: 'Dimension values' });
  await values.getByRole('textbox', { name: 'Name' }).fill('Mole 77');
  await page.keyboard.press('Enter');
  await expect(app.message(/Mole 77 saved/)).toBeVisible();
  await expect(values.getByRole('row', { name: /P77/ })).toContainText('Mole 77');
});

test('a setting of the control setup takes effect at once and is taken back where it stands (SET-3)', async ({
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Control setup');
  const ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  await page.getByRole('switch', { name: 'Demand signature fields' }).click({ force: true });
  await expect(page.getByRole('region', { name: 'Use digital signature' })).toContainText('Saved');
  expect((await program.call('control.read', { ledgerId })).useDigitalSignature).toBe(true);
  await page.getByRole('button', { name: /^Undo ?: Use digital signature/ }).click();
  await expect.poll(async () => (await program.call('control.read', { ledgerId })).useDigitalSignature).toBe(false);

  await setup.field('Reconcile tolerance').fill('x');
  await page.keyboard.press('Tab');
  await expect(page.getByText('An amount such as 0.25.')).toBeVisible();
  await setup.field('Reconcile tolerance').fill('0.50');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await program.call('control.read', { ledgerId })).reconcileTolerance).toBe('0.50');
});

test('a problem of the set-up is seen before a document meets it, and mended where it is (SET-11)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const [ledger] = (await program.call('setup.read', {})).ledgers;
  if (ledger === undefined) throw new Error('There is no ledger.');
  const { id: ledgerId, ...card } = ledger;
  await program.call('setup.saveLedger', {
    id: ledgerId,
    card: { ...card, cvr: '29189900', endpoints: [{ scheme: 'GLN', id: '5790000436057' }] },
  });
  await program.call('master.save', {
    table: 'paymentForms',
    ledgerId,
    id: null,
    values: { code: 'LS', name: 'Leverandørservice', kind: 'directDebit', balancingAccount: '', blocked: '' },
  });
  await expect(app.place('Set-up')).toContainText('1');
  const setup = new SetupView(page);
  await app.goTo('Set-up');
  await page.getByRole('link', { name: 'Show', exact: true }).click();
  const errors = page.getByRole('region', { name: 'Errors' });
  await expect(errors.getByRole('listitem')).toHaveCount(1);
  await errors.getByRole('button', { name: /^Go there/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leverandørservice' })).toBeVisible();
  await setup.field('Balancing account').pressSequentially('639010');
  await page.getByRole('option', { name: /^639010/ }).click();
  await expect(setup.field('Balancing account')).toHaveValue('639010');
  await page.keyboard.press('Control+s');
  await expect(app.message('LS Leverandørservice saved')).toBeVisible();
  await expect(app.place('Set-up')).not.toContainText('1');
  await page.getByRole('navigation', { name: 'Set-up' }).getByRole('link', { name: 'Problems' }).click();
  await expect(page.getByText(/^The set-up is without errors/)).toBeVisible();
});

test('the index finds pages by what is in them, and the palette goes to each (UI-20)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await app.goTo('Set-up');
  await page.getByRole('searchbox', { name: 'Search the set-up…' }).fill('deductible');
  await expect(page.getByRole('link', { name: /^VAT groups/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Units/ })).toHaveCount(0);
  await app.doByPalette('Set-up: Payment methods');
  await setup.search('DK:FIK');
  await expect(setup.row('Payment slip (FIK)', 'Payment methods').first()).toBeVisible();
});
