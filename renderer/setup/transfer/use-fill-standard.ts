import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** Adds what a ledger lacks of the standard set-up, and says how much it was, with the way back. */
export function useFillStandard(ledgerId: number | null): () => Promise<void> {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();
  const refuse = (problem: Parameters<typeof sentence>[0]): void => {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  };
  return async () => {
    if (ledgerId === null) return;
    const answer = await backend.call('master.fillStandard', { ledgerId });
    if (!answer.ok) {
      refuse(answer.problem);
      return;
    }
    const { added, undoToken } = answer.value;
    store.getState().say({
      text: added === 0 ? t('master:register.filledNone') : t('master:register.filled', { count: added }),
      ...(undoToken === null
        ? {}
        : {
            action: {
              label: t('master:register.undo'),
              key: null,
              run: () =>
                void backend.call('master.undo', { undoToken }).then((undone) => {
                  if (undone.ok) store.getState().say({ text: t('master:register.restored') });
                  else refuse(undone.problem);
                }),
            },
          }),
    });
  };
}
