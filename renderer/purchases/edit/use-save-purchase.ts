import { useCallback } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { PurchaseLine, PurchasePage } from '../../../shared/contract/purchases.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

type Change = Omit<CallInput<'purchases.save'>, 'id' | 'documentId'>;
export type LineCoding = Change['lines'][number]['coding'];

/** The coding of a stored line as it is saved: what would put it back. */
export function codingOf(line: PurchaseLine): LineCoding {
  return {
    accountKind: line.accountKind,
    accountNo: line.accountNo,
    alias: '',
    budget: line.budget,
    vatGroup: line.vatGroup,
    project: line.project,
    dimensions: Object.fromEntries(line.dimensions.map(({ dimension, value }) => [dimension, value])),
  };
}

/**
 * Changes a purchase document that is not posted; everything is recalculated, and the message says how the total and the
 * VAT moved (ACC-2). The message takes it back. Answers with the problem, or null.
 */
export function useSavePurchase(
  page: PurchasePage,
  /** Of an order: the invoice in it that is changed. */
  invoice: number | null = null,
): (change: Change, before: Change) => Promise<Problem | null> {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language, format } = useText();
  const { id, vat, total, no, currency } = page.purchase;
  return useCallback(
    async (change, before) => {
      const which = invoice === null ? { id } : { id, documentId: invoice };
      const answer = await backend.call('purchases.save', { ...which, ...change });
      if (!answer.ok) return answer.problem;
      const now = answer.value.purchase;
      const moved = now.vat !== vat || now.total !== total;
      store.getState().say({
        text: t('purchases:edit.saved', { no }),
        todo: moved
          ? t('purchases:edit.recalculated', {
              vat: format.amount(now.vat),
              total: format.amountIn(now.total, currency),
            })
          : null,
        action: {
          label: t('document:action.undo'),
          key: null,
          run: () =>
            void backend.call('purchases.save', { ...which, ...before }).then((back) => {
              if (back.ok) return;
              const { what, todo } = sentence(back.problem, language);
              store.getState().say({ tone: 'bad', text: what, todo });
            }),
        },
      });
      return null;
    },
    [backend, store, t, language, format, id, invoice, vat, total, no, currency],
  );
}
