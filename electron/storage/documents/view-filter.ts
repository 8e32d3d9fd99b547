import { sql, type Expression, type SqlBool } from 'kysely';
import type { Condition, InboxView } from '../../../shared/contract/documents.ts';
import { compileSearch } from '../search/search-conditions.ts';
import { matches, matchesWalking, type FullText } from '../search/full-text.ts';
import { conditionSql, plainColumn, unindexedColumn } from './conditions.ts';
import { listColumns } from './list-columns.ts';

/** Which documents: what every question about a view shares. */
export type ViewScope = Pick<InboxView, 'inbox' | 'ledgerId' | 'conditions' | 'search'>;

/** A view's conditions as SQL, in the two forms a plan may want. */
export interface ViewFilter {
  /** Nothing is asked beyond inbox and ledger: the counters know the answer. */
  readonly everything: boolean;
  /** The words to look for, or null. */
  readonly fullText: FullText | null;
  /** All conditions free to use their indexes. */
  readonly indexed: Expression<SqlBool>;
  /** Only the inbox may use an index: the list is walked in the order of another one. */
  readonly walking: Expression<SqlBool>;
  /** The conditions without the words. */
  readonly withoutWords: Expression<SqlBool>;
  /** Some condition finds its documents through an index; without one all entries of an index are tested. */
  readonly narrowing: boolean;
  /** The columns asked about, besides inbox and ledger. */
  readonly columns: ReadonlySet<string>;
}

export function filterOf(scope: ViewScope): ViewFilter {
  const search = compileSearch(scope.search);
  const { fullText } = search;
  const build = (reference: typeof plainColumn, words: Expression<SqlBool> | null): Expression<SqlBool> => {
    const parts: Expression<SqlBool>[] = [sql<SqlBool>`documents.inbox = ${scope.inbox}`];
    if (scope.ledgerId !== null) parts.push(sql<SqlBool>`${reference('ledgerId')} = ${scope.ledgerId}`);
    for (const condition of scope.conditions) {
      const part = conditionSql(condition, reference);
      if (part !== null) parts.push(part);
    }
    parts.push(...search.conditions(reference));
    if (words !== null) parts.push(words);
    return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
  };
  const fields = search.conditions(plainColumn);
  const asked = scope.conditions.filter((condition) => conditionSql(condition, plainColumn) !== null);
  return {
    everything: asked.length === 0 && fields.length === 0 && fullText === null,
    fullText,
    indexed: build(plainColumn, fullText === null ? null : matches(fullText)),
    walking: build(unindexedColumn, fullText === null ? null : matchesWalking(fullText)),
    withoutWords: build(unindexedColumn, null),
    narrowing:
      fullText !== null ||
      fields.length > 0 ||
      asked.some(
        ({ operator }) => operator === 'is' || operator === 'from' || operator === 'to' || operator === 'empty',
      ),
    columns: new Set([...asked.map(keyOf), ...(fields.length > 0 ? ['search'] : [])]),
  };
}

function keyOf(condition: Condition): string {
  return listColumns[condition.column].key;
}
