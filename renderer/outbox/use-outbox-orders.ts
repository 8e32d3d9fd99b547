import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

export interface OutboxOrders {
  /** Hands held answers over before their grace period ends (ACC-9). */
  readonly sendNow: (ids: readonly number[]) => Promise<void>;
  /** Failed ones once more, each as a new attempt (OUT-5). */
  readonly sendAgain: (ids: readonly number[]) => Promise<void>;
}

export function useOutboxOrders(): OutboxOrders {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return {
    sendNow: async (ids) => {
      const answer = await backend.call('outbox.sendNow', { ids: [...ids] });
      if (answer.ok) return store.getState().say({ text: t('outbox:done.sent', { count: answer.value.sent }) });
      const { what, todo } = sentence(answer.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    },
    sendAgain: async (ids) => {
      const answer = await backend.call('outbox.sendAgain', { ids: [...ids] });
      const problem = answer.ok ? answer.value.problems[0] : answer.problem;
      if (problem !== undefined) {
        const { what, todo } = sentence(problem, language);
        store.getState().say({ tone: 'bad', text: what, todo });
      }
      if (answer.ok && answer.value.queued > 0)
        store.getState().say({ text: t('outbox:done.queued', { count: answer.value.queued }) });
    },
  };
}
