import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelSettings } from '../../../../shared/domain/channels/channel-settings.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import type { Sent } from '../../../mail/send-mail.ts';
import { cleanFileName } from '../../../transport/file-names.ts';
import { reasonOf } from '../../../transport/outgoing.ts';
import { syncFolder, writeSynced } from '../../../transport/write-synced.ts';
import type { Context } from '../../context.ts';
import type { AttemptToDeliver, Channel, Delivery } from './channel.ts';
import { mailOf } from './attempt-mail.ts';
import { ownChannelFolders, readChannelSettings } from './channel-settings.ts';

/**
 * E-mail (OUT-7): a file for the mail program, or handed to a mail server. A server may have taken a mail whose answer was
 * lost, so an interrupted delivery is never begun again by itself.
 */
export function mailChannel(context: Context): Channel {
  return { speaker: 'mail', repeatable: false, deliver: (attempt) => deliver(context, attempt) };
}

async function deliver(context: Context, attempt: AttemptToDeliver): Promise<Delivery> {
  const settings = await readChannelSettings(context.storage.read);
  const mail = await mailOf(context, attempt, settings);
  if (!mail.ok) return refused(mail.problem);
  if (settings.mail.way === 'file') {
    const folder = settings.mail.folder || ownChannelFolders(context.dataFolder).mail;
    const fileName = mailFileName(mail.value.subject, attempt.uuid);
    const { writeMail } = await import('../../../mail/write-mail.ts');
    return putFile(folder, fileName, await writeMail(mail.value));
  }
  const { smtp } = settings.mail;
  const { sendMail } = await import('../../../mail/send-mail.ts');
  const sent = await sendMail(mail.value, smtp, await context.secrets.read('smtp-password'));
  return deliveryOf(sent, smtp);
}

/** Named after the document and the attempt, so that delivering twice is one file. */
export function mailFileName(subject: string, uuid: string): string {
  return `${cleanFileName(subject)}-${uuid.slice(0, 8)}.eml`;
}

/** Writes a file whole, or not at all. */
export async function putFile(folder: string, fileName: string, bytes: Uint8Array): Promise<Delivery> {
  const path = join(folder, fileName);
  try {
    await mkdir(folder, { recursive: true });
    await writeSynced(`${path}.tmp`, bytes);
    await rename(`${path}.tmp`, path);
    await syncFolder(folder);
    return { outcome: 'delivered', says: 'handedOn', text: fileName };
  } catch (error) {
    return { outcome: 'later', problem: problem('channel.folderUnusable', { folder, reason: reasonOf(error) }) };
  }
}

/** What the mail server's word means for the attempt. Taken by the server is not yet with the receiver. */
export function deliveryOf(sent: Sent, { host, user }: ChannelSettings['mail']['smtp']): Delivery {
  switch (sent.kind) {
    case 'taken':
      return { outcome: 'delivered', says: 'handedOn', text: sent.answer };
    case 'notReached':
      return { outcome: 'later', problem: problem('channel.mailServerAway', { host, reason: sent.reason }) };
    case 'signIn':
      return refused(problem('channel.mailSignIn', { host, user, answer: sent.answer }), null, sent.answer);
    case 'refused':
      return refused(
        problem('channel.mailRefused', { host, code: sent.code, answer: sent.answer }),
        sent.code,
        sent.answer,
      );
    case 'unclear':
      return refused(problem('channel.mailUnclear', { host, reason: sent.reason }));
  }
}

function refused(because: Problem, code: string | null = null, text: string | null = null): Delivery {
  return { outcome: 'refused', problem: because, code, text };
}
