import type { InboxColumn, InboxRow } from '../../../shared/contract/documents.ts';

/** The value of a row that a filter on the column is asked with; null when filtering to it makes no sense. */
export function columnValue(row: InboxRow, column: InboxColumn): string | null {
  switch (column) {
    case 'receivedAt':
      return localDay(row.receivedAt);
    case 'findings':
      return row.errors > 0 ? 'error' : row.warnings > 0 ? 'warning' : row.remarks > 0 ? 'remark' : null;
    case 'attachments':
      return String(row.attachments);
    default:
      return row[column];
  }
}

/** An amount as the list shows it: what a credit note gives back has a minus. Documents carry it without. */
export function signedAmount({ type }: Pick<InboxRow, 'type'>, amount: string | null): string | null {
  if (amount === null || type !== 'creditNote' || /^-?0*(\.0*)?$/.test(amount)) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return Number.isNaN(at.getTime())
    ? instant.slice(0, 10)
    : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
