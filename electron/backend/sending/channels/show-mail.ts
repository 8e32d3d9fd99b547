import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { attemptContent, findAttempt } from '../../../storage/sending/attempts.ts';
import type { Context } from '../../context.ts';
import { mailOf } from './attempt-mail.ts';
import { readChannelSettings } from './channel-settings.ts';
import { mailFileName } from './mail-channel.ts';

/** The mail of an attempt, written anew from what was kept: the same words, the same attachments, the same identity. */
export async function attemptMail(
  context: Context,
  attemptId: number,
): Promise<Result<CallOutput<'channels.attemptMail'>>> {
  const { storage } = context;
  const attempt = await findAttempt(storage.read, attemptId);
  if (attempt === null) return refuse(problem('sending.attemptNotFound', { id: String(attemptId) }));
  const content = (await attemptContent(storage.read, attemptId))?.content ?? '';
  const mail = await mailOf(context, { ...attempt, content }, await readChannelSettings(storage.read));
  if (!mail.ok) return mail;
  const { writeMail } = await import('../../../mail/write-mail.ts');
  const bytes = await writeMail(mail.value);
  return ok({
    fileName: mailFileName(mail.value.subject, attempt.uuid),
    base64: Buffer.from(bytes).toString('base64'),
  });
}
