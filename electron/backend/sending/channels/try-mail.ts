import { randomUUID } from 'node:crypto';
import { isMailAddress } from '../../../../shared/domain/channels/channel-settings.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { trialWords } from '../../../paper/mail-words.ts';
import type { Context } from '../../context.ts';
import { readChannelSettings } from './channel-settings.ts';
import { deliveryOf } from './mail-channel.ts';

/** Sends a mail without a document, so that somebody knows that it works before it matters. */
export async function tryMail(context: Context, to: string): Promise<Result<{ readonly answer: string }>> {
  const { language, mail } = await readChannelSettings(context.storage.read);
  if (!isMailAddress(to)) return refuse(problem('channel.mailAddressInvalid', { mail: to }));
  const letter = {
    from: { name: mail.fromName, address: mail.from },
    to: { name: '', address: to },
    ...trialWords(language),
    messageId: `<${randomUUID()}@${mail.from.split('@')[1] ?? 'ebilag.invalid'}>`,
    date: context.now(),
    attachments: [],
  };
  const { sendMail } = await import('../../../mail/send-mail.ts');
  const sent = await sendMail(letter, mail.smtp, await context.secrets.read('smtp-password'));
  const delivery = deliveryOf(sent, mail.smtp);
  return delivery.outcome === 'delivered' ? ok({ answer: delivery.text ?? '' }) : refuse(delivery.problem);
}
