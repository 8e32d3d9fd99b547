import { sql, type Expression, type SqlBool } from 'kysely';
import { readTypedAmount, type SearchQuery, type SearchTerm } from '../../../shared/domain/search-query.ts';
import { queries, type ReadableStore } from '../handles.ts';
import { amountWord } from './search-text.ts';

/**
 * What only this database can do for the search: the full-text index. What people type reaches it as quoted text, never
 * as an operator.
 */

const opening = '⟦';
const closing = '⟧';

/** The expression for the words of a query, or null when it has none to look for. */
export function matchExpression(query: SearchQuery): string | null {
  const words = query.filter((term) => term.kind === 'words').filter(({ text }) => searchable.test(text));
  if (words.length === 0) return null;
  return words.map((term, position) => `(${wordsExpression(term, position === words.length - 1)})`).join(' AND ');
}

/** The index knows letters and digits only; a word without any would find nothing for ever. */
const searchable = /[\p{Letter}\p{Number}]/u;

function wordsExpression(term: Extract<SearchTerm, { kind: 'words' }>, last: boolean): string {
  const phrase = `"${term.text.replaceAll('"', '""')}"`;
  // The word being typed, and one looked for in a field, may be a beginning.
  const prefix = !term.whole && (last || term.field !== 'any') ? ' *' : '';
  switch (term.field) {
    case 'vendor':
      return `vendor : ${phrase}${prefix}`;
    case 'number':
      return `numbers : ${phrase}${prefix}`;
    case 'any': {
      const amount = term.whole ? null : amountWord(readTypedAmount(term.text) ?? undefined);
      const text = `{numbers vendor text} : ${phrase}${prefix}`;
      return amount === null ? text : `${text} OR amounts : "${amount}"`;
    }
  }
}

/** Documents the expression matches, as a condition over `documents`. */
export function matches(expression: string): Expression<SqlBool> {
  return sql<SqlBool>`documents.id in (select rowid from ${sql.table('documentSearch')} where ${sql.table('documentSearch')} match ${expression})`;
}

/** For each of the documents the piece of text in which the expression matched, the match between ⟦ and ⟧ (UI-34). */
export async function matchedPieces(db: ReadableStore, expression: string, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; numbers: string; vendor: string; text: string; amounts: string }>`
    select rowid as id,
      snippet(documentSearch, 0, ${opening}, ${closing}, '…', 8) as numbers,
      snippet(documentSearch, 1, ${opening}, ${closing}, '…', 12) as vendor,
      snippet(documentSearch, 2, ${opening}, ${closing}, '…', 14) as text,
      snippet(documentSearch, 3, ${opening}, ${closing}, '', 1) as amounts
    from documentSearch where documentSearch match ${expression} and rowid in (${sql.join(ids)})`.execute(queries(db));
  return new Map(
    rows.map((row) => {
      const piece = [row.numbers, row.vendor, row.text].find((text) => text.includes(opening)) ?? matchedAmount(row.amounts);
      return [row.id, piece];
    }),
  );
}

/** Amounts are indexed in hundredths; a person reads them with their decimals. */
function matchedAmount(piece: string): string {
  return piece.replace(/⟦(\d+)⟧/gu, (_match, digits: string) => `${opening}${digits.padStart(3, '0').replace(/(\d{2})$/u, '.$1')}${closing}`);
}
