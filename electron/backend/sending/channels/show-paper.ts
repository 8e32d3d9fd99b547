import type { CallOutput } from '../../../../shared/contract/calls.ts';
import type { PaperLanguage } from '../../../../shared/domain/channels/channel-settings.ts';
import type { EDocument } from '../../../../shared/domain/document/document.ts';
import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { paperTitle } from '../../../paper/mail-words.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import { cleanFileName } from '../../../transport/file-names.ts';
import type { Context } from '../../context.ts';
import { openDocument } from '../../documents/open-document.ts';
import { drawPaper } from './attempt-paper.ts';
import { readChannelSettings } from './channel-settings.ts';

/** A posted sales document as PDF, in the language of the papers unless another is wanted. */
export async function salesPaper(
  context: Context,
  id: number,
  language: PaperLanguage | null,
): Promise<Result<CallOutput<'channels.salesPaper'>>> {
  const stored = await findSalesDocument(context.storage.read, id);
  if (stored?.toSend == null) return refuse(problem('channel.nothingToPrint', { id: String(id) }));
  const settings = await readChannelSettings(context.storage.read);
  return ok(await fileOf(context, stored.toSend, language ?? settings.language));
}

/** A received document as PDF: what its page may show, and nothing beyond (IN-33). */
export async function documentPaper(
  context: Context,
  id: number,
  language: PaperLanguage,
): Promise<Result<CallOutput<'channels.documentPaper'>>> {
  const page = await openDocument(context, id);
  return page.ok ? ok(await fileOf(context, page.value.document, language)) : page;
}

async function fileOf(
  { now }: Context,
  document: EDocument,
  language: PaperLanguage,
): Promise<{ readonly fileName: string; readonly base64: string }> {
  const bytes = await drawPaper(document, language, now());
  const fileName = `${cleanFileName(paperTitle(document, language))}.pdf`;
  return { fileName, base64: Buffer.from(bytes).toString('base64') };
}
