import type { EDocument } from '../../../domain/document/document.ts';
import { oioublRule } from '../../checks/note.ts';
import { codeListsOf } from '../../code-lists/code-lists.ts';
import { base64Size } from '../../parts/attachment.ts';
import type { WrittenFormat } from '../format.ts';
import { readFormatOf } from '../format.ts';
import type { AttachmentBytes } from '../writing.ts';
import type { WritingNotes } from './writing-notes.ts';

/** Of UBL 2.0's own list, what OIOUBL 2.02 may carry (facts/oioubl.md §9). */
const ubl20Types: ReadonlySet<string> = new Set([
  'image/tiff',
  'image/png',
  'image/jpeg',
  'image/gif',
  'application/pdf',
  'text/xml',
]);

/** Each attachment has its bytes or an address, and is of a type the format takes. */
export function checkAttachments(
  document: EDocument,
  format: WrittenFormat,
  attachments: AttachmentBytes,
  notes: WritingNotes,
): void {
  const types = format === 'oioubl202' ? ubl20Types : codeListsOf(readFormatOf(format)).mimeCodes;
  for (const entry of document.attachments) {
    const place = `Attachment[${String(entry.index + 1)}]`;
    const bytes = attachments.get(entry.index);
    if (bytes === undefined) {
      if (entry.externalUri === null) notes.add('attachment.missing', { element: 'Attachment' }, place);
      continue;
    }
    if (base64Size(bytes) === null) notes.add('attachment.damaged', { element: 'Attachment' }, place);
    if (entry.mimeCode === null) notes.missing(`${place}/@mimeCode`, null, place);
    else if (types !== null && !types.has(entry.mimeCode))
      notes.add(
        'codes.unknown',
        { element: 'mimeCode', value: entry.mimeCode },
        place,
        format === 'peppolBis3' ? null : oioublRule('F-LIB285'),
      );
    if (format === 'peppolBis3' && entry.fileName === null) notes.missing(`${place}/@filename`, null, place);
  }
}
