import { sql, type Expression, type SqlBool } from 'kysely';
import { toMinorUnits } from '../../../shared/domain/amount.ts';
import { readSearchQuery, type Comparison, type SearchTerm } from '../../../shared/domain/search-query.ts';
import type { ColumnReference } from '../documents/conditions.ts';
import { conditionSql } from '../documents/conditions.ts';
import { noAmount } from '../documents/keys.ts';
import { fullTextOf, type FullText } from './full-text.ts';

/** A search as the list needs it: the words for the index, and the fields as conditions. */
export interface CompiledSearch {
  readonly fullText: FullText | null;
  readonly conditions: (reference: ColumnReference) => Expression<SqlBool>[];
}

export function compileSearch(text: string): CompiledSearch {
  const query = readSearchQuery(text);
  const fields = query.filter((term) => term.kind !== 'words');
  return {
    fullText: fullTextOf(query),
    conditions: (reference) => fields.map((term) => termCondition(term, reference)).filter((each) => each !== null),
  };
}

function termCondition(
  term: Exclude<SearchTerm, { kind: 'words' }>,
  reference: ColumnReference,
): Expression<SqlBool> | null {
  switch (term.kind) {
    case 'amount': {
      const key = reference('amountInclVatMinor');
      const minor = toMinorUnits(term.value) ?? 0;
      return sql<SqlBool>`(${key} ${sign(term.comparison)} ${minor} and ${key} > ${noAmount})`;
    }
    case 'date': {
      if (term.field !== 'receivedAt')
        return sql<SqlBool>`(${reference(term.field)} ${sign(term.comparison)} ${term.value} and ${reference(term.field)} > '')`;
      return receivedCondition(term.comparison, term.value, reference);
    }
    case 'status':
    case 'type':
      return conditionSql({ column: term.kind, operator: 'is', values: [term.value] }, reference);
  }
}

/** Days of arrival are local days; `above` one begins with the day after it, `below` one ends with the day before it. */
function receivedCondition(
  comparison: Comparison,
  day: string,
  reference: ColumnReference,
): Expression<SqlBool> | null {
  switch (comparison) {
    case 'is':
      return conditionSql({ column: 'receivedAt', operator: 'is', values: [day] }, reference);
    case 'from':
    case 'above':
      return conditionSql(
        { column: 'receivedAt', operator: 'from', values: [comparison === 'from' ? day : otherDay(day, 1)] },
        reference,
      );
    case 'to':
    case 'below':
      return conditionSql(
        { column: 'receivedAt', operator: 'to', values: [comparison === 'to' ? day : otherDay(day, -1)] },
        reference,
      );
  }
}

function otherDay(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function sign(comparison: Comparison): Expression<unknown> {
  switch (comparison) {
    case 'is':
      return sql`=`;
    case 'above':
      return sql`>`;
    case 'from':
      return sql`>=`;
    case 'below':
      return sql`<`;
    case 'to':
      return sql`<=`;
  }
}
