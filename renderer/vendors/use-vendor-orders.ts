import type { VendorCard, VendorRow } from '../../shared/contract/vendors.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { useSayProblem } from '../store/use-say-problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { tidyCard } from './card-check.ts';

export interface VendorOrders {
  /** Saves a card and says how many pending documents it was identified anew for (IN-9). Answers with the card's id, or why not. */
  readonly save: (
    id: number | null,
    card: VendorCard,
    /** Fills what a new card leaves empty; else blank. */
    template: string,
  ) => Promise<{ readonly id: number } | { readonly problem: Problem }>;
  /** Deletes a card nothing uses; can be taken back from the message (UI-30). Answers whether it is gone. */
  readonly remove: (vendor: VendorRow) => Promise<boolean>;
}

export function useVendorOrders(onRestored: (id: number) => void): VendorOrders {
  const backend = useBackend();
  const store = useAppStore();
  const sayProblem = useSayProblem();
  const { t } = useText();

  async function restore(card: VendorCard): Promise<void> {
    const answer = await backend.call('vendors.save', { id: null, card });
    if (answer.ok) onRestored(answer.value.id);
    else sayProblem(answer.problem);
  }

  return {
    save: async (id, card, template) => {
      const answer = await backend.call('vendors.save', { id, card: tidyCard(card), template });
      if (!answer.ok) return { problem: answer.problem };
      const { reidentified } = answer.value;
      store.getState().say({
        text:
          reidentified === 0 ? t('vendors:done.saved') : t('vendors:done.savedReidentified', { count: reidentified }),
      });
      return { id: answer.value.id };
    },
    remove: async (vendor) => {
      const answer = await backend.call('vendors.delete', { id: vendor.id });
      if (!answer.ok) {
        sayProblem(answer.problem);
        return false;
      }
      store.getState().say({
        text: t('vendors:done.deleted', { name: vendor.name }),
        action: { label: t('vendors:done.restore'), key: null, run: () => void restore(cardOf(vendor)) },
      });
      return true;
    },
  };
}

/** Only the card of a listed vendor, without what the store counts. */
export function cardOf({
  id: _id,
  createdAt: _createdAt,
  documents: _documents,
  pending: _pending,
  lastDocumentAt: _last,
  ...card
}: VendorRow): VendorCard {
  return card;
}
