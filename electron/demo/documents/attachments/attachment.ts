import type { DraftAttachment } from '../draft.ts';
import { drawPage, toGif, toPng, toTiff } from './bitmap.ts';
import { writePdf } from './pdf.ts';
import { buoyPhoto } from './photo.ts';

/** The attachment's bytes as base64 in lines, the way most systems write it, with the type the sender declares. */
export function renderAttachment(attachment: DraftAttachment): { readonly mime: string; readonly base64: string } {
  const { mime, bytes } = contentOf(attachment);
  return { mime, base64: bytes.toString('base64').replace(/(.{76})(?=.)/g, '$1\n') };
}

function contentOf(attachment: DraftAttachment): { readonly mime: string; readonly bytes: Buffer } {
  switch (attachment.kind) {
    case 'pdf':
      return { mime: 'application/pdf', bytes: writePdf(attachment.title, attachment.pages) };
    case 'png':
      return { mime: 'image/png', bytes: toPng(drawPage(attachment.title, attachment.lines, attachment.bars ?? [])) };
    case 'gif':
      return { mime: 'image/gif', bytes: toGif(drawPage(attachment.title, attachment.lines, attachment.bars ?? [])) };
    case 'tiff':
      return { mime: 'image/tiff', bytes: toTiff(drawPage(attachment.title, attachment.lines, attachment.bars ?? [])) };
    case 'jpeg':
      return { mime: 'image/jpeg', bytes: Buffer.from(buoyPhoto, 'base64') };
    case 'text':
      return { mime: 'text/plain', bytes: Buffer.from(attachment.text, 'utf8') };
    case 'csv':
      return { mime: 'text/csv', bytes: Buffer.from(attachment.text, 'utf8') };
    case 'xml':
      return { mime: 'text/xml', bytes: Buffer.from(attachment.text, 'utf8') };
  }
}
