import { sql, type Expression, type SqlBool } from 'kysely';
import type { InboxView } from '../../../../shared/contract/documents.ts';
import { compileSearch } from '../../search/search-conditions.ts';
import { matches, type FullText } from '../../search/full-text.ts';
import { conditionTest, plainColumn, unindexedColumn, type ColumnReference, type ColumnTest } from './conditions.ts';

/** Which documents: what every question about a view shares. */
export type ViewScope = Pick<InboxView, 'inbox' | 'ledgerId' | 'conditions' | 'search'>;

/** What a view asks beyond inbox and ledger. */
export interface ViewFilter {
  /** Nothing is asked: the counters know the answer. */
  readonly everything: boolean;
  /** The words to look for, or null. */
  readonly fullText: FullText | null;
  /** Every other question, each about one column. */
  readonly tests: readonly ColumnTest[];
}

export function filterOf({ conditions, search }: Pick<ViewScope, 'conditions' | 'search'>): ViewFilter {
  const { fullText, tests: fields } = compileSearch(search);
  const tests = [...conditions.map(conditionTest).filter((test) => test !== null), ...fields];
  return { everything: tests.length === 0 && fullText === null, fullText, tests };
}

/** The whole view as one condition over `documents`, free to use any index. */
export function viewSql(scope: ViewScope): Expression<SqlBool> {
  const { fullText, tests } = filterOf(scope);
  const words = fullText === null ? [] : [matches(fullText)];
  return sql<SqlBool>`(${sql.join([...placeSql(scope, plainColumn), ...tests.map(({ where }) => where(plainColumn)), ...words], sql` and `)})`;
}

/** The view without its words as conditions to test rows with that are found in another way. */
export function testingSql(scope: ViewScope): Expression<SqlBool> {
  const { tests } = filterOf(scope);
  const asked = tests.map(({ where }) => where(unindexedColumn));
  return sql<SqlBool>`(${sql.join([...placeSql(scope, unindexedColumn), ...asked], sql` and `)})`;
}

function placeSql({ inbox, ledgerId }: ViewScope, reference: ColumnReference): Expression<SqlBool>[] {
  const here = sql<SqlBool>`${reference('inbox')} = ${inbox}`;
  return ledgerId === null ? [here] : [here, sql<SqlBool>`${reference('ledgerId')} = ${ledgerId}`];
}
