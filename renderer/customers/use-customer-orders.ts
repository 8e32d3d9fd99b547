import type { CustomerCardView, CustomerRow } from '../../shared/contract/customers.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { tidyCustomer } from '../../shared/domain/sales/check-card.ts';
import { useSayProblem } from '../store/use-say-problem.ts';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { useText } from '../text/use-text.tsx';
import { cardOf } from './customer-drafts.ts';

export interface CustomerOrders {
  /** Saves a card. Answers with its id, or why it was not taken. */
  readonly save: (
    id: number | null,
    card: CustomerCardView,
  ) => Promise<{ readonly id: number } | { readonly problem: Problem }>;
  /** Deletes a card nothing uses; can be taken back from the message (UI-30). Answers whether it is gone. */
  readonly remove: (customer: CustomerRow) => Promise<boolean>;
}

export function useCustomerOrders(onRestored: (id: number) => void): CustomerOrders {
  const backend = useBackend();
  const store = useAppStore();
  const sayProblem = useSayProblem();
  const { t } = useText();

  async function restore(card: CustomerCardView): Promise<void> {
    const answer = await backend.call('customers.save', { id: null, card });
    if (answer.ok) onRestored(answer.value.id);
    else sayProblem(answer.problem);
  }

  return {
    save: async (id, card) => {
      const answer = await backend.call('customers.save', { id, card: tidyCustomer(card) });
      if (!answer.ok) return { problem: answer.problem };
      store.getState().say({ text: t('sales:customer.saved') });
      return { id: answer.value.id };
    },
    remove: async (customer) => {
      const answer = await backend.call('customers.delete', { id: customer.id });
      if (!answer.ok) {
        sayProblem(answer.problem);
        return false;
      }
      store.getState().say({
        text: t('sales:customer.deleted', { name: customer.name }),
        action: { label: t('sales:action.undo'), key: null, run: () => void restore(cardOf(customer)) },
      });
      return true;
    },
  };
}
