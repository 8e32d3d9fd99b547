import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { problem } from '../../../shared/domain/problem.ts';
import { ok, refuse } from '../../../shared/domain/result.ts';
import { listVendors, vendorSums } from '../../storage/purchasing/list-vendors.ts';
import { deleteVendor, findVendor, vendorInUse } from '../../storage/purchasing/vendors.ts';
import { done, needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { chooseVendor } from './choose-vendor.ts';
import { listCandidates } from './list-candidates.ts';
import { saveVendor } from './save-vendor.ts';

type Names = Extract<keyof BackendHandlers, `vendors.${string}`>;

export function vendorHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage, user, events } = context;
  return {
    'vendors.rows': async ({ search, sort, offset, limit }) =>
      ok(await listVendors(storage.read, search, sort, { offset, limit })),
    'vendors.open': async ({ id }) => {
      const vendor = await findVendor(storage.read, id);
      return vendor === null
        ? refuse(problem('vendor.notFound', { id: String(id) }))
        : ok({ vendor, sums: await vendorSums(storage.read, id) });
    },
    'vendors.save': needing(user, 'bookkeeper', ({ id, card }) => saveVendor(context, id, card)),
    'vendors.delete': needing(user, 'bookkeeper', async ({ id }) => {
      const deleted = await storage.write(async (tx) => {
        const vendor = await findVendor(tx, id);
        if (vendor === null) return refuse(problem('vendor.notFound', { id: String(id) }));
        if (await vendorInUse(tx, id)) return refuse(problem('vendor.inUse', { no: vendor.no, name: vendor.name }));
        await deleteVendor(tx, id);
        return done;
      });
      if (deleted.ok) events.tell('vendors.changed', { ids: [id] });
      return deleted;
    }),
    'vendors.candidates': ({ documentId, payTo, search }) => listCandidates(context, documentId, payTo, search),
    'vendors.choose': needing(user, 'clerk', (choice) => chooseVendor(context, choice)),
  };
}
