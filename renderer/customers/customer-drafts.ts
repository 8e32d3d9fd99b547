import { createStore } from 'zustand/vanilla';
import type { CustomerCardView, CustomerRow } from '../../shared/contract/customers.ts';
import { emptyCustomer } from '../../shared/domain/sales/check-card.ts';

/** Half-written cards, so that a look elsewhere loses none of them. Key: the customer's id, or 0 for a new one. */
export const customerDrafts = createStore<ReadonlyMap<number, CustomerCardView>>(() => new Map());

/** Keeps a draft, or with null forgets it. */
export function keepCustomerDraft(id: number, card: CustomerCardView | null): void {
  const drafts = new Map(customerDrafts.getState());
  if (card === null) drafts.delete(id);
  else drafts.set(id, card);
  customerDrafts.setState(drafts, true);
}

/** Only what is written on the card. */
export function cardOf({
  id: _id,
  createdAt: _createdAt,
  documents: _documents,
  lastDocumentAt: _last,
  ...card
}: CustomerRow): CustomerCardView {
  return card;
}

export const newCard: CustomerCardView = { ...emptyCustomer, sends: { ...emptyCustomer.sends } };
