import { readFile } from 'node:fs/promises';
import { expect, test } from './pages/journey.ts';
import { SetupView } from './pages/setup-view.ts';
import { TransferView } from './pages/transfer-view.ts';

test('the whole set-up is exported, changed, seen before it is taken over, and taken back (SET-10)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  const setup = new SetupView(page);
  const transfer = new TransferView(page);
  await transfer.open();
  const file = JSON.parse(await readFile(await transfer.exportEverything(), 'utf8')) as {
    tables: Record<string, Record<string, string>[]>;
  };
  const [unit] = file.tables['units'] ?? [];
  if (unit === undefined) throw new Error('The standard set-up has no unit.');
  const changed = { ...unit, name: 'Omdøbt enhed' };
  const units = [changed, ...(file.tables['units'] ?? []).slice(1), { code: 'BAAD', name: 'Bådleje, dag' }];
  const dialog = await transfer.choose('set-up.json', JSON.stringify({ ...file, tables: { ...file.tables, units } }));
  await expect(dialog.getByRole('row', { name: /^Units 1 1/ })).toBeVisible();
  expect(await unitNames()).not.toContain('Bådleje, dag');

  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(app.message('Imported: 1 new, 1 changed')).toBeVisible();
  expect(await unitNames()).toEqual(expect.arrayContaining(['Bådleje, dag', 'Omdøbt enhed']));
  await setup.undo();
  await expect(app.message('Taken back')).toBeVisible();
  expect(await unitNames()).toContain(unit['name']);
  expect(await unitNames()).not.toContain('Bådleje, dag');

  async function unitNames(): Promise<(string | undefined)[]> {
    const { rows } = await program.call('master.rows', {
      table: 'units',
      ledgerId,
      search: '',
      where: {},
      sort: null,
      offset: 0,
      limit: 200,
    });
    return rows.map(({ values }) => values['name']);
  }
});

test('an emptied table is filled with the standard set-up where it is seen to be empty (SET-10, UI-31)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  const setup = new SetupView(page);
  const { rows } = await program.call('master.rows', {
    table: 'inboundUnits',
    ledgerId,
    search: '',
    where: {},
    sort: null,
    offset: 0,
    limit: 200,
  });
  await program.call('master.delete', { table: 'inboundUnits', ledgerId, ids: rows.map(({ id }) => id) });
  await setup.open('Units, inbound');
  await expect(page.getByText('Units, inbound: nothing here yet')).toBeVisible();
  await setup.button('Add the standard set-up').click();
  await expect(app.message(/rows added from the standard set-up/)).toBeVisible();
  await setup.expectCount(rows.length, 'Units, inbound');
});

test('vendors without a partner get one together, narrowed as one likes, and lose it again (SET-5, UI-30)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger({ vendors: ['office', 'cleaning'] });
  const partners = await program.call('master.rows', {
    table: 'vendorPartners',
    ledgerId: null,
    search: '',
    where: {},
    sort: null,
    offset: 0,
    limit: 9,
  });
  const ids = partners.rows.map(({ id }) => id);
  await program.call('master.delete', { table: 'vendorPartners', ledgerId: null, ids });
  const setup = new SetupView(page);
  await setup.open('E-document partners');
  const dialog = await setup.createPartners();
  await expect(dialog.getByText('2 partners would be created.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Only vendors with documents that wait' }).click({ force: true });
  await expect(dialog.getByText('0 vendors found')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Only vendors with documents that wait' }).click({ force: true });
  await dialog.getByRole('textbox', { name: 'Country' }).fill('se');
  await expect(dialog.getByText('0 vendors found')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Country' }).fill('dk');
  await dialog.getByRole('button', { name: 'Create 2 partners' }).click();
  await expect(app.message('2 partners created')).toBeVisible();
  await setup.expectCount(2, 'E-document partners');
  await setup.undo();
  await expect(page.getByText('E-document partners: nothing here yet')).toBeVisible();
});

test('a list is narrowed to what is blocked, and a new row in it is not (SET-7, UI-12)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const ledgerId = (await program.call('setup.read', {})).ledgers[0]?.id ?? 0;
  const values = { name: 'GAMMEL', description: 'Et gammelt budget', blocked: 'yes' };
  await program.call('master.save', { table: 'budgets', ledgerId, id: null, values });
  const setup = new SetupView(page);
  await setup.open('Budgets');
  const all = await setup.count('Budgets');
  await setup.narrow('Blocked');
  await setup.expectCount(1, 'Budgets');
  await expect(setup.row('GAMMEL', 'Budgets')).toBeVisible();
  await setup.button('New').click();
  await setup.field('Budget').fill('NYT');
  await setup.field('Description').fill('Et nyt budget');
  await page.keyboard.press('Control+s');
  await expect(app.message('NYT Et nyt budget saved')).toBeVisible();
  await setup.narrow('Not blocked');
  await setup.expectCount(all, 'Budgets');
  await expect(setup.row('NYT', 'Budgets')).toBeVisible();
  await expect(setup.row('GAMMEL', 'Budgets')).toHaveCount(0);
});
