import type { AttachmentEntry } from '../../domain/document/document.ts';
import type { Reading } from '../reading.ts';
import type { XmlElement } from '../xml.ts';
import { attribute, child, childrenOf, textAt } from '../xml.ts';

/** Every attachment of a document, in any reference on any level, in the order of the file (facts/oioubl.md §9). */
export function findAttachments(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(root, found);
  return found;
}

function collect(element: XmlElement, found: XmlElement[]): void {
  for (const inner of element.children) {
    if (inner.name === 'Attachment') found.push(inner);
    else if (inner.children.length > 0) collect(inner, found);
  }
}

/** The attachments without their bytes; damaged and external ones are noted. */
export function readAttachments(reading: Reading): readonly AttachmentEntry[] {
  return findAttachments(reading.root).map((element, index) => {
    const embedded = child(element, 'EmbeddedDocumentBinaryObject');
    const external = child(element, 'ExternalReference');
    const reference = element.parent;
    const externalUri = textAt(external, 'URI');
    if (embedded !== null && external !== null) reading.note('required.attachmentBoth', 'warning', element);
    const size = embedded === null ? null : sizeOfContent(reading, embedded);
    if (embedded === null && externalUri !== null)
      reading.note('attachment.external', 'remark', element, { value: externalUri });
    return {
      index,
      fileName: attribute(embedded, 'filename') ?? textAt(external, 'FileName'),
      mimeCode: attribute(embedded, 'mimeCode') ?? textAt(external, 'MimeCode'),
      description: textAt(reference, 'DocumentDescription') ?? textAt(reference, 'DocumentType'),
      referenceId: textAt(reference, 'ID'),
      size,
      externalUri,
    };
  });
}

/** How many bytes an embedded object has; null when it is damaged. That, and a type it is not of, is noted. */
export function sizeOfContent(reading: Reading, embedded: XmlElement): number | null {
  const size = base64Size(embedded.text);
  if (size === null) {
    reading.note('attachment.damaged', 'warning', embedded);
    return null;
  }
  const actual = contentType(embedded.text);
  const declared = attribute(embedded, 'mimeCode')?.toLowerCase() ?? null;
  if (actual !== null && declared !== null && !sameType(declared, actual)) {
    reading.note('attachment.typeDiffers', 'remark', embedded, { value: declared, actual });
  }
  return size;
}

/** How content of a type begins, as base64 writes it. */
const beginnings: readonly (readonly [string, string])[] = [
  ['JVBERi', 'application/pdf'],
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['SUkqA', 'image/tiff'],
  ['TU0AK', 'image/tiff'],
  ['UEsDB', 'application/zip'],
  ['TVqQ', 'application/x-msdownload'],
];

/** What an attachment is by its first bytes; null when they do not tell. */
function contentType(base64: string): string | null {
  const start = base64.slice(0, 64).replace(/\s+/g, '');
  return beginnings.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null;
}

/** Office files are zip archives; `image/jpg` and `image/tif` are common for what is meant. */
function sameType(declared: string, actual: string): boolean {
  if (actual === 'application/zip') return /officedocument|opendocument|zip/.test(declared);
  if (actual === 'image/jpeg') return /^image\/(?:p?jpe?g)$/.test(declared);
  return actual === 'image/tiff' ? /^image\/tiff?$/.test(declared) : declared === actual;
}

/** The objects that travel beside a Svefaktura in the same envelope: that format's attachments. */
export function encodedObjects(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root.parent, 'ObjectEnvelope').flatMap((envelope) =>
    childrenOf(envelope, 'EncodedObject').flatMap((object) => childrenOf(object, 'EncodedData')),
  );
}

/** The base64 of an attachment without its line breaks; null when there is no such attachment or it is damaged. */
export function attachmentBase64(root: XmlElement, index: number): string | null {
  const embedded =
    encodedObjects(root)[index] ?? child(findAttachments(root)[index] ?? null, 'EmbeddedDocumentBinaryObject');
  if (embedded === null) return null;
  const compact = embedded.text.replace(/\s+/g, '');
  return base64Size(compact) === null ? null : compact;
}

/** How many bytes base64 text stands for; null when it is none. Line breaks do not matter. */
export function base64Size(text: string): number | null {
  const compact = /\s/.test(text) ? text.replace(/\s+/g, '') : text;
  if (compact.length === 0 || compact.length % 4 !== 0) return null;
  const padding = compact.endsWith('==') ? 2 : compact.endsWith('=') ? 1 : 0;
  if (!/^[A-Za-z0-9+/]*$/.test(compact.slice(0, compact.length - padding))) return null;
  return (compact.length / 4) * 3 - padding;
}
