import type { BackendHandlers } from '../../../shared/contract/calls.ts';
import { ok } from '../../../shared/domain/result.ts';
import { listPurchases } from '../../storage/purchasing/list-purchases.ts';
import { findPurchase } from '../../storage/purchasing/purchases.ts';
import { found } from '../answering.ts';
import type { Program } from '../program.ts';

type Names = Extract<keyof BackendHandlers, `purchases.${string}`>;

export function purchaseHandlers({ context: { storage } }: Program): Pick<BackendHandlers, Names> {
  return {
    'purchases.rows': async ({ search, kind, vendorId, sort, offset, limit }) =>
      ok(await listPurchases(storage.read, { search, kind, vendorId }, sort, { offset, limit })),
    'purchases.open': async ({ id }) => found(await findPurchase(storage.read, id), 'purchase.notFound', id),
  };
}
