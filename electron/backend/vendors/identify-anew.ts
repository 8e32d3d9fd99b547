import { setImmediate as turn } from 'node:timers/promises';
import { allStops } from '../../../shared/domain/checks/checks.ts';
import { blockingDuplicate } from '../../../shared/domain/acceptance/duplicates.ts';
import { importStatusOf } from '../../../shared/domain/import-status.ts';
import { setDuplicate, setImportStatus, setVendors } from '../../storage/documents/change-document.ts';
import type { WritableStore } from '../../storage/connection/handles.ts';
import { recordLog } from '../../storage/log.ts';
import { gatherStored } from '../acceptance/gather-stored.ts';
import type { Context } from '../context.ts';
import { logEntry, type Stamp } from '../log-entry.ts';

/**
 * Looks at an undecided document again with the cards and decisions as they are now: vendor, pay-to vendor, import
 * status, duplicate (IN-9, IN-12). Answers whether its vendor became another.
 */
export async function identifyAnew(tx: WritableStore, stamp: Stamp, id: number): Promise<boolean> {
  const found = await gatherStored(tx, id);
  if (found === null || found.stored.inbox === 'responses') return false;
  const { stored, identified, gathered } = found;
  if (stored.row.status === 'accepted' || stored.row.status === 'acceptedAndPosted') return false;
  const { vendor, payTo } = identified;
  const changed = vendor.vendorId !== stored.row.vendorId || (payTo?.vendorId ?? null) !== stored.payToVendorId;
  const vendorNo = vendor.vendorNo ?? '';
  if (changed || vendorNo !== (stored.row.vendorNo ?? ''))
    await setVendors(
      tx,
      id,
      vendor.vendorId === null ? null : { id: vendor.vendorId, no: vendorNo },
      payTo?.vendorId ?? null,
    );
  const importStatus = importStatusOf(allStops(gathered));
  if (importStatus !== stored.row.importStatus) await setImportStatus(tx, id, importStatus);
  const duplicate = blockingDuplicate(id, gathered.sameNumber) !== null;
  if (duplicate !== stored.row.duplicate) await setDuplicate(tx, id, duplicate);
  if (changed)
    await recordLog(tx, [
      logEntry(stamp, id, 'VENDOR', 'vendorIdentifiedAnew', {
        no: vendor.vendorNo ?? '',
        name: vendor.vendorName ?? '',
      }),
    ]);
  return changed;
}

const perTransaction = 20;

/** The same for many, in steps, so that the program goes on answering. Answers how many became another's. */
export async function identifyAllAnew(
  { storage, events }: Context,
  stamp: Stamp,
  ids: readonly number[],
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < ids.length; from += perTransaction) {
    const some = ids.slice(from, from + perTransaction);
    changed += await storage.write(async (tx) => {
      let count = 0;
      for (const id of some) if (await identifyAnew(tx, stamp, id)) count += 1;
      return count;
    });
    events.documents(some);
    await turn();
  }
  return changed;
}
