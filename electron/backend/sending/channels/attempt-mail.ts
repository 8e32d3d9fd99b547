import type { ChannelSettings } from '../../../../shared/domain/channels/channel-settings.ts';
import { isMailAddress } from '../../../../shared/domain/channels/channel-settings.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import type { Mail } from '../../../mail/mail.ts';
import { mailWords } from '../../../paper/mail-words.ts';
import { findCustomer } from '../../../storage/sales/customers.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { cleanFileName } from '../../../transport/file-names.ts';
import type { Context } from '../../context.ts';
import type { AttemptToDeliver } from './channel.ts';
import { documentOf, drawPaper } from './attempt-paper.ts';

/** The mail of an attempt: its paper as PDF, the e-document itself, and the attachment that goes along, to the customer's address. */
export async function mailOf(
  context: Context,
  attempt: AttemptToDeliver,
  { language, mail: { from, fromName } }: ChannelSettings,
): Promise<Result<Mail>> {
  const { storage, archive } = context;
  const [document, stored] = await Promise.all([
    documentOf(context, attempt),
    findSalesDocument(storage.read, attempt.salesDocumentId),
  ]);
  if (document === null || stored === null)
    return refuse(problem('channel.nothingToPrint', { id: String(attempt.salesDocumentId) }));
  const customer = await findCustomer(storage.read, stored.customerId);
  const address = customer?.mail.trim() ?? '';
  if (!isMailAddress(address)) return refuse(problem('channel.mailAddressInvalid', { mail: address }));
  const words = mailWords(document, language, attempt.content !== '');
  const attachments = [
    {
      fileName: `${cleanFileName(words.paperName)}.pdf`,
      contentType: 'application/pdf',
      bytes: await drawPaper(document, language, new Date(attempt.createdAt)),
    },
    ...(attempt.content === ''
      ? []
      : [
          {
            fileName: attempt.fileName,
            contentType: 'application/xml',
            bytes: new TextEncoder().encode(attempt.content),
          },
        ]),
  ];
  // What is not marked to go along was attached for this side only, and leaves by no way (OUT-2).
  for (const { sha256, fileName, mimeCode: contentType, exported } of stored.attachments) {
    if (!exported) continue;
    const bytes = await archive.read(sha256);
    if (!bytes.ok) return bytes;
    attachments.push({ fileName: cleanFileName(fileName), contentType, bytes: bytes.value });
  }
  return ok({
    from: { name: fromName, address: from },
    to: { name: customer?.name ?? '', address },
    subject: words.subject,
    text: words.text,
    messageId: `<${attempt.uuid}@${from.split('@')[1] ?? 'ebilag.invalid'}>`,
    date: new Date(attempt.createdAt),
    attachments,
  });
}
