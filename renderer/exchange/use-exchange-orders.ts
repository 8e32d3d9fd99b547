import { useAppStore, useBackend } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

const perOrder = 500;
const perWindow = 200;

/** The orders of the exchange table: try again and discard, for one row, for several, for all that failed (IN-2). */
export interface ExchangeOrders {
  readonly retry: (sequences: readonly number[]) => Promise<void>;
  readonly retryAllFailed: () => Promise<void>;
  /** True when it was done. */
  readonly discard: (sequences: readonly number[], reason: string) => Promise<boolean>;
}

export function useExchangeOrders(): ExchangeOrders {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();

  async function retry(sequences: readonly number[]): Promise<void> {
    const { say } = store.getState();
    if (sequences.length === 0) return say({ tone: 'plain', text: t('exchange:done.nothingToRetry') });
    let retried = 0;
    for (let from = 0; from < sequences.length; from += perOrder) {
      const answer = await backend.call('exchange.retry', { sequences: sequences.slice(from, from + perOrder) });
      if (!answer.ok || answer.value.problems[0] !== undefined) {
        const problem = answer.ok ? answer.value.problems[0] : answer.problem;
        if (problem === undefined) continue;
        const { what, todo } = sentence(problem, language);
        const count = answer.ok ? answer.value.problems.length : sequences.length - from;
        const alike = !answer.ok || answer.value.problems.every(({ code }) => code === problem.code);
        say(
          alike
            ? { tone: 'bad', text: t('exchange:done.stillFailing', { count, problem: what }), todo }
            : { tone: 'bad', text: t('exchange:done.stillFailingEach', { count }) },
        );
        if (!answer.ok) return;
      }
      if (answer.ok) retried += answer.value.retried;
    }
    if (retried > 0) say({ text: t('exchange:done.retried', { count: retried }) });
  }

  return {
    retry,
    retryAllFailed: async () => {
      const failed: number[] = [];
      for (let offset = 0; ; offset += perWindow) {
        const answer = await backend.call('exchange.rows', {
          statuses: ['failed', 'stranded'],
          direction: null,
          inbox: null,
          search: '',
          offset,
          limit: perWindow,
        });
        if (!answer.ok)
          return store.getState().say({
            tone: 'bad',
            text: sentence(answer.problem, language).what,
            todo: sentence(answer.problem, language).todo,
          });
        failed.push(...answer.value.rows.map(({ sequence }) => sequence));
        if (answer.value.rows.length < perWindow) break;
      }
      await retry(failed);
    },
    discard: async (sequences, reason) => {
      const answer = await backend.call('exchange.discard', { sequences: sequences.slice(0, perOrder), reason });
      if (answer.ok) store.getState().say({ text: t('exchange:done.discarded', { count: answer.value.discarded }) });
      else store.getState().say({ tone: 'bad', ...words(sentence(answer.problem, language)) });
      return answer.ok;
    },
  };
}

function words({ what, todo }: { readonly what: string; readonly todo: string }): {
  readonly text: string;
  readonly todo: string;
} {
  return { text: what, todo };
}
