import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { SmtpSettings } from '../../shared/domain/channels/channel-settings.ts';
import type { Mail } from './mail.ts';
import { sendMail } from './send-mail.ts';
import { startMailServer, type MailServer } from './testing/mail-server.ts';
import { writeMail } from './write-mail.ts';

function aMail(values: Partial<Mail> = {}): Mail {
  return {
    from: { name: 'Søfartsstyrelsen, økonomi', address: 'faktura@styrelsen.example' },
    to: { name: 'Ångströms Färg & Tapet', address: 'ekonomi@angstrom.example' },
    subject: 'Faktura 100001 fra Søfartsstyrelsen',
    text: 'Hermed faktura.\n\n.\nMed venlig hilsen\n',
    messageId: '<5c0f@styrelsen.example>',
    date: new Date('2026-03-01T12:00:00.000Z'),
    attachments: [
      {
        fileName: 'Faktura-100001-æøå.pdf',
        contentType: 'application/pdf',
        bytes: new TextEncoder().encode('%PDF-1.7'),
      },
      { fileName: '100001.xml', contentType: 'application/xml', bytes: new TextEncoder().encode('<a>æ</a>') },
    ],
    ...values,
  };
}

describe('OUT-7 a mail as a file', () => {
  test('is read by a mail program as it was meant, with names, letters and attachments', async () => {
    const bytes = await writeMail(aMail());
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^[\x00-\x7f]*$/);
    const read = await PostalMime.parse(bytes, { attachmentEncoding: 'utf8' });
    expect(read).toMatchObject({
      subject: 'Faktura 100001 fra Søfartsstyrelsen',
      from: { name: 'Søfartsstyrelsen, økonomi', address: 'faktura@styrelsen.example' },
      to: [{ name: 'Ångströms Färg & Tapet', address: 'ekonomi@angstrom.example' }],
      messageId: '<5c0f@styrelsen.example>',
      date: '2026-03-01T12:00:00.000Z',
      attachments: [
        {
          filename: 'Faktura-100001-æøå.pdf',
          mimeType: 'application/pdf',
          disposition: 'attachment',
          content: '%PDF-1.7',
        },
        { filename: '100001.xml', mimeType: 'application/xml', content: '<a>æ</a>' },
      ],
    });
    expect(read.text).toContain('\n.\nMed venlig hilsen');
    expect(read.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
  });

  test('nothing in a name or subject can begin a header of its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (piece) => {
        const evil = `${piece}\r\nBcc: everybody@evil.example\n\nbody`;
        const mail = aMail({ subject: evil, to: { name: evil, address: 'ekonomi@angstrom.example' } });
        const read = await PostalMime.parse(await writeMail(mail));
        expect(read.bcc ?? []).toEqual([]);
        expect(read.to).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('OUT-7 a mail by a server', () => {
  let server: MailServer;
  let smtp: SmtpSettings;

  beforeEach(async () => {
    server = await startMailServer();
    smtp = { host: '127.0.0.1', port: server.port, security: 'none', user: 'ebilag' };
  });
  afterEach(() => server.close());

  test('is handed over once, signed in, and says what the server said', async () => {
    expect(await sendMail(aMail(), smtp, 'hemmeligt')).toEqual({ kind: 'taken', answer: '250 queued as 4711' });
    expect(server.signIns).toEqual(['ebilag hemmeligt']);
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toMatchObject({ from: 'faktura@styrelsen.example', to: ['ekonomi@angstrom.example'] });
    const read = await PostalMime.parse(server.taken[0]?.content ?? '');
    expect(read.attachments.map(({ filename }) => filename)).toEqual(['Faktura-100001-æøå.pdf', '100001.xml']);
    expect(read.headers.some(({ key }) => key === 'x-unsent')).toBe(false);
  });

  test.each([
    ['AUTH', '535 no', { kind: 'signIn' }],
    ['RCPT', '550 no such user', { kind: 'refused', code: '550', answer: '550 no such user' }],
    ['END', '554 looks like spam', { kind: 'refused', code: '554', answer: '554 looks like spam' }],
    ['MAIL', '451 come back later', { kind: 'notReached' }],
  ] as const)('%s answered with %s', async (step, answer, sent) => {
    server.manner.answers.set(step, answer);
    expect(await sendMail(aMail(), smtp, 'hemmeligt')).toMatchObject(sent);
    expect(server.taken).toEqual([]);
  });

  test('a server that is not there is not reached', async () => {
    await server.close();
    expect(await sendMail(aMail(), smtp, null)).toMatchObject({ kind: 'notReached' });
  });

  test('a connection that breaks after the mail went over leaves it unclear', async () => {
    server.manner.hangsUp = true;
    expect(await sendMail(aMail(), smtp, 'hemmeligt')).toMatchObject({ kind: 'unclear' });
  });

  test('nothing goes in clear where encryption is demanded', async () => {
    expect(await sendMail(aMail(), { ...smtp, security: 'startTls' }, 'hemmeligt')).toMatchObject({
      kind: 'refused',
      code: '502',
    });
    expect(server.signIns).toEqual([]);
    expect(server.taken).toEqual([]);
  });
});
