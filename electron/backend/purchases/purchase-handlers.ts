import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listPurchases } from '../../storage/purchasing/list-purchases.ts';
import { found } from '../answering.ts';
import type { Program } from '../program.ts';
import { purchasePage } from './purchase-page.ts';

type Names = 'purchases.rows' | 'purchases.open';

export function purchaseHandlers({ context: { storage } }: Program): Pick<BackendHandlers, Names> {
  return {
    'purchases.rows': async ({ search, kinds, statuses, vendorId, ledgerId, sort, offset, limit }) =>
      ok(await listPurchases(storage.read, { search, kinds, statuses, vendorId, ledgerId }, sort, { offset, limit })),
    'purchases.open': async ({ id }) => found(await purchasePage(storage.read, id), 'purchase.notFound', id),
  };
}
