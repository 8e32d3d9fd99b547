import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './pages/journey.ts';
import { demoFile } from './pages/program.ts';
import { SetupView } from './pages/setup-view.ts';

test('the folder of a Domibus is read by its own conventions from the moment one says so (PLT-4, PLT-7b)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const setup = new SetupView(page);
  await setup.open('Folders');
  await page.getByRole('button', { name: /Access point/ }).click();
  await page.getByRole('option', { name: 'Domibus' }).click();
  await expect(app.message('The folder is read and written by these conventions now')).toBeVisible();
  await expect(page.getByText('OUT', { exact: true })).toBeVisible();
  const party = page.getByRole('textbox', { name: 'Our access point in the network' });
  await party.fill('PDK000123');
  await party.press('Enter');

  const message = join(program.transportFolder, 'IN', '0088_5798999972761', '2f0a@domibus.example');
  await mkdir(message, { recursive: true });
  await writeFile(join(message, 'metadata.xml'), '<UserMessage/>');
  await writeFile(join(message, 'message.xml'), demoFile('office-paper').bytes);
  await app.goTo('Purchase documents');
  await expect(app.row('118204')).toBeVisible({ timeout: 20_000 });

  await setup.open('Folders');
  await expect(party).toHaveValue('PDK000123');
  await page.getByRole('button', { name: 'Examine the folder' }).click();
  await expect(page.getByText('The access point has taken everything.')).toBeVisible();
});
