import { useCallback } from 'react';
import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

/**
 * Posts one document whose check a person has seen, warnings and all, and says under which voucher. Answers whether it was
 * posted: what stopped it stands in the check, which is read again.
 */
export function usePost(): (documentId: number) => Promise<boolean> {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return useCallback(
    async (documentId) => {
      const answer = await backend.call('posting.post', { ids: [documentId], confirmed: true });
      const { say, goTo } = store.getState();
      if (!answer.ok) {
        const { what, todo } = sentence(answer.problem, language);
        say({ tone: 'bad', text: what, todo });
        return false;
      }
      const [outcome] = answer.value.outcomes;
      const voucher = outcome?.voucher ?? null;
      if (voucher === null) return false;
      say({
        text: t('posting:done.posted', { no: voucher.no }),
        action: {
          label: t('posting:done.open', { no: voucher.no }),
          key: null,
          run: () => goTo('vouchers', { id: voucher.id }),
        },
      });
      return true;
    },
    [backend, store, t, language],
  );
}
