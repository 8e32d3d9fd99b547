import type { SalesDraft } from '../../../shared/domain/sales/draft.ts';
import type { SalesGround } from '../../../shared/domain/sales/ground.ts';
import type { SalesKind } from '../../../shared/domain/sales/customer.ts';
import { createDrafts } from '../../store/drafts.ts';

/** What the backend does not hold yet: a document without a customer, or one it could not keep (OUT-2). */
export const saleDrafts = createDrafts<string, { readonly draft: SalesDraft; readonly ground: SalesGround }>();

/** Whose it is: a draft's, or with null that of the new document of its kind in its ledger. */
export function saleDraftKey(id: number | null, ledgerId: number, kind: SalesKind): string {
  return id === null ? `${String(ledgerId)} ${kind}` : String(id);
}
