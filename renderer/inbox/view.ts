import type { Condition, InboxColumn, InboxView } from '../../shared/contract/documents.ts';
import type { Preferences } from '../../shared/contract/setup.ts';
import type { Inbox } from '../../shared/domain/document/document.ts';
import { resolveDate } from './relative-date.ts';

export type ListLayout = NonNullable<Preferences['lists'][Inbox]>;

/** Shown by default: all but utility statements (IN-21); visible as a filter like any other, with its cross. */
export const withoutUtilityStatements: Condition = { column: 'type', operator: 'isNot', values: ['utilityStatement'] };

/** *Documents with utility statement*: the parents only, not the statements themselves (UTS-2). */
export const withUtilityStatements: Condition = { column: 'utilityStatements', operator: 'from', values: ['1'] };

/** Columns of a new installation, as drawn; the vendor's cell shows the number too while that has no column of its own. */
const startingColumns: readonly InboxColumn[] = ['status', 'receivedAt', 'vendorName', 'amountInclVat', 'dueDate'];
const startingColumnsOf: Record<Inbox, readonly InboxColumn[]> = {
  purchase: startingColumns,
  reminders: startingColumns,
  statements: startingColumns,
  responses: ['status', 'receivedAt', 'vendorName', 'documentNo'],
};

export function startingView(inbox: Inbox): InboxView {
  return {
    inbox,
    ledgerId: null,
    conditions: inbox === 'purchase' ? [withoutUtilityStatements] : [],
    search: '',
    sort: { column: 'receivedAt', descending: true },
  };
}

/** The views that are there without anybody having saved them; each leaves the order of the list as it is (IN-21, UTS-2). */
export function standardViews(
  inbox: Inbox,
): readonly { readonly name: 'withUtilityStatements' | 'utilityStatements'; readonly conditions: Condition[] }[] {
  if (inbox !== 'purchase') return [];
  return [
    { name: 'withUtilityStatements', conditions: [withUtilityStatements] },
    {
      name: 'utilityStatements',
      conditions: [{ column: 'type', operator: 'is', values: ['utilityStatement'] }],
    },
  ];
}

/** The layout of an inbox: what the person chose, or what a new installation has. */
export function layoutOf(lists: Preferences['lists'], inbox: Inbox): ListLayout & { readonly view: InboxView } {
  const own = lists[inbox];
  return {
    columns: own === undefined || own.columns.length === 0 ? [...startingColumnsOf[inbox]] : own.columns,
    widths: own?.widths ?? {},
    view: own?.view ?? startingView(inbox),
  };
}

/** The view as the backend is asked for it: with the chosen ledger, and moving days as dates. */
export function askedView(view: InboxView, ledgerId: number | null, today: Date): InboxView {
  return {
    ...view,
    ledgerId,
    conditions: view.conditions.map((condition) => ({
      ...condition,
      values: condition.values.map((value) => resolveDate(value, today)),
    })),
  };
}

/** Puts a condition in place of those of the same column and kind; a range keeps its other end. */
export function withCondition(conditions: readonly Condition[], added: Condition): Condition[] {
  const range = added.operator === 'from' || added.operator === 'to';
  const kept = conditions.filter(({ column, operator }) => {
    if (column !== added.column) return true;
    const isRange = operator === 'from' || operator === 'to';
    return range ? isRange && operator !== added.operator : operator === 'isNot' && added.operator === 'isNot';
  });
  const same =
    added.operator === 'isNot'
      ? kept.find(({ column, operator }) => column === added.column && operator === 'isNot')
      : undefined;
  if (same === undefined) return [...kept, added];
  return kept.map((condition) =>
    condition === same ? { ...same, values: [...new Set([...same.values, ...added.values])] } : condition,
  );
}

/** Whether two views show the same list. */
export function sameView(one: InboxView, other: InboxView): boolean {
  const comparable = ({ inbox, conditions, search, sort }: InboxView): string =>
    JSON.stringify([inbox, conditions, search.trim(), sort.column, sort.descending]);
  return comparable(one) === comparable(other);
}
