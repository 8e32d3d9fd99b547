import type { Condition } from '../../../../shared/contract/documents.ts';
import { noAmount } from '../keys.ts';
import { listColumns } from './list-columns.ts';
import { dayStart, typedMinor } from './typed-values.ts';

/** Both ends of a range belong to it; `outside`: where none of them is. */
export interface Ranges {
  readonly within: readonly (readonly [least: number, most: number])[];
  readonly outside: boolean;
}

/**
 * The ranges of the numbers kept of amounts (hundredths) and instants (milliseconds) in which a condition holds; null when
 * it is about another column or about the text of an instant.
 */
export function rangesOf({ column, operator, values }: Condition): Ranges | null {
  const { kind } = listColumns[column];
  if (kind !== 'amount' && kind !== 'instant') return null;
  const [value = ''] = values.filter((each) => each !== '');
  switch (operator) {
    case 'empty':
    case 'notEmpty':
      return kind === 'amount' ? { within: [[noAmount, noAmount]], outside: operator === 'notEmpty' } : null;
    case 'is':
    case 'isNot': {
      const within = kind === 'amount' ? amounts(values) : days(values);
      return within === null ? null : { within, outside: operator === 'isNot' };
    }
    case 'contains':
      return kind === 'amount' ? { within: amounts(values) ?? [], outside: false } : null;
    case 'from':
    case 'to':
      return kind === 'amount' ? amountBoundary(operator, value) : dayBoundary(operator, value);
  }
}

function amounts(values: readonly string[]): [number, number][] | null {
  return values
    .map(typedMinor)
    .filter((minor) => minor !== null)
    .map((minor) => [minor, minor]);
}

function amountBoundary(side: 'from' | 'to', value: string): Ranges {
  const minor = typedMinor(value);
  if (minor === null) return { within: [], outside: false };
  const range: [number, number] = side === 'from' ? [minor, Number.POSITIVE_INFINITY] : [noAmount + 1, minor];
  return { within: [range], outside: false };
}

function days(values: readonly string[]): [number, number][] | null {
  const ranges: [number, number][] = [];
  for (const value of values) {
    const [from, to] = [milliseconds(dayStart(value)), milliseconds(dayStart(value, 1))];
    if (from === null || to === null) return null;
    ranges.push([from, to - 1]);
  }
  return ranges;
}

function dayBoundary(side: 'from' | 'to', value: string): Ranges | null {
  const at = milliseconds(dayStart(value, side === 'from' ? 0 : 1));
  if (at === null) return null;
  const range: [number, number] = side === 'from' ? [at, Number.POSITIVE_INFINITY] : [firstInstant, at - 1];
  return { within: [range], outside: false };
}

/** The year 0: what is no instant stands before it. */
const firstInstant = -62_167_219_200_000;

/** Only of instants written out in full: others are compared as text. */
function milliseconds(instant: string): number | null {
  const time = Date.parse(instant);
  return Number.isNaN(time) || new Date(time).toISOString() !== instant ? null : time;
}
