import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aParty } from '../../../../shared/domain/build.ts';
import { channelDefaults, type ChannelSettings } from '../../../../shared/domain/channels/channel-settings.ts';
import { startMailServer, type MailServer } from '../../../mail/testing/mail-server.ts';
import { readPdf } from '../../../paper/testing/read-pdf.ts';
import { postedSales, type PostedSales } from '../../testing/posted-sales.ts';
import { startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
let sales: PostedSales;
let queue: string;

beforeEach(async () => {
  program = await startTestProgram();
  await program.call('transport.refresh', {});
  sales = postedSales(program.dataFolder);
  queue = join(program.dataFolder, '..', 'queue');
  await mkdir(queue);
});
afterEach(() => program.close());

const choose = (settings: Partial<ChannelSettings>): Promise<unknown> =>
  program.call('channels.saveSettings', { settings: { ...channelDefaults, ...settings }, password: null });
const open = (id: number) => program.call('sending.open', { id });
const refresh = () => program.call('transport.refresh', {});
const seen = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));

describe('OUT-7 by the queue of an intermediary', () => {
  test('a document waits in the queue with its time, and is handed on once the intermediary has taken it', async () => {
    await choose({ queue: { folder: queue, intermediary: 'B2B Backbone' } });
    await sales.customer({ channel: 'queue' });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    const [file = ''] = await seen(queue);
    expect(await program.outgoing()).toEqual([]);
    expect((await open(id)).row).toMatchObject({
      status: 'awaitingResponse',
      speaker: 'intermediary',
      channel: 'queue',
    });
    expect((await program.call('channels.readSettings', {})).queue).toMatchObject({ waiting: 1 });
    await refresh();
    expect((await open(id)).row.status).toBe('awaitingResponse');
    await rm(join(queue, file));
    await refresh();
    const page = await open(id);
    expect(page.row).toMatchObject({ status: 'handedOn', speaker: 'intermediary' });
    expect(page.attempts[0]?.evidence.map(({ says }) => says)).toEqual(['made', 'left', 'handedOn']);
    expect((await program.call('channels.readSettings', {})).queue).toMatchObject({ waiting: 0 });
  });

  test('without a folder it waits and says why, and leaves by itself once there is one', async () => {
    await sales.customer({ channel: 'queue' });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    expect((await open(id)).attempts[0]?.delay?.code).toBe('channel.queueFolderMissing');
    await choose({ queue: { folder: queue, intermediary: '' } });
    await refresh();
    expect(await seen(queue)).toHaveLength(1);
  });
});

describe('OUT-7 by e-mail', () => {
  test('a customer without an endpoint, whom no e-document can reach, gets the paper alone', async () => {
    await choose({ mail: { ...channelDefaults.mail, from: 'faktura@havnen.example', fromName: 'Havnen' } });
    await sales.customer({ channel: 'mail', endpoint: null });
    const nobody = aParty({ name: 'Skovby Kommuneskole' });
    const [id = 0] = await sales.post({ content: { receiver: nobody, customer: nobody } });
    await program.call('sending.send', { ids: [id] });
    expect((await open(id)).row).toMatchObject({ status: 'handedOn', channel: 'mail' });
    const folder = join(program.dataFolder, 'mail');
    const [file = ''] = await seen(folder);
    const mail = await PostalMime.parse(await readFile(join(folder, file)));
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
  });

  test('a draft for the mail program holds the paper and the e-document', async () => {
    await choose({ mail: { ...channelDefaults.mail, from: 'faktura@havnen.example', fromName: 'Havnen' } });
    await sales.customer({ channel: 'mail', name: 'Skovby Kommuneskole' });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    expect((await open(id)).row).toMatchObject({ status: 'handedOn', channel: 'mail', speaker: 'mail' });
    const folder = join(program.dataFolder, 'mail');
    const [file = ''] = await seen(folder);
    expect(file).toMatch(/^Faktura-100001-.*\.eml$/);
    const mail = await PostalMime.parse(await readFile(join(folder, file)));
    expect(mail).toMatchObject({
      from: { name: 'Havnen', address: 'faktura@havnen.example' },
      to: [{ name: 'Skovby Kommuneskole', address: 'faktura@skovby.example' }],
    });
    expect(mail.subject).toMatch(/^Faktura 100001 fra /);
    const [paper, xml] = mail.attachments;
    expect(paper?.filename).toBe('Faktura-100001.pdf');
    const [sheet] = await readPdf(new Uint8Array(paper?.content as ArrayBuffer));
    expect(sheet).toContain('Faktura 100001');
    const attemptId = (await open(id)).attempts[0]?.id ?? 0;
    const { text } = await program.call('sending.content', { attemptId });
    expect(new TextDecoder().decode(xml?.content as ArrayBuffer)).toBe(text);
    // Opened from the page of the attempt it is the very same.
    const again = await program.call('channels.attemptMail', { attemptId });
    expect(again.fileName).toBe(file);
    expect(Buffer.from(again.base64, 'base64').toString()).toContain('Faktura-100001.pdf');
  });

  describe('and a mail server', () => {
    let server: MailServer;
    beforeEach(async () => {
      server = await startMailServer();
      const smtp = { host: '127.0.0.1', port: server.port, security: 'none' as const, user: '' };
      await choose({ mail: { ...channelDefaults.mail, way: 'smtp', from: 'faktura@havnen.example', smtp } });
    });
    afterEach(() => server.close());

    test('it is handed over once, and what the server said is kept', async () => {
      await sales.customer({ channel: 'mail' });
      const [id = 0] = await sales.post({});
      await program.call('sending.send', { ids: [id] });
      await refresh();
      expect(server.taken).toMatchObject([{ to: ['faktura@skovby.example'] }]);
      expect((await open(id)).row).toMatchObject({ status: 'handedOn', text: '250 queued as 4711' });
    });

    test('a refusal fails it with the words of the server; a server that is away lets it wait', async () => {
      await sales.customer({ channel: 'mail' });
      const [refused = 0, waiting = 0] = await sales.post({}, {});
      server.manner.answers.set('RCPT', '550 no such user');
      await program.call('sending.send', { ids: [refused] });
      expect((await open(refused)).row).toMatchObject({
        status: 'failed',
        code: '550',
        problem: { code: 'channel.mailRefused' },
      });
      await server.close();
      await program.call('sending.send', { ids: [waiting] });
      expect((await open(waiting)).row.status).toBe('awaitingSending');
      expect((await open(waiting)).attempts[0]?.delay?.code).toBe('channel.mailServerAway');
    });

    test('a mail that may have left is never sent again by itself', async () => {
      await sales.customer({ channel: 'mail' });
      const [id = 0] = await sales.post({});
      server.manner.hangsUp = true;
      await program.call('sending.send', { ids: [id] });
      expect((await open(id)).row).toMatchObject({ status: 'failed', problem: { code: 'channel.mailUnclear' } });
      server.manner.hangsUp = false;
      await refresh();
      expect(server.taken).toEqual([]);
    });
  });
});

