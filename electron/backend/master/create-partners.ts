import type { CallInput } from '../../../shared/contract/calls.ts';
import { ok, refuse, type Result } from '../../../shared/domain/result.ts';
import { newRow } from '../../../shared/domain/master/new-row.ts';
import type { MasterRow } from '../../../shared/domain/master/tables.ts';
import type { ReadableStore, WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { insertMasters } from '../../storage/master/master-rows.ts';
import { vendorsWithoutPartner } from '../../storage/master/vendors-for-setup.ts';
import { listLedgers } from '../../storage/setup/ledgers.ts';
import { instantOf, type Context } from '../context.ts';
import { logEntry } from '../log-entry.ts';
import { readControl } from '../setup/ledger-tables.ts';
import { keepUndo, tellChanged, type RowChange } from './rows/row-changes.ts';
import { mayNotChange } from './setup-order.ts';

const place = { table: 'vendorPartners', ledgerId: null } as const;

/** What a new partner starts with (SET-5): its strings are read if the first ledger says so, as with a new card. */
async function modelPartner(db: ReadableStore): Promise<MasterRow<'vendorPartners'>> {
  const [first] = await listLedgers(db);
  const reads = first !== undefined && (await readControl(db, first.id)).useDimensionString;
  return newRow('vendorPartners', { useDimensionString: reads ? 'yes' : '' });
}

/** A partner for each of these vendors, which have none. */
export async function createFor(tx: WritableStore, vendorNos: readonly string[]): Promise<RowChange[]> {
  if (vendorNos.length === 0) return [];
  const model = await modelPartner(tx);
  const rows = vendorNos.map((vendorNo) => ({ ...model, vendorNo }));
  const ids = await insertMasters(tx, place, rows);
  return rows.map((after, index) => ({ ...place, id: ids[index] ?? 0, before: null, after }));
}

/**
 * A partner for every vendor that has none, among those the search and the filter find or those that are named (SET-5, NS p. 46).
 * Answers with how many vendors were looked at and how many got one, or would get one.
 */
export async function createPartners(
  context: Context,
  { search, vendorIds, only, preview }: CallInput<'master.createPartners'>,
): Promise<Result<{ vendors: number; created: number; undoToken: string | null }>> {
  const because = mayNotChange(context.user, ['vendorPartners']);
  if (because !== null) return refuse(because);
  if (preview) {
    const { vendors, without } = await vendorsWithoutPartner(context.storage.read, search, vendorIds, only);
    return ok({ vendors, created: without.length, undoToken: null });
  }
  const stamp = { at: instantOf(context), by: context.user.name };
  const { vendors, rows, undoToken } = await context.storage.write(async (tx) => {
    const among = await vendorsWithoutPartner(tx, search, vendorIds, only);
    const created = await createFor(tx, among.without);
    if (created.length > 0)
      await recordLog(tx, [logEntry(stamp, null, 'SETUP', 'partnersCreated', { created: String(created.length) })]);
    const token = await keepUndo(tx, stamp, { rows: created, control: null });
    return { vendors: among.vendors, rows: created, undoToken: token };
  });
  if (rows.length > 0) tellChanged(context, { rows, control: null });
  return ok({ vendors, created: rows.length, undoToken });
}
