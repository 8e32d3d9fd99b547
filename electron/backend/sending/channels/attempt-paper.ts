import type { PaperLanguage } from '../../../../shared/domain/channels/channel-settings.ts';
import type { EDocument } from '../../../../shared/domain/document/document.ts';
import { findSalesDocument } from '../../../storage/sales/sales-documents.ts';
import type { Context } from '../../context.ts';
import type { AttemptToDeliver } from './channel.ts';

/** What an attempt says, as a document: what was written, read again, so that paper and e-document are one and the same. */
export async function documentOf(
  { parsing, storage }: Context,
  { content, salesDocumentId }: Pick<AttemptToDeliver, 'content' | 'salesDocumentId'>,
): Promise<EDocument | null> {
  if (content !== '') {
    const read = await parsing.read(new TextEncoder().encode(content));
    if (read.kind === 'document') return read.document;
  }
  const stored = await findSalesDocument(storage.read, salesDocumentId);
  return stored?.toSend ?? null;
}

/** Drawing is fetched when the first paper is wanted: the start of the program does not wait for it. */
export async function drawPaper(document: EDocument, language: PaperLanguage, at: Date): Promise<Uint8Array> {
  const { paperPdf } = await import('../../../paper/paper-pdf.ts');
  return paperPdf(document, language, at);
}
