import type { CustomerCardView, CustomerRow } from '../../shared/contract/customers.ts';
import { emptyCustomer } from '../../shared/domain/sales/check-card.ts';
import { createDrafts } from '../store/drafts.ts';

/** Half-written cards. Key: the customer's id, or 0 for a new one. */
export const customerDrafts = createDrafts<number, CustomerCardView>();

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
