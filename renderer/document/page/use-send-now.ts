import { useCallback } from 'react';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** Hands a held answer over before its grace period ends (ACC-9). */
export function useSendNow(): (responseId: number) => void {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  return useCallback(
    (responseId) =>
      void backend.call('outbox.sendNow', { ids: [responseId] }).then((answer) => {
        if (answer.ok) store.getState().say({ text: t('document:done.sentNow') });
        else {
          const { what, todo } = sentence(answer.problem, language);
          store.getState().say({ tone: 'bad', text: what, todo });
        }
      }),
    [backend, store, t, language],
  );
}
