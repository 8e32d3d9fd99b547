import type { AttachmentEntry } from '../../../shared/domain/document/document.ts';

/** What an attachment is called: its file name, what the sender says of it, its reference; `fallback` when nothing says. */
export function attachmentName(attachment: AttachmentEntry, fallback: string): string {
  const named = [attachment.fileName, attachment.description, attachment.referenceId].find(
    (name) => name !== null && name.trim() !== '',
  );
  return named?.trim() ?? fallback;
}
