/** What the built-in letters of PDF have beyond Latin 1 (Windows 1252): Danish, Swedish and the rest of western Europe. */
const alsoThere = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const replacements: Readonly<Record<string, string>> = {
  '−': '-', '‐': '-', '‑': '-', '‒': '–', '―': '—', 'ł': 'l', 'Ł': 'L', 'đ': 'd', 'Đ': 'D', 'ı': 'i', '′': '’', '″': '”',
}; // prettier-ignore

/**
 * Text as the letters of the paper can write it: letters of other alphabets lose their marks, or become a question mark.
 * The e-document beside the paper holds every name as it is.
 */
export function printable(text: string): string {
  let written = '';
  for (const sign of text.normalize('NFC')) written += canWrite(sign) ? sign : inItsPlace(sign);
  return written;
}

function inItsPlace(sign: string): string {
  if (/\s/.test(sign)) return ' ';
  if (/\p{C}/u.test(sign)) return '';
  const replaced = replacements[sign] ?? sign.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return replaced !== '' && [...replaced].every(canWrite) ? replaced : '?';
}

function canWrite(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff && code !== 0xad) || alsoThere.has(sign);
}
