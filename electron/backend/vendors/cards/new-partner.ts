import { newRow } from '../../../../shared/domain/master/new-row.ts';
import type { WritableStore } from '../../../storage/connection/handles.ts';
import { insertMaster, masterWhere } from '../../../storage/master/master-rows.ts';
import { listLedgers } from '../../../storage/setup/ledgers.ts';
import { readControl } from '../../setup/ledger-tables.ts';

const place = { table: 'vendorPartners', ledgerId: null } as const;

/** Gives a card that has none the e-document partner a new one starts with: strings are read if the first ledger says so (SET-5). */
export async function makePartner(
  tx: WritableStore,
  vendorNo: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  if ((await masterWhere(tx, place, 'vendorNo', [vendorNo])).length > 0) return;
  const [first] = await listLedgers(tx);
  const reads = first !== undefined && (await readControl(tx, first.id)).useDimensionString;
  const partner = newRow('vendorPartners', { vendorNo, useDimensionString: reads ? 'yes' : '' });
  await insertMaster(tx, place, { ...partner, ...values });
}
