import type { Condition, InboxView } from '../../shared/contract/documents.ts';

/** What a person looks at: the views the benchmark asks for, from the everyday to the worst. */
export const everything: InboxView = {
  inbox: 'purchase',
  ledgerId: null,
  conditions: [],
  search: '',
  sort: { column: 'receivedAt', descending: true },
};
export const pendingView: InboxView = filtered({ column: 'status', operator: 'is', values: ['pending'] });

export function filtered(...conditions: readonly Condition[]): InboxView {
  return { ...everything, conditions: [...conditions] };
}

export function sorted(view: InboxView, column: InboxView['sort']['column']): InboxView {
  return { ...view, sort: { column, descending: false } };
}

/** Sorted by everything a person may click, scrolled anywhere. */
export const listViews: readonly InboxView[] = (
  ['receivedAt', 'vendorName', 'amountInclVat', 'documentNo', 'status', 'dueDate', 'orderNo', 'findings'] as const
).map((column) => sorted(everything, column));

const filters: readonly InboxView[] = [
  pendingView,
  filtered({ column: 'vendorName', operator: 'contains', values: ['maling'] }),
  filtered({ column: 'amountInclVat', operator: 'from', values: ['20000'] }),
  filtered({ column: 'receivedAt', operator: 'from', values: ['2025-06-01'] }),
  filtered(
    { column: 'status', operator: 'is', values: ['accepted'] },
    { column: 'currency', operator: 'is', values: ['SEK'] },
  ),
  filtered(
    { column: 'status', operator: 'isNot', values: ['rejected'] },
    { column: 'vendorCity', operator: 'is', values: ['Skive'] },
    { column: 'amountInclVat', operator: 'to', values: ['10000'] },
  ),
  filtered({ column: 'orderNo', operator: 'notEmpty', values: [] }),
];
export const filterViews: readonly InboxView[] = filters.flatMap((view) => [view, sorted(view, 'vendorName')]);

/** A word in every document, words in many, in few and in none; numbers, amounts, fields, beginnings. */
export const searches: readonly string[] = [
  'faktura',
  'fak',
  'maling',
  'maling pensel',
  '"faktura for maling"',
  'vendor:maling',
  'F-1',
  'no:F-10',
  '1.250,00',
  'amount>40000',
  'faktura status:pending',
  'kaffe 77',
  'findes ikke',
];
