import type { PostingOutcome } from '../../../shared/contract/posting.ts';
import type { Context } from '../context.ts';

/** Tells what posting changed: documents, purchase documents, vouchers and entries; of what stopped its log. */
export function tellPosted({ events }: Pick<Context, 'events'>, outcomes: readonly PostingOutcome[]): void {
  events.documents(outcomes.map(({ documentId }) => documentId));
  events.flush();
  if (!outcomes.some(({ outcome }) => outcome === 'posted')) return;
  events.tell('purchases.changed', {});
  events.tell('posting.changed', {});
}
