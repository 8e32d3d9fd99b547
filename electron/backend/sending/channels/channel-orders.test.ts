import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelDefaults, type ChannelSettings } from '../../../../shared/domain/channels/channel-settings.ts';
import { startMailServer, type MailServer } from '../../../mail/testing/mail-server.ts';
import { readPdf } from '../../../paper/testing/read-pdf.ts';
import { oioublXml } from '../../testing/invoice-xml.ts';
import { startTestProgram, type TestProgram } from '../../testing/test-program.ts';

let program: TestProgram;
let server: MailServer;

beforeEach(async () => {
  [program, server] = await Promise.all([startTestProgram(), startMailServer()]);
});
afterEach(() => Promise.all([program.close(), server.close()]));

function bySmtp(values: Partial<ChannelSettings['mail']['smtp']> = {}): ChannelSettings {
  const smtp = { host: '127.0.0.1', port: server.port, security: 'none' as const, user: 'ebilag', ...values };
  return {
    ...channelDefaults,
    mail: { ...channelDefaults.mail, way: 'smtp', from: 'faktura@styrelsen.example', fromName: 'Styrelsen', smtp },
  };
}

describe('OUT-7 the set-up of channels', () => {
  test('begins with files for the mail program, in folders of the program’s own', async () => {
    expect(await program.call('channels.readSettings', {})).toEqual({
      settings: channelDefaults,
      folders: { mail: join(program.dataFolder, 'mail'), print: join(program.dataFolder, 'print') },
      password: null,
      passwordFixed: null,
      queue: { waiting: 0, oldest: null, lastTaken: null },
    });
  });

  test('keeps the password apart from the store, and never says it', async () => {
    await program.call('channels.saveSettings', { settings: bySmtp(), password: 'meget-hemmeligt' });
    expect(await program.call('channels.readSettings', {})).toMatchObject({ password: 'file' });
    const store = await readFile(join(program.dataFolder, 'ebilag.sqlite'), 'latin1');
    const recent = await readFile(join(program.dataFolder, 'ebilag.sqlite-wal'), 'latin1').catch(() => '');
    expect(store + recent).toContain('faktura@styrelsen.example');
    expect(store + recent).not.toContain('meget-hemmeligt');
    // Saved again without one: it stays.
    await program.call('channels.saveSettings', { settings: bySmtp(), password: null });
    expect(await program.call('channels.tryMail', { to: 'mig@styrelsen.example' })).toEqual({
      answer: '250 queued as 4711',
    });
    expect(server.signIns).toEqual(['ebilag meget-hemmeligt']);
    expect(server.taken).toMatchObject([{ to: ['mig@styrelsen.example'] }]);
  });

  test('refuses what cannot work, and saves nothing of it', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ebilag-channel-'));
    await writeFile(join(root, 'file'), '');
    const queue = { folder: join(root, 'file'), intermediary: '' };
    expect(
      await program.refused('channels.saveSettings', { settings: { ...channelDefaults, queue }, password: null }),
    ).toMatchObject({
      code: 'channel.folderUnusable',
    });
    expect(
      await program.refused('channels.saveSettings', { settings: bySmtp({ host: 'mail.example' }), password: null }),
    ).toMatchObject({ code: 'channel.settingInvalid', values: { field: 'security' } });
    expect((await program.call('channels.readSettings', {})).settings).toEqual(channelDefaults);
    await rm(root, { recursive: true });
  });

  test('says what a mail server has against the sign-in', async () => {
    await program.call('channels.saveSettings', { settings: bySmtp(), password: 'forkert' });
    server.manner.answers.set('AUTH', '535 wrong password');
    const refused = await program.refused('channels.tryMail', { to: 'mig@styrelsen.example' });
    expect(refused.code).toBe('channel.mailSignIn');
    expect(refused.values['answer']).toContain('wrong password');
  });

  test('needs the role of set-up', async () => {
    const clerk = await program.restart({ user: { name: 'karl', initials: 'KA', roles: ['clerk'] } });
    const refused = await clerk.refused('channels.saveSettings', { settings: channelDefaults, password: null });
    expect(refused.code).toBe('role.missing');
    await clerk.close();
  });
});

describe('OUT-7 *Save as PDF*', () => {
  test('makes the paper of a received document, in the language asked for', async () => {
    const [id = 0] = await program.receive(oioublXml({ number: 'F-77' }));
    const { fileName, base64 } = await program.call('channels.documentPaper', { id, language: 'sv' });
    expect(fileName).toBe('Faktura-F-77.pdf');
    const [sheet] = await readPdf(Buffer.from(base64, 'base64'));
    expect(sheet).toContain('Faktura F-77');
    expect((await program.refused('channels.documentPaper', { id: 999, language: 'sv' })).code).toBe(
      'document.notFound',
    );
  });
});
