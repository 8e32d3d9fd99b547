import type { FiledTable } from '../../../shared/contract/master.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { saveFile } from '../../document/attachments/save-file.ts';
import { useAppStore, useBackend } from '../../store/use-store.tsx';
import { sentence } from '../../text/sentence.ts';
import { useText } from '../../text/use-text.tsx';

/** What files of a table, or of the vendor cards, can do, and the way back (SET-10, UI-30). */
export interface FileOrders {
  readonly exportCsv: () => Promise<void>;
  readonly undo: (token: string) => Promise<void>;
  /** Says something was done, with the way back. */
  readonly done: (text: string, undoToken: string | null) => void;
  readonly refused: (problem: Problem) => void;
}

export function useFileOrders(table: FiledTable, ledgerId: number | null): FileOrders {
  const backend = useBackend();
  const store = useAppStore();
  const { t, language } = useText();

  const refused = (problem: Problem): void => {
    const { what, todo } = sentence(problem, language);
    store.getState().say({ tone: 'bad', text: what, todo });
  };
  const undo = async (undoToken: string): Promise<void> => {
    const answer = await backend.call('master.undo', { undoToken });
    if (answer.ok) store.getState().say({ text: t('master:register.restored') });
    else refused(answer.problem);
  };
  const done = (said: string, undoToken: string | null): void =>
    store.getState().say({
      text: said,
      ...(undoToken === null
        ? {}
        : { action: { label: t('master:register.undo'), key: null, run: () => void undo(undoToken) } }),
    });

  return {
    exportCsv: async () => {
      const answer = await backend.call('master.exportCsv', { table, ledgerId });
      if (!answer.ok) {
        refused(answer.problem);
        return;
      }
      saveFile(answer.value.fileName, new TextEncoder().encode(answer.value.text));
      store.getState().say({ text: t('master:csv.exported', { file: answer.value.fileName }) });
    },
    undo,
    done,
    refused,
  };
}
