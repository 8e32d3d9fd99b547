import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listPurchases } from '../../storage/purchasing/list-purchases.ts';
import { choosePurchaseNo } from '../acceptance/choose.ts';
import { found, needing } from '../answering.ts';
import type { Program } from '../program.ts';
import { purchasePage } from './purchase-page.ts';
import { savePurchase } from './save-purchase.ts';

type Names = Extract<keyof BackendHandlers, `purchases.${string}`>;

export function purchaseHandlers({ context }: Program): Pick<BackendHandlers, Names> {
  const { storage, user } = context;
  return {
    'purchases.rows': async ({ search, kinds, statuses, vendorId, ledgerId, sort, offset, limit }) =>
      ok(await listPurchases(storage.read, { search, kinds, statuses, vendorId, ledgerId }, sort, { offset, limit })),
    'purchases.open': async ({ id }) => found(await purchasePage(storage.read, id), 'purchase.notFound', id),
    // It codes: the role of who codes documents (SET-13).
    'purchases.save': needing(user, 'bookkeeper', (change) => savePurchase(context, change)),
    'purchases.chooseNo': needing(user, 'clerk', ({ documentId, no }) => choosePurchaseNo(context, documentId, no)),
  };
}
