/**
 * Attachments set aside while the tree is built: the XML library puts text together character by character, which for
 * forty megabytes of base64 takes gigabytes. A short mark stands in their place.
 */
export interface SetAside {
  readonly text: string;
  /** Puts the long texts back where their marks stand in a value. */
  readonly restore: (value: string) => string;
}

/** Texts above this are set aside; shorter ones are not worth it. */
const long = 64 * 1024;

/** Characters of private use: no mark can be mistaken in a text that has none of its own. */
const open = '\uE000';
const close = '\uE001';
const mark = /\uE000(\d+)\uE001/g;

/** A text that holds the mark's first character, or would once its entities are decoded, could name what it is not given. */
const forged = /\uE000|&#(?:x0*e000|0*57344);/i;

export function setLongTextsAside(text: string): SetAside {
  if (text.length <= long || forged.test(text)) return { text, restore: (value) => value };
  const kept: string[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (let end = text.indexOf('<'); end >= 0; end = text.indexOf('<', end + 1)) {
    if (end - from <= long) continue;
    const start = text.lastIndexOf('>', end - 1) + 1;
    if (start < from || end - start <= long) continue;
    const piece = text.slice(start, end);
    // Entities are decoded by the library.
    if (piece.includes('&')) continue;
    kept.push(text.slice(from, start), `${open}${String(pieces.length)}${close}`);
    pieces.push(piece.replace(/\r\n?/g, '\n'));
    from = end;
  }
  if (pieces.length === 0) return { text, restore: (value) => value };
  kept.push(text.slice(from));
  return {
    text: kept.join(''),
    restore: (value) =>
      value.includes(open)
        ? value.replace(mark, (whole, index: string) => pieces[Number(index)] ?? whole).trim()
        : value,
  };
}
