import { problem } from '../../../../shared/domain/problem.ts';
import { ok, refuse, type Result } from '../../../../shared/domain/result.ts';
import { recordLog } from '../../../storage/log.ts';
import { releaseVendor } from '../../../storage/purchasing/release-vendor.ts';
import {
  deleteVendor as deleteCard,
  findVendor,
  pendingDocumentsTouchedBy,
} from '../../../storage/purchasing/vendors.ts';
import { done } from '../../answering.ts';
import { instantOf, type Context } from '../../context.ts';
import { logEntry } from '../../log-entry.ts';
import { refusing, takeBack } from '../../master/setup-order.ts';
import { identifyAllAnew } from '../identify-anew.ts';
import { keyOfCard } from './save-vendor.ts';
import { deletePartsOf, vendorUses } from './vendor-uses.ts';

/**
 * Deletes a card nothing uses, with its partner and bank accounts; else says where it is used. One card less may leave
 * exactly one for the documents of its company, so those are identified anew (IN-9). Released, pending documents that
 * have it found or chosen do not keep it.
 */
export async function deleteVendor(
  context: Context,
  { id, release }: { readonly id: number; readonly release: boolean },
): Promise<Result<Record<string, never>>> {
  const stamp = { at: instantOf(context), by: context.user.name };
  const deleted = await refusing(() =>
    context.storage.write(async (tx): Promise<Result<number[]>> => {
      const vendor = await findVendor(tx, id);
      if (vendor === null) return refuse(problem('vendor.notFound', { id: String(id) }));
      const { no, name } = vendor;
      const touched = await pendingDocumentsTouchedBy(tx, id, [keyOfCard(vendor)]);
      if (release) await releaseVendor(tx, id);
      const uses = await vendorUses(tx, vendor);
      if (uses.length > 0) {
        const [first] = uses;
        takeBack(
          problem('vendor.inUse', {
            no,
            name,
            where: uses.map((use) => use.where).join(' '),
            count: String(uses.reduce((sum, { count }) => sum + count, 0)),
            example: first?.examples[0]?.label ?? '',
          }),
        );
      }
      await deletePartsOf(tx, no);
      await deleteCard(tx, id);
      await recordLog(tx, [logEntry(stamp, null, 'VENDOR', 'vendorCardDeleted', { no, name })]);
      return ok(touched);
    }),
  );
  if (!deleted.ok) return deleted;
  await identifyAllAnew(context, stamp, deleted.value);
  context.events.tell('vendors.changed', { ids: [id] });
  return done;
}
