/** The upper half of IBM's code page 437 (SIE calls it PC8), from 0x80 to 0xFF; the lower half is ASCII. */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

const codes = new Map([...upper].map((character, index) => [character, 0x80 + index]));

/** Signs of print that have a plain neighbour everybody reads the same. */
const neighbours: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201A': ',', '\u201C': '"', '\u201D': '"', '\u201E': '"',
  '\u2010': '-', '\u2011': '-', '\u2012': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-',
  '\u2026': '...', '\u2022': '\u00B7', '\u20AC': 'EUR', '\u2002': ' ', '\u2003': ' ', '\u2009': ' ', '\u202F': ' ',
}; // prettier-ignore

/** A character the code page lacks, and what stands in its place. */
export interface Replacement {
  readonly character: string;
  readonly by: string;
}

export interface Cp437Text {
  /** Only characters the code page has. */
  readonly text: string;
  readonly replaced: readonly Replacement[];
}

/** The text in characters of the code page. What it lacks becomes a plain neighbour, else a question mark anybody sees. */
export function inCp437(text: string): Cp437Text {
  if (/^[\u0020-\u007E]*$/u.test(text)) return { text, replaced: [] };
  const replaced: Replacement[] = [];
  const signs = [...text.normalize('NFC')].map((character) => {
    if (has(character)) return character;
    const by = neighbours[character] ?? '?';
    replaced.push({ character, by });
    return by;
  });
  return { text: signs.join(''), replaced };
}

function has(character: string): boolean {
  return codes.has(character) || (character.length === 1 && character.charCodeAt(0) < 0x80);
}

/** The bytes of a text that holds only characters of the code page. */
export function encodeCp437(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = codes.get(character) ?? character.charCodeAt(0);
    if (code > 0xff || (code >= 0x80 && !codes.has(character))) throw new RangeError(`Not in CP437: ${character}`);
    return code;
  });
}

/** The inverse of {@link encodeCp437}. */
export function decodeCp437(bytes: Uint8Array): string {
  const signs = [...upper];
  return Array.from(bytes, (code) => (code < 0x80 ? String.fromCharCode(code) : (signs[code - 0x80] ?? ''))).join('');
}
