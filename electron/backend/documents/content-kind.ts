export type ContentKind = 'pdf' | 'png' | 'jpeg' | 'gif' | 'tiff' | 'text' | 'xml' | 'other';

const endings: Readonly<Record<ContentKind, string>> = {
  pdf: '.pdf',
  png: '.png',
  jpeg: '.jpg',
  gif: '.gif',
  tiff: '.tif',
  text: '.txt',
  xml: '.xml',
  other: '',
};

const sampled = 4096;

/** What bytes are, told from themselves and never from what the sender declared (PLT-3). */
export function contentKind(bytes: Uint8Array): ContentKind {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'gif';
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])) return 'tiff';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // A PDF may have a few bytes before its mark, and readers accept that.
  if (start.includes('%PDF-')) return 'pdf';
  if (!isText(bytes.subarray(0, sampled))) return 'other';
  return /^(?:\u00EF\u00BB\u00BF)?\s*<(?:\?xml|[A-Za-z_][^>]*>)/u.test(start) &&
    !/^\s*<(?:!doctype html|html)/iu.test(start)
    ? 'xml'
    : 'text';
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** No control characters but tabs, line ends and form feeds: UTF-8, Latin 1 and code pages all pass. */
function isText(bytes: Uint8Array): boolean {
  return (
    bytes.length > 0 &&
    bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d)
  );
}

/** The name an attachment is saved under: cleaned, and ending as its content asks for. */
export function safeFileName(name: string | null, kind: ContentKind, index: number): string {
  const last = (name ?? '').split(/[\\/]/u).at(-1) ?? '';
  const cleaned = last
    .replace(/[\p{Cc}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 120);
  const stem = cleaned === '' ? `attachment-${index + 1}` : cleaned;
  const ending = endings[kind];
  const alike: Partial<Record<ContentKind, RegExp>> = {
    jpeg: /\.jpe?g$/iu,
    tiff: /\.tiff?$/iu,
    text: /\.(?:txt|csv|log|md)$/iu,
  };
  if (ending === '' || (alike[kind] ?? new RegExp(`\\${ending}$`, 'iu')).test(stem))
    return kind === 'other' ? defused(stem) : stem;
  return `${stem}${ending}`;
}

/** What would run when opened is saved as something that does not. */
function defused(name: string): string {
  return /\.(?:exe|com|bat|cmd|scr|pif|msi|js|jse|vbs|vbe|wsf|ps1|hta|lnk|jar|sh|app|dll|reg|chm)$/iu.test(name)
    ? `${name}.attachment`
    : name;
}
