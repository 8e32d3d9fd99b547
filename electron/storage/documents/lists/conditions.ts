import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Condition } from '../../../../shared/contract/documents.ts';
import { assertNever } from '../../../../shared/domain/result.ts';
import { containsPattern, fold } from '../../query/folding.ts';
import type { DocumentsTable } from '../../tables.ts';
import { rangesOf, type Ranges } from './condition-ranges.ts';
import { noAmount, rankRanges } from '../keys.ts';
import { listColumns, type ListColumn } from './list-columns.ts';
import { dayStart, typedMinor } from './typed-values.ts';

/** How a condition names its column: plainly, or so that the planner leaves the column's index alone. */
export type ColumnReference = (column: string) => RawBuilder<unknown>;

export const plainColumn: ColumnReference = (column) => sql.ref(`documents.${column}`);
/** SQLite's unary plus: the same value, but no use of an index. For walking a list in the order of another index. */
export const unindexedColumn: ColumnReference = (column) => sql`+${sql.ref(`documents.${column}`)}`;

/** What a condition asks of one column, in the two forms it may be asked in. */
export interface ColumnTest {
  readonly column: keyof DocumentsTable;
  /** As SQL; `reference` says what stands for the column. Values are always bound. */
  readonly where: (reference: ColumnReference) => Expression<SqlBool>;
  /** Of a column that is compared by size: where it holds. Null when only SQL can say. */
  readonly ranges: Ranges | null;
  /** The opposite, where an index finds that sooner; null where it does not. */
  readonly opposite: ((reference: ColumnReference) => Expression<SqlBool>) | null;
}

/** What a condition of a view asks; null: nothing. */
export function conditionTest(condition: Condition): ColumnTest | null {
  if (conditionSql(condition, plainColumn) === null) return null;
  const opposite = oppositeOf(condition);
  return {
    column: listColumns[condition.column].key,
    where: (reference) => conditionSql(condition, reference) ?? sql<SqlBool>`1 = 1`,
    ranges: rangesOf(condition),
    opposite: opposite === null ? null : (reference) => conditionSql(opposite, reference) ?? sql<SqlBool>`0 = 1`,
  };
}

/** What is not asked for is what few documents have: those with other values, or none, and the marked ones. */
function oppositeOf(condition: Condition): Condition | null {
  if (condition.operator === 'isNot') return { ...condition, operator: 'is' };
  if (condition.operator === 'notEmpty') return { ...condition, operator: 'empty' };
  const marked = condition.values.some((value) => value === 'true' || value === '1');
  const unmarked = condition.column === 'marked' && condition.operator === 'is' && !marked;
  return unmarked ? { ...condition, values: ['true'] } : null;
}

/** A condition of a view as SQL over `documents`; values are always bound. Null: it asks nothing. */
export function conditionSql(condition: Condition, reference: ColumnReference): Expression<SqlBool> | null {
  const column = listColumns[condition.column];
  const key = reference(column.key);
  const values = condition.values.filter(
    (value) => value !== '' || condition.operator === 'is' || condition.operator === 'isNot',
  );
  switch (condition.operator) {
    case 'empty':
      return isEmpty(column, key);
    case 'notEmpty':
      return sql<SqlBool>`not (${isEmpty(column, key)})`;
    case 'is':
      return values.length === 0 ? null : isAnyOf(column, key, values);
    case 'isNot':
      return values.length === 0 ? null : sql<SqlBool>`not (${isAnyOf(column, key, values)})`;
    case 'contains':
      return values.length === 0 ? null : anyOf(values.map((value) => contains(column, key, value)));
    case 'from':
    case 'to': {
      const [value] = values;
      return value === undefined ? null : boundary(column, key, condition.operator, value);
    }
    default:
      return assertNever(condition.operator);
  }
}

const never = sql<SqlBool>`0 = 1`;

function anyOf(alternatives: readonly Expression<SqlBool>[]): Expression<SqlBool> {
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}

function oneOf(key: RawBuilder<unknown>, values: readonly (string | number)[]): Expression<SqlBool> {
  if (values.length === 0) return never;
  return sql<SqlBool>`${key} in (${sql.join(values)})`;
}

function isEmpty({ kind }: ListColumn, key: RawBuilder<unknown>): Expression<SqlBool> {
  switch (kind) {
    case 'text':
    case 'code':
    case 'date':
    case 'instant':
      return sql<SqlBool>`${key} = ''`;
    case 'amount':
      return sql<SqlBool>`${key} = ${noAmount}`;
    case 'count':
    case 'findings':
    case 'flag':
      return sql<SqlBool>`${key} = 0`;
    case 'vendor':
    case 'few':
      return sql<SqlBool>`${key} is null`;
    default:
      return assertNever(kind);
  }
}

