/**
 * The form in which text is sorted and compared: lower case, accents dropped, blanks collapsed, and the letters after z
 * in their Danish order by the old seven-bit convention `{` = æ ä, `|` = ø ö, `}` = å.
 */
export function fold(text: string): string {
  const trimmed = text.length > keyLength ? text.slice(0, keyLength) : text;
  if (plain.test(trimmed)) return trimmed.toLowerCase().trim();
  return (
    trimmed
      .normalize('NFC')
      .toLowerCase()
      .replace(/[æäøöå]/gu, (letter) => nordic[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      // An accented one (ǽ, ǿ) has only now become the plain letter.
      .replace(/[æø]/gu, (letter) => nordic[letter] ?? letter)
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

const keyLength = 200;
const plain = /^[!-~]*(?: [!-~]+)*$/u;
const nordic: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

/**
 * A GLOB pattern that finds the term anywhere in a folded text; `a` finds `å` and `ä`, `o` finds `ö`, so that a person
 * without these keys finds Malmö and Århus.
 */
export function containsPattern(term: string): string {
  const letters = [...fold(term)].map((letter) => loose[letter] ?? letter);
  return `*${letters.join('')}*`;
}

const loose: Readonly<Record<string, string>> = { a: '[a}{]', o: '[o|]', '*': '[*]', '?': '[?]', '[': '[[]' };
