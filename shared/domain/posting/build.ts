import { aDocument } from '../build.ts';
import type { EDocument } from '../document/document.ts';
import { aDraftInput, someTables } from '../purchase/build.ts';
import { draftPurchase, type DraftInput } from '../purchase/draft-purchase.ts';
import type { OwedTo, PostingGround, PurchaseToPost } from './posting-ground.ts';

/** Values for tests: what accepting made of a document, on its way to be posted. */

export const anOwedTo: OwedTo = { id: 1, no: '1001', name: 'Nordlys Energi', blocked: '', postingGroup: '' };

export function aPurchaseToPost(
  document: EDocument = aDocument(),
  draft: Partial<DraftInput> = {},
  changes: Partial<PurchaseToPost> = {},
): PurchaseToPost {
  const drafted = draftPurchase(aDraftInput(document, draft));
  const { order: _order, accounts: _accounts, vatGroups: _groups, ...sums } = drafted;
  const { net: _net, vat: _vat, deductibleVat: _deductible, ...made } = sums;
  return {
    ...made,
    id: 7,
    no: 'KF000007',
    vendorId: 1,
    vendorNo: '1001',
    vendorName: 'Nordlys Energi',
    owedTo: anOwedTo,
    ...changes,
  };
}

export function aPostingGround(
  purchase: PurchaseToPost | null = aPurchaseToPost(),
  changes: Partial<PostingGround> = {},
): PostingGround {
  return {
    documentId: 3,
    type: 'invoice',
    status: 'accepted',
    ledgerId: 1,
    ledgerCurrency: 'DKK',
    postedAs: null,
    purchase,
    tables: someTables,
    control: { postingGroup: '' },
    budgetUsed: new Map(),
    today: '2026-11-20',
    ...changes,
  };
}
