import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';
import { sentWords } from './sent-words.ts';

/** Posts several drafts at once, and says what came of them (OUT-5). True when something was tried. */
export function usePostDrafts(): (ids: readonly number[]) => Promise<boolean> {
  const { t, language } = useText();
  const backend = useBackend();
  const store = useAppStore();
  return async (ids) => {
    if (ids.length === 0) {
      store.getState().say({ text: t('sales:many.noDrafts') });
      return false;
    }
    const answer = await backend.call('sales.postMany', { ids: [...ids] });
    if (!answer.ok) return false;
    const { outcomes } = answer.value;
    const stopped = outcomes.filter(({ problem }) => problem !== null);
    const first = stopped[0]?.problem ?? null;
    store.getState().say({
      text: [t('sales:many.posted', { count: outcomes.length - stopped.length }), ...sentWords(outcomes, t)].join(' '),
      ...(first === null
        ? {}
        : {
            tone: 'bad' as const,
            todo: `${t('sales:many.stopped', { count: stopped.length })} ${sentence(first, language).what}`,
          }),
    });
    return true;
  };
}
