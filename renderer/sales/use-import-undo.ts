import type { Result } from '../../shared/domain/result.ts';
import { useAppStore } from '../store/use-store.tsx';
import { sentence } from '../text/sentence.ts';
import { useText } from '../text/use-text.tsx';

/** Says that a file was taken, with the undo that takes all of it back; `takeBack` null: there is nothing to take back. */
export function useImportUndo(): (text: string, takeBack: (() => Promise<Result<unknown>>) | null) => void {
  const { t, language } = useText();
  const store = useAppStore();
  return (text, takeBack) => {
    const undo = async (): Promise<void> => {
      const undone = await takeBack?.();
      if (undone === undefined || undone.ok) return;
      const { what, todo } = sentence(undone.problem, language);
      store.getState().say({ tone: 'bad', text: what, todo });
    };
    const action = { label: t('sales:action.undo'), key: null, run: () => void undo() };
    store.getState().say({ text, ...(takeBack === null ? {} : { action }) });
  };
}
