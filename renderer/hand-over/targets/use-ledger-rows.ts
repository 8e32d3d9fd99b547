import { useState } from 'react';
import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { useCall } from '../../store/use-call.ts';

export interface LedgerRows {
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  /** How many match the search; those beyond the shown ones are searched for. */
  readonly total: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

const none: LedgerRows['rows'] = [];
/** Nobody reads more of them from top to bottom. */
const shown = 200;

/** Rows of a table of the ledger's set-up as their keys and names, narrowed by a search over all of them. */
export function useLedgerRows(table: MasterTable, ledgerId: number): LedgerRows {
  const [search, onSearch] = useState('');
  const { value } = useCall(
    'master.rows',
    { table, ledgerId, search: search.trim(), where: {}, sort: null, offset: 0, limit: shown },
    ['master.changed'],
  );
  const rows =
    value?.rows.map(({ values }) => ({ key: values['code'] ?? values['no'] ?? '', name: values['name'] ?? '' })) ??
    none;
  return { rows, total: value?.total ?? 0, search, onSearch };
}
