/** Bytes as they cross the border, and back. Backed by a buffer of their own, so that a worker may take it. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** Text of a file nobody declared: a byte-order mark rules, then an XML declaration, then UTF-8, at last Windows-1252. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): { readonly text: string; readonly encoding: string } {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: marked.toUpperCase() };
  const declared = declaredEncoding(bytes);
  for (const encoding of [declared, 'utf-8']) {
    if (encoding === null) continue;
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding: encoding.toUpperCase() };
    } catch {
      // The next guess; a wrong or unknown declaration is no reason to show nothing.
    }
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'WINDOWS-1252' };
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array<ArrayBuffer>): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
}
