import type { InboxRow } from '../../shared/contract/documents.ts';

/** Where the search found a row, with the match between ⟦ and ⟧ (UI-34). */
export interface WhereMatched {
  readonly vendor: string;
  readonly number: string;
  /** A piece of other text of the document, when the match stands in neither; begins near the match. */
  readonly elsewhere: string | null;
  readonly whole: string;
}

const before = 8;

/** Null when there is no search, or when nothing tells where it matched. */
export function whereMatched({
  matched,
  vendorName,
  documentNo,
}: Pick<InboxRow, 'matched' | 'vendorName' | 'documentNo'>): WhereMatched | null {
  const words = [...(matched ?? '').matchAll(/⟦([^⟧]+)⟧/gu)].map((match) => match[1] ?? '');
  if (matched === null || words.length === 0) return null;
  const vendor = withMatches(vendorName, words);
  const number = withMatches(documentNo, words);
  const whole = matched.replace(/[⟦⟧]/gu, '');
  const found = vendor !== vendorName || number !== documentNo;
  return { vendor, number, whole, elsewhere: found ? null : nearMatch(matched) };
}

function withMatches(text: string, words: readonly string[]): string {
  for (const word of words) {
    const at = text.toLocaleLowerCase().indexOf(word.toLocaleLowerCase());
    if (at >= 0) return `${text.slice(0, at)}⟦${text.slice(at, at + word.length)}⟧${text.slice(at + word.length)}`;
  }
  return text;
}

function nearMatch(text: string): string {
  const at = text.indexOf('⟦');
  return at <= before + 1 ? text : `…${text.slice(at - before).trimStart()}`;
}
