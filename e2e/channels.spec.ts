import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { startPublisher } from '../electron/registry/testing/publisher.ts';
import { documentTypeId } from '../shared/domain/registry/registered-type.ts';
import { ChannelsView, postedInvoice, readyToSell } from './pages/channels-view.ts';
import { expect, test } from './pages/journey.ts';
import { SetupView } from './pages/setup-view.ts';

test('an invoice waits in the queue of the intermediary until it is taken, and the set-up tells both (OUT-7)', async ({
  app,
  page,
  program,
  dataFolder,
}) => {
  await program.ownLedger();
  await readyToSell(program);
  const queue = join(dataFolder, '..', `queue-${Date.now()}`);
  await mkdir(queue);
  const seen = async () => (await readdir(queue)).filter((name) => !name.startsWith('.'));
  const channels = new ChannelsView(page);
  await new SetupView(page).open('Channels');
  const setting = channels.setting('Intermediary queue');
  await expect(setting.getByText('Nothing waits to be taken.')).toBeVisible();
  await setting.getByRole('textbox', { name: 'Intermediary' }).fill('B2B Backbone');
  await setting.getByRole('textbox', { name: 'Folder of the queue' }).fill(queue);
  await channels.save();
  await expect(app.message('Channels saved')).toBeVisible();

  const { id, no } = await postedInvoice(program, { channel: 'queue' });
  await program.call('sending.send', { ids: [id] });
  await expect.poll(seen).toHaveLength(1);
  await expect(setting.getByText('One document waits, since')).toBeVisible();
  const [file = ''] = await seen();
  expect(await readFile(join(queue, file), 'utf8')).toContain(no);

  await rm(join(queue, file));
  await program.call('transport.refresh', {});
  await expect(setting.getByText('Nothing waits to be taken. Last taken')).toBeVisible();
  expect((await program.call('sending.open', { id })).row).toMatchObject({
    status: 'handedOn',
    speaker: 'intermediary',
  });
  await rm(queue, { recursive: true });
});

test('a mail for the mail program holds the invoice as PDF and as e-document (OUT-7)', async ({
  app,
  page,
  program,
  dataFolder,
}) => {
  await program.ownLedger();
  await readyToSell(program);
  const channels = new ChannelsView(page);
  await new SetupView(page).open('Channels');
  const setting = channels.setting('E-mail');
  await setting.getByRole('textbox', { name: 'Sender’s name' }).fill('Danmarks Kystakademi');
  await setting.getByRole('textbox', { name: 'Sender’s address' }).fill('nobody');
  await channels.save();
  await expect(setting.getByText('Write an address mails can come from')).toBeVisible();
  await setting.getByRole('textbox', { name: 'Sender’s address' }).fill('faktura@kystakademi.example');
  await channels.save();
  await expect(app.message('Channels saved')).toBeVisible();

  const { id, no } = await postedInvoice(program, { channel: 'mail', mail: 'bogholderi@skovby.example' });
  await program.call('sending.send', { ids: [id] });
  const mails = join(dataFolder, 'mail');
  await expect
    .poll(async () => (await readdir(mails).catch(() => [])).filter((name) => name.endsWith('.eml')))
    .toHaveLength(1);
  const [file = ''] = await readdir(mails);
  const mail = await PostalMime.parse(await readFile(join(mails, file)));
  expect(mail.subject).toBe(`Faktura ${no} fra Danmarks Kystakademi`);
  expect(mail.to).toMatchObject([{ address: 'bogholderi@skovby.example' }]);
  const [paper, xml] = mail.attachments;
  expect(Buffer.from(paper?.content as ArrayBuffer).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(Buffer.from(xml?.content as ArrayBuffer).toString()).toContain(`<cbc:ID>${no}</cbc:ID>`);

  // From the page of the attempt it is opened or saved again.
  await app.rail.getByRole('link', { name: /^Sent documents/ }).click();
  await page.getByRole('row').filter({ hasText: no }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open the mail' }).click();
  expect((await download).suggestedFilename()).toBe(file);
});

test('a registry that is away is told as not known; once it answers, as what it says, with its age (OUT-9)', async ({
  app,
  page,
  program,
}) => {
  await program.ownLedger();
  const publisher = await startPublisher();
  const channels = new ChannelsView(page);
  await new SetupView(page).open('Registries');
  await channels.choose('NemHandel', 'Own');
  await channels.choose('NemHandel', 'Fixed address');
  const address = channels.setting('NemHandel').getByRole('textbox', { name: 'Address of the publisher (SMP)' });
  await address.fill('ftp://registry.example');
  await channels.save();
  await expect(channels.setting('NemHandel').getByText('No address of the web')).toBeVisible();
  await address.fill(publisher.address);
  await channels.save();
  await expect(app.message('Registries saved')).toBeVisible();

  publisher.manner.failures = 99;
  await page.getByRole('textbox', { name: 'Number' }).fill('5790000436057');
  await expect(page.getByText('Nobody has asked yet.')).toBeVisible();
  await channels.lookUp();
  await expect(channels.verdict('Invoice')).toContainText('Not known');
  await expect(channels.verdict('Invoice')).toContainText('did not answer (500)');

  publisher.manner.failures = 0;
  await channels.lookUp();
  await expect(channels.verdict('Invoice')).toContainText('Not registered');

  const types = new Map([
    [documentTypeId({ kind: 'invoice', format: 'oioubl21' }) ?? '', [{ url: 'https://ap.example/as4' }]],
  ]);
  publisher.participants.set('0088:5790000436057', types);
  await channels.lookUp();
  await expect(channels.verdict('Invoice')).toContainText('Can receive');
  await expect(channels.verdict('Invoice')).toContainText('https://ap.example/as4');
  await expect(channels.verdict('Reminder')).toContainText('Registered for: Invoice in OIOUBL 2.1.');
  await expect(page.getByText('0088:5790000436057, asked')).toBeVisible();

  await publisher.close();
  await channels.lookUp();
  await expect(channels.verdict('Invoice')).toContainText('Not known');
  await expect(channels.verdict('Invoice')).toContainText('can receive.');
});

test('a document is saved as PDF where the window cannot print into a file (UI-4)', async ({
  app,
  page,
  program,
  shell,
}) => {
  test.skip(shell === 'electron', 'the desktop program prints into a file itself');
  await program.ownLedger({ vendors: ['office'] });
  await program.receive('office-chairs');
  await app.open('118377');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save as PDF…' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Invoice-118377.pdf');
  expect((await readFile(await file.path())).toString('latin1', 0, 5)).toBe('%PDF-');
});
