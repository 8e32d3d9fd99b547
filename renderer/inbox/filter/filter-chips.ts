import type { Condition } from '../../../shared/contract/documents.ts';
import type { Text } from '../../text/text.ts';
import { isRelative } from '../relative-date.ts';
import type { VendorNames } from '../use-vendor-names.ts';

/** What stands on one filter chip, and the conditions it takes away. */
export interface FilterChip {
  readonly key: string;
  readonly text: string;
  readonly column: Condition['column'];
  readonly conditions: readonly Condition[];
}

const amountColumns: readonly Condition['column'][] = ['amountInclVat', 'amount'];
const dateColumns: readonly Condition['column'][] = ['receivedAt', 'dueDate', 'issueDate', 'postingDate'];
export type FilterKind = 'values' | 'amount' | 'date' | 'flag';

/** How a column is filtered: by a list of its values, by an amount or by days. */
export function filterKind(column: Condition['column']): FilterKind {
  if (amountColumns.includes(column)) return 'amount';
  if (dateColumns.includes(column)) return 'date';
  return column === 'marked' || column === 'utilityStatements' ? 'flag' : 'values';
}

const wordKinds: Partial<Record<Condition['column'], string>> = {
  status: 'documentStatus',
  type: 'documentType',
  importStatus: 'importStatus',
  responsibleStatus: 'responsibleStatus',
  findings: 'severity',
  marked: 'yesNo',
};

const noNames: VendorNames = new Map();

/** A value of a column in words: statuses by the glossary, amounts and dates by locale, vendor cards by name and number. */
export function valueWord(
  column: Condition['column'],
  value: string,
  text: Text,
  vendorNames: VendorNames = noNames,
): string {
  if (column === 'vendorId') return vendorNames.get(value) ?? '…';
  const kind = wordKinds[column];
  if (kind !== undefined) return text.find('words', `${kind}.${value}`) ?? value;
  if (value === '') return text.t('inbox:filter.nothing');
  if (filterKind(column) === 'date')
    return isRelative(value) ? text.t('inbox:filter.today') : text.format.mediumDate(value);
  return filterKind(column) === 'amount' ? text.format.amount(value) : value;
}

const namedRanges = [
  { from: 'today', to: 'today', key: 'today' },
  { from: 'today-6', to: null, key: 'last7' },
  { from: 'today-29', to: null, key: 'last30' },
  { from: 'month', to: null, key: 'thisMonth' },
  { from: null, to: 'today-1', key: 'overdue' },
  { from: 'today', to: 'today+7', key: 'next7' },
] as const;

/** The named ranges that make sense for a column of days: looking back, or towards a due date. */
export function rangesOf(column: Condition['column']): readonly (typeof namedRanges)[number][] {
  return namedRanges.filter(({ key }) =>
    column === 'dueDate' ? key !== 'last7' && key !== 'last30' : key !== 'overdue' && key !== 'next7',
  );
}

/** The conditions of a view as chips, one per column and kind: an active filter is always visible (IN-21). */
export function filterChips(
  conditions: readonly Condition[],
  text: Text,
  vendorNames: VendorNames = noNames,
): FilterChip[] {
  const chips: FilterChip[] = [];
  const done = new Set<Condition>();
  for (const condition of conditions) {
    if (done.has(condition)) continue;
    const { column, operator } = condition;
    const isRange = operator === 'from' || operator === 'to';
    const together = isRange
      ? conditions.filter((other) => other.column === column && (other.operator === 'from' || other.operator === 'to'))
      : [condition];
    for (const one of together) done.add(one);
    chips.push({
      key: `${column} ${isRange ? 'range' : operator} ${condition.values.join(' ')}`,
      column,
      conditions: together,
      text: isRange ? rangeText(column, together, text) : conditionText(condition, text, vendorNames),
    });
  }
  return chips;
}

function conditionText({ column, operator, values }: Condition, text: Text, vendorNames: VendorNames): string {
  const { t } = text;
  if (column === 'type' && operator === 'isNot' && values.length === 1 && values[0] === 'utilityStatement')
    return t('inbox:filter.withoutUtility');
  if (column === 'marked') return values[0] === 'true' ? t('inbox:filter.marked') : t('inbox:filter.unmarked');
  if (column === 'utilityStatements' && operator === 'empty') return t('inbox:filter.noStatements');
  // The value says by itself that it is a card.
  const name = t(`words:column.${column === 'vendorId' ? 'vendorName' : column}`);
  const words = values.map((value) => valueWord(column, value, text, vendorNames));
  const shown = words.slice(0, 2).join(` ${t('inbox:filter.chip.or')} `);
  const value = words.length > 2 ? `${shown} ${t('inbox:filter.chip.more', { count: words.length - 2 })}` : shown;
  switch (operator) {
    case 'empty':
    case 'notEmpty':
      return t(`inbox:filter.chip.${operator}`, { column: name });
    case 'is':
    case 'isNot':
    case 'contains':
    case 'from':
    case 'to':
      return t(`inbox:filter.chip.${operator}`, { column: name, value });
  }
}

function rangeText(column: Condition['column'], conditions: readonly Condition[], text: Text): string {
  const { t } = text;
  // More than none is all one can ask for.
  if (column === 'utilityStatements') return t('inbox:filter.withStatements');
  const name = t(`words:column.${column}`);
  const from = conditions.find(({ operator }) => operator === 'from')?.values[0] ?? null;
  const to = conditions.find(({ operator }) => operator === 'to')?.values[0] ?? null;
  const named = namedRanges.find((range) => range.from === from && range.to === to);
  if (named !== undefined)
    return t('inbox:filter.chip.is', {
      column: name,
      value: t(`inbox:filter.${named.key}`).toLocaleLowerCase(text.format.locale),
    });
  if (from !== null && to !== null)
    return t('inbox:filter.chip.between', {
      column: name,
      from: valueWord(column, from, text),
      to: valueWord(column, to, text),
    });
  return from !== null
    ? t('inbox:filter.chip.from', { column: name, value: valueWord(column, from, text) })
    : t('inbox:filter.chip.to', { column: name, value: valueWord(column, to ?? '', text) });
}