describe('OUT-7 on paper', () => {
  test('a PDF lies ready to be printed, and the document counts as printed', async () => {
    await choose({ language: 'en' });
    await sales.customer({ channel: 'print' });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    const folder = join(program.dataFolder, 'print');
    expect(await seen(folder)).toEqual(['Invoice-100001.pdf']);
    const [sheet] = await readPdf(await readFile(join(folder, 'Invoice-100001.pdf')));
    expect(sheet).toContain('Invoice 100001');
    const { row } = await open(id);
    expect(row).toMatchObject({ status: 'handedOn', channel: 'print' });
    expect(row.printedAt).not.toBeNull();
  });

  test('a sales document is saved as PDF in the language of the papers, or in another', async () => {
    await sales.customer({});
    const [id = 0] = await sales.post({});
    expect((await program.call('channels.salesPaper', { id, language: null })).fileName).toBe('Faktura-100001.pdf');
    expect((await program.call('channels.salesPaper', { id, language: 'en' })).fileName).toBe('Invoice-100001.pdf');
  });
});

describe('OUT-7 beside its channel', () => {
  test('*also send by e-mail* and *also print* go along, and do not speak for the document', async () => {
    await sales.customer({ alsoMail: true, alsoPrint: true });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] });
    expect(await program.outgoing()).toHaveLength(1);
    expect(await seen(join(program.dataFolder, 'mail'))).toHaveLength(1);
    expect(await seen(join(program.dataFolder, 'print'))).toHaveLength(1);
    const page = await open(id);
    expect(page.row).toMatchObject({ status: 'awaitingResponse', channel: 'eDocument' });
    expect(page.attempts.map(({ channel, copy, status }) => [channel, copy, status])).toEqual([
      ['print', true, 'handedOn'],
      ['mail', true, 'handedOn'],
      ['eDocument', false, 'awaitingResponse'],
    ]);
  });

  test('a copy that cannot leave says why, and the document leaves all the same', async () => {
    await sales.customer({ alsoMail: true, mail: 'nobody' });
    const [id = 0] = await sales.post({});
    expect(await program.call('sending.send', { ids: [id] })).toMatchObject({ queued: 1 });
    const page = await open(id);
    expect(page.row.status).toBe('awaitingResponse');
    expect(page.attempts[0]).toMatchObject({ copy: true, status: 'failed', problem: { code: 'sending.noMail' } });
  });

  test('what PBS collects is refused with its reason', async () => {
    await sales.customer({ channel: 'pbs' });
    const [id = 0] = await sales.post({});
    await program.call('sending.send', { ids: [id] }).catch(() => undefined);
    expect((await open(id)).again).toMatchObject({ kind: 'blocked', problem: { code: 'sending.collectedByPbs' } });
  });
});