function isAnyOf({ kind }: ListColumn, key: RawBuilder<unknown>, values: readonly string[]): Expression<SqlBool> {
  switch (kind) {
    case 'text':
      return oneOf(key, values.map(fold));
    case 'code':
    case 'date':
      return oneOf(key, values);
    case 'instant':
      return anyOf(values.map((day) => sql<SqlBool>`(${key} >= ${dayStart(day)} and ${key} < ${dayStart(day, 1)})`));
    case 'amount':
      return oneOf(
        key,
        values.map(typedMinor).filter((minor) => minor !== null),
      );
    case 'count':
    case 'vendor':
    case 'few':
      return vendorOrCount(key, values);
    case 'flag':
      return oneOf(
        key,
        values.map((value) => (value === 'true' || value === '1' ? 1 : 0)),
      );
    case 'findings':
      return anyOf(values.map((severity) => severityIs(key, severity)));
    default:
      return assertNever(kind);
  }
}

/** Numbers; no vendor makes `not (… in …)` NULL, which is why absence is said aloud. */
function vendorOrCount(key: RawBuilder<unknown>, values: readonly string[]): Expression<SqlBool> {
  const numbers = values.map(Number).filter((value) => Number.isSafeInteger(value));
  return numbers.length === 0 ? never : sql<SqlBool>`(${oneOf(key, numbers)} and ${key} is not null)`;
}

function severityIs(key: RawBuilder<unknown>, severity: string): Expression<SqlBool> {
  if (!(severity in rankRanges)) return never;
  const [from, to] = rankRanges[severity as keyof typeof rankRanges];
  return sql<SqlBool>`${key} between ${from} and ${to}`;
}

function contains({ kind }: ListColumn, key: RawBuilder<unknown>, value: string): Expression<SqlBool> {
  switch (kind) {
    case 'text':
      return sql<SqlBool>`${key} glob ${containsPattern(value)}`;
    case 'code':
    case 'date':
    case 'instant':
      return sql<SqlBool>`lower(${key}) glob ${containsPattern(value)}`;
    case 'amount': {
      const minor = typedMinor(value);
      return minor === null ? never : sql<SqlBool>`${key} = ${minor}`;
    }
    case 'count':
    case 'vendor':
    case 'few':
      return vendorOrCount(key, [value]);
    case 'findings':
      return severityIs(key, value);
    case 'flag':
      return never;
    default:
      return assertNever(kind);
  }
}

/** `from` and `to` take the value itself in; what is absent is on no side. */
function boundary(
  { kind }: ListColumn,
  key: RawBuilder<unknown>,
  side: 'from' | 'to',
  value: string,
): Expression<SqlBool> {
  const from = side === 'from';
  switch (kind) {
    case 'text':
      return from
        ? sql<SqlBool>`${key} >= ${fold(value)}`
        : sql<SqlBool>`(${key} <= ${`${fold(value)}\u{10ffff}`} and ${key} <> '')`;
    case 'code':
    case 'date':
      return from ? sql<SqlBool>`${key} >= ${value}` : sql<SqlBool>`(${key} <= ${value} and ${key} > '')`;
    case 'instant':
      return from
        ? sql<SqlBool>`${key} >= ${dayStart(value)}`
        : sql<SqlBool>`(${key} < ${dayStart(value, 1)} and ${key} > '')`;
    case 'amount': {
      const minor = typedMinor(value);
      if (minor === null) return never;
      return from ? sql<SqlBool>`${key} >= ${minor}` : sql<SqlBool>`(${key} <= ${minor} and ${key} > ${noAmount})`;
    }
    case 'count':
    case 'vendor':
    case 'few':
    case 'flag': {
      const number = Number(value);
      if (!Number.isSafeInteger(number)) return never;
      return from ? sql<SqlBool>`${key} >= ${number}` : sql<SqlBool>`${key} <= ${number}`;
    }
    case 'findings': {
      if (!(value in rankRanges)) return never;
      const [least, most] = rankRanges[value as keyof typeof rankRanges];
      return from ? sql<SqlBool>`${key} >= ${least}` : sql<SqlBool>`${key} <= ${most}`;
    }
    default:
      return assertNever(kind);
  }
}
