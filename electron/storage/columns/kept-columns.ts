import type { DocumentsTable } from '../tables.ts';

type Column = keyof DocumentsTable;

/** Columns whose values come back again and again: each value is numbered once, the documents keep the numbers. */
export const wordColumns = [
  'inbox', 'ledgerId', 'status', 'type', 'importStatus', 'currency', 'responsibleStatus', 'dueDate', 'issueDate', 'postingDate',
  'vendorNoKey', 'vendorNameKey', 'vendorAddressKey', 'vendorCityKey', 'orderNoKey', 'quoteNoKey', 'purchaserKey',
  'receiverIdKey', 'responsibleKey', 'attachments', 'findingsRank',
] as const satisfies readonly Column[]; // prettier-ignore

/** Columns kept as numbers: amounts in hundredths, instants in milliseconds. */
export const numberColumns = ['receivedAt', 'amountInclVatMinor', 'amountMinor'] as const satisfies readonly Column[];

export type WordColumn = (typeof wordColumns)[number];
export type NumberColumn = (typeof numberColumns)[number];

/** All of them. A change of this list needs a migration that empties `columnSegments`; they fill again by themselves. */
export const keptColumns = [...wordColumns, ...numberColumns] as const;

/** Columns in which nearly every document may have a value of its own: a list sorted by one walks an index. */
const indexedOrders: ReadonlySet<Column> = new Set(['traceIdKey', 'documentNoKey', 'orderNoKey', 'quoteNoKey']);

export function isWordColumn(column: Column): column is WordColumn {
  return (wordColumns as readonly Column[]).includes(column);
}

export function isNumberColumn(column: Column): column is NumberColumn {
  return (numberColumns as readonly Column[]).includes(column);
}

export function isSortedByIndex(column: Column): boolean {
  return indexedOrders.has(column);
}

/** A document's value as the number that is kept of it. */
export function numberOf(column: NumberColumn, value: string | number): number {
  return column === 'receivedAt' ? instantNumber(String(value)) : Number(value);
}

/** Milliseconds; what is no instant stands before all. */
export function instantNumber(text: string): number {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? -8.64e15 : milliseconds;
}
