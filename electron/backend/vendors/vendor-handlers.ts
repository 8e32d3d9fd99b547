import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listVendors } from '../../storage/purchasing/list-vendors.ts';
import { needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { applyTemplate } from './cards/apply-template.ts';
import { chooseVendor } from './choose-vendor.ts';
import { deleteVendor } from './cards/delete-vendor.ts';
import { listCandidates } from './list-candidates.ts';
import { openVendor } from './cards/open-vendor.ts';
import { saveVendor } from './cards/save-vendor.ts';

type Names = Extract<keyof BackendHandlers, `vendors.${string}`>;

export function vendorHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage, user } = context;
  return {
    'vendors.rows': async ({ search, sort, offset, limit }) =>
      ok(await listVendors(storage.read, search, sort, { offset, limit })),
    'vendors.open': ({ id }) => openVendor(context, id),
    'vendors.save': needing(user, 'bookkeeper', (order) => saveVendor(context, order)),
    'vendors.applyTemplate': needing(user, 'bookkeeper', ({ id, template, preview }) =>
      applyTemplate(context, id, template, preview),
    ),
    'vendors.delete': needing(user, 'bookkeeper', (order) => deleteVendor(context, order)),
    'vendors.candidates': ({ documentId, payTo, search }) => listCandidates(context, documentId, payTo, search),
    'vendors.choose': needing(user, 'clerk', (choice) => chooseVendor(context, choice)),
  };
}
