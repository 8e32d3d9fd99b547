import type { MasterTable } from '../../../shared/domain/master/tables.ts';
import { useCall } from '../../store/use-call.ts';

/** Rows of a table of the ledger's set-up, as its keys and names; more than these nobody maps by hand. */
export function useLedgerRows(
  table: MasterTable,
  ledgerId: number,
): readonly { readonly key: string; readonly name: string }[] {
  const { value } = useCall(
    'master.rows',
    { table, ledgerId, search: '', where: {}, sort: null, offset: 0, limit: 200 },
    ['master.changed'],
  );
  return (value?.rows ?? []).map(({ values }) => ({
    key: values['code'] ?? values['no'] ?? '',
    name: values['name'] ?? '',
  }));
}
