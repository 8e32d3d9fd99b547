import type { RowValues } from '../../../../shared/domain/master/validate-row.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { masterWhere, updateMaster } from '../../../storage/master/master-rows.ts';

/** A vendor has one preferred account: marking one takes the mark from the others (SET-4). */
export async function onlyPreferred(tx: WritableStore, id: number, values: RowValues): Promise<void> {
  const place = { table: 'vendorBankAccounts', ledgerId: null } as const;
  for (const other of await masterWhere(tx, place, 'vendorNo', [values['vendorNo'] ?? '']))
    if (other.id !== id && other.values['preferred'] === 'yes')
      await updateMaster(tx, 'vendorBankAccounts', other.id, { ...other.values, preferred: '' });
}
