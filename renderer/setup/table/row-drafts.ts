import { createStore } from 'zustand/vanilla';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import type { RowValues } from './check-row.ts';

/** Half-written rows, so that a look at another row or another place loses none of them. */
export const rowDrafts = createStore<ReadonlyMap<string, RowValues>>(() => new Map());

/** Whose draft it is: a table's row, or with null its new one. */
export function draftKey(table: MasterTable, ledgerId: number | null, id: number | null): string {
  return `${table} ${ledgerId ?? ''} ${id ?? 'new'}`;
}

/** Keeps a draft, or with null forgets it. */
export function keepDraft(key: string, values: RowValues | null): void {
  const drafts = new Map(rowDrafts.getState());
  if (values === null) drafts.delete(key);
  else drafts.set(key, values);
  rowDrafts.setState(drafts, true);
}
