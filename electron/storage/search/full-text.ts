import { sql, type Expression, type SqlBool } from 'kysely';
import { readTypedAmount, type SearchQuery } from '../../../shared/domain/search/search-query.ts';
import { amountWord } from '../../../shared/domain/search/search-text.ts';
import { queries, type ReadableStore } from '../connection/handles.ts';
import { matchedPiece, wordsOf, type SoughtWords } from './matched-piece.ts';

/**
 * What only this database can do for the search: the full-text index. What people type reaches it as quoted text, never
 * as an operator.
 */
export interface FullText {
  /** In the language of the index. */
  readonly expression: string;
  readonly sought: readonly SoughtWords[];
}

/** The words of a query as the index wants them, or null when there are none it could know. */
export function fullTextOf(query: SearchQuery): FullText | null {
  const terms = query.filter((term) => term.kind === 'words').filter(({ text }) => wordsOf(text).length > 0);
  if (terms.length === 0) return null;
  const sought = terms.map(({ field, text, whole }, position): SoughtWords => ({
    columns: field === 'any' ? ['numbers', 'vendor', 'text'] : [field === 'number' ? 'numbers' : 'vendor'],
    words: wordsOf(text),
    // The word being typed, and one looked for in a field, may be a beginning.
    prefix: !whole && (position === terms.length - 1 || field !== 'any'),
    amount: whole || field !== 'any' ? null : amountWord(readTypedAmount(text) ?? undefined),
  }));
  return { expression: sought.map((each) => `(${expressionOf(each)})`).join(' AND '), sought };
}

/** Quoted words can hold nothing but letters and digits, so that no text is ever read as an operator. */
function expressionOf({ columns, words, prefix, amount }: SoughtWords): string {
  const text = `{${columns.join(' ')}} : "${words.join(' ')}"${prefix ? ' *' : ''}`;
  return amount === null ? text : `${text} OR amounts : "${amount}"`;
}

/** Documents the expression matches, as a condition over `documents` the planner may start from. */
export function matches({ expression }: FullText): Expression<SqlBool> {
  return sql<SqlBool>`documents.id in (select rowid from documentSearch where documentSearch match ${expression})`;
}

/** For each of the documents the piece of text in which the search matched (UI-34). */
export async function matchedPieces(
  db: ReadableStore,
  fullText: FullText,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const texts = await queries(db).selectFrom('searchTexts').selectAll().where('documentId', 'in', ids).execute();
  const pieces = new Map<number, string>();
  for (const text of texts) {
    const piece = matchedPiece(text, fullText.sought);
    if (piece !== null) pieces.set(text.documentId, piece);
  }
  return pieces;
}
