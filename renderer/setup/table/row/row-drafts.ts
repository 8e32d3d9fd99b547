import type { MasterTable } from '../../../../shared/domain/master/tables.ts';
import { createDrafts } from '../../../store/drafts.ts';
import type { RowValues } from './check-row.ts';

/** Half-written rows. */
export const rowDrafts = createDrafts<string, RowValues>();

/** Whose draft it is: a table's row, or with null its new one. */
export function draftKey(table: MasterTable, ledgerId: number | null, id: number | null): string {
  return `${table} ${ledgerId ?? ''} ${id ?? 'new'}`;
}
