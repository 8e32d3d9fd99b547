import { Buffer } from 'node:buffer';

/** What a file's name says about it; only the content tells the rest. */
export type NameKind = 'temporary' | 'sideFile' | 'receipt' | 'xml' | 'other';

const temporaryEndings = ['.tmp', '.part', '.filepart', '.lock', '.load', '.crdownload'];
const systemFiles = new Set(['.ds_store', 'desktop.ini', 'thumbs.db']);

/** Judges a file by its name (facts/transport.md e.1, e.5, e.7). */
export function kindOfName(name: string): NameKind {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  if (systemFiles.has(base) || base.startsWith('~') || base.startsWith('.') || base.endsWith('~')) return 'temporary';
  if (temporaryEndings.some((ending) => base.endsWith(ending))) return 'temporary';
  if (base.endsWith('.receipt.dat') || base.endsWith('.evidence.dat')) return 'receipt';
  if (/^metadata.*\.xml$/u.test(base) || base.endsWith('.error')) return 'sideFile';
  return base.endsWith('.xml') ? 'xml' : 'other';
}

/** Whether bytes look like the start of an XML document, whatever the name and encoding say. */
export function looksLikeXml(start: Uint8Array): boolean {
  const text = Buffer.from(start).toString('latin1').replace(/\0/gu, '');
  return (
    /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?:\?xml|[A-Za-z_])/u.test(text) &&
    !/^.{0,3}\s*<(?:!doctype html|html)/iu.test(text)
  );
}

const longestName = 180;

/** A name made from a document's own numbers: never a path, never a reserved name, no longer than any disk allows (PLT-3). */
export function cleanFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '');
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(plain) ? `_${plain}` : plain;
  return shortened(safe === '' ? 'document' : safe, longestName);
}

/** Cuts a name to so many bytes, keeping its ending. */
export function shortened(name: string, bytes: number): string {
  if (Buffer.byteLength(name) <= bytes) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  let stem = ending === '' ? name : name.slice(0, dot);
  while (Buffer.byteLength(stem) + Buffer.byteLength(ending) > bytes) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}
