import { sql, type Expression, type SqlBool } from 'kysely';
import { toMinorUnits } from '../../../shared/domain/amount/amount.ts';
import { readSearchQuery, type Comparison, type SearchTerm } from '../../../shared/domain/search/search-query.ts';
import type { Ranges } from '../documents/lists/condition-ranges.ts';
import { conditionTest, type ColumnTest } from '../documents/lists/conditions.ts';
import { noAmount } from '../documents/keys.ts';
import { fullTextOf, type FullText } from './full-text.ts';

/** A search as the list needs it: the words for the index, and the fields as questions about columns. */
export interface CompiledSearch {
  readonly fullText: FullText | null;
  readonly tests: readonly ColumnTest[];
}

export function compileSearch(text: string): CompiledSearch {
  const query = readSearchQuery(text);
  const fields = query.filter((term) => term.kind !== 'words');
  return { fullText: fullTextOf(query), tests: fields.map(termTest).filter((test) => test !== null) };
}

function termTest(term: Exclude<SearchTerm, { kind: 'words' }>): ColumnTest | null {
  switch (term.kind) {
    case 'amount': {
      const minor = toMinorUnits(term.value) ?? 0;
      return {
        column: 'amountInclVatMinor',
        where: (reference) => {
          const key = reference('amountInclVatMinor');
          return sql<SqlBool>`(${key} ${sign(term.comparison)} ${minor} and ${key} > ${noAmount})`;
        },
        ranges: amountRange(term.comparison, minor),
        opposite: null,
      };
    }
    case 'date': {
      const { field, comparison, value } = term;
      if (field === 'receivedAt') return receivedTest(comparison, value);
      return {
        column: field,
        where: (reference) =>
          sql<SqlBool>`(${reference(field)} ${sign(comparison)} ${value} and ${reference(field)} > '')`,
        ranges: null,
        opposite: null,
      };
    }
    case 'status':
    case 'type':
      return conditionTest({ column: term.kind, operator: 'is', values: [term.value] });
  }
}

/** Hundredths are whole: above one begins with the next. */
function amountRange(comparison: Comparison, minor: number): Ranges {
  const least = { is: minor, from: minor, above: minor + 1, to: noAmount + 1, below: noAmount + 1 }[comparison];
  const endless = Number.POSITIVE_INFINITY;
  const most = { is: minor, from: endless, above: endless, to: minor, below: minor - 1 }[comparison];
  return { within: [[least, most]], outside: false };
}

/** Days of arrival are local days; `above` one begins with the day after it, `below` one ends with the day before it. */
function receivedTest(comparison: Comparison, day: string): ColumnTest | null {
  const column = 'receivedAt';
  switch (comparison) {
    case 'is':
      return conditionTest({ column, operator: 'is', values: [day] });
    case 'from':
    case 'above':
      return conditionTest({ column, operator: 'from', values: [comparison === 'from' ? day : otherDay(day, 1)] });
    case 'to':
    case 'below':
      return conditionTest({ column, operator: 'to', values: [comparison === 'to' ? day : otherDay(day, -1)] });
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
