import { emptyEdit } from '../shared/domain/coding/coding-text.ts';
import { expect, test } from './pages/journey.ts';
import type { Program } from './pages/program.ts';

/** An accepted invoice whose lines are coded on an account, with purpose 5 said by hand. */
async function accepted(program: Program, key: string): Promise<void> {
  await program.receive(key);
  const { rows } = await program.call('documents.rows', {
    inbox: 'purchase',
    ledgerId: null,
    conditions: [],
    search: '',
    sort: { column: 'receivedAt', descending: true },
    offset: 0,
    limit: 1,
  });
  const id = rows[0]?.id ?? 0;
  const edits = (await program.call('coding.open', { id })).places
    .filter(({ amount }) => amount !== null)
    .map(({ place }) => {
      const account = { accountKind: 'account' as const, accountNo: '221610', dimensions: { FORMÅL: '5' } };
      return { place, edit: { ...emptyEdit('header'), ...account, place } };
    });
  await program.call('coding.save', { id, edits });
  const { outcomes } = await program.call('acceptance.accept', { ids: [id], confirmed: true });
  expect(outcomes, JSON.stringify(outcomes)).toMatchObject([{ outcome: 'accepted' }]);
}

test('COD-10 default dimensions of the accounts are previewed, inserted, reported and taken back', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger({ vendors: ['office'] });
  await program.call('control.save', { ledgerId: await program.ledgerId(), control: { updateVendor: true } });
  await accepted(program, 'office-toner');
  await program.row('defaultDimensions', { ownerKind: 'account', ownerNo: '221610', dimension: 'FORMÅL', value: '6' });
  await app.goTo('Purchase invoices');
  await page.getByRole('button', { name: 'Insert default dimensions…' }).press('Enter');
  const dialog = app.dialog('Insert default dimensions from G/L accounts');
  await expect(dialog.getByRole('button', { name: 'Change values' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: /Ledger/ }).click();
  await page.getByRole('option', { name: 'Danmarks Kystakademi' }).click();
  await dialog.getByRole('checkbox', { name: 'Formål' }).press('Space');
  await expect(dialog.getByRole('status')).toHaveText('2 values would change.');
  await expect(dialog.getByRole('row').nth(1)).toContainText('FORMÅL');
  await dialog.getByRole('button', { name: /^Change \d+ value/ }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Insert default dimensions' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'What became of the documents' })).toContainText('FORMÅL 5 → 6');
  await page.getByRole('button', { name: 'Undo the run' }).press('Enter');
  await expect(app.message('1 taken back')).toBeVisible();
});
