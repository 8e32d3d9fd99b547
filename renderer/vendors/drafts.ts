import { createStore } from 'zustand/vanilla';
import type { VendorCard } from '../../shared/contract/vendors.ts';

/** Half-written cards, so that a look at another vendor or another place loses none of them. Key: the vendor's id, or 0 for a new one. */
export const vendorDrafts = createStore<ReadonlyMap<number, VendorCard>>(() => new Map());

/** Keeps a draft, or with null forgets it. */
export function keepDraft(id: number, card: VendorCard | null): void {
  const drafts = new Map(vendorDrafts.getState());
  if (card === null) drafts.delete(id);
  else drafts.set(id, card);
  vendorDrafts.setState(drafts, true);
}
